import { readFileSync, writeFileSync } from 'node:fs'

/**
 * A plugin for libxml2-wasm, which EPUBCheck reads XML with. Its module waits for its WebAssembly at the top level, which a
 * bundle of one file cannot; here whoever imports it waits instead. The WebAssembly, more than a megabyte of text in the
 * source, becomes an asset at `wasm` that is read only when it is needed.
 */
export function xmlEngine(wasm) {
  return {
    name: 'xml-engine',
    setup(build) {
      build.onResolve({ filter: /^libxml2-wasm$/ }, ({ importer, resolveDir }) =>
        importer.includes('xml-engine')
          ? undefined
          : { path: 'xml-engine', namespace: 'xml-engine', pluginData: resolveDir },
      )
      build.onLoad({ filter: /./, namespace: 'xml-engine' }, ({ pluginData }) => ({
        contents: entry,
        resolveDir: pluginData,
      }))
      build.onLoad({ filter: /libxml2-wasm\/lib\/libxml2\.mjs$/ }, ({ path }) => ({
        contents: replaceOnce(
          readFileSync(path, 'utf8'),
          'await moduleLoader()',
          'globalThis[Symbol.for("edisi.libxml2")]',
        ),
      }))
      build.onLoad({ filter: /libxml2-wasm\/lib\/libxml2raw\.mjs$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8')
        const [call, text] = /base64Decode\('([A-Za-z0-9+/=]{1000,})'\)/.exec(source) ?? []
        if (call === undefined) throw new Error('expected the WebAssembly of libxml2-wasm in its source')
        writeFileSync(wasm, Buffer.from(text, 'base64'))
        return { contents: replaceOnce(source, call, 'undefined') }
      })
    },
  }
}

// A module with an export `then` is a promise to those who import it by `await import()`.
const entry = `
import { readFileSync } from 'node:fs'
import load from 'libxml2-wasm/lib/libxml2raw.mjs'

let engine
export function then(resolve, reject) {
  engine ??= start()
  engine.then(resolve, reject)
}

async function start() {
  const bytes = readFileSync(new URL('assets/libxml2.wasm', import.meta.url))
  globalThis[Symbol.for('edisi.libxml2')] = await load({
    instantiateWasm(imports, receive) {
      const module = new WebAssembly.Module(bytes)
      receive(new WebAssembly.Instance(module, imports), module)
    },
  })
  // A copy: the module itself is none of those that can be waited for.
  return { ...(await import('libxml2-wasm/lib/index.mjs')) }
}
`

function replaceOnce(source, from, to) {
  if (source.split(from).length !== 2) throw new Error(`expected \`${from.slice(0, 60)}\` once in libxml2-wasm`)
  return source.replace(from, () => to)
}
