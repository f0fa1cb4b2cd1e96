// Bundles the plugin to dist/, so that it installs alone, with the licences of what it contains.
import { build } from 'esbuild'
import { rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { noticesOf } from './notices.mjs'

// What makes editions, and what would fetch, is never reached by a check; it would be nine tenths of the bundle.
const notOfTheCheck =
  /[\\/]press[\\/]src[\\/](?:editions|report)[\\/]|[\\/]node_modules[\\/](?:@likecoin|citeproc|css-tree|epub-gen-memory|fetch-blob|fontkit|hast-util-to-html|highlight\.js|jszip|libxml2-wasm|lowlight|node-fetch|pdfkit|sync-fetch|web-streams-polyfill)[\\/]/
const checkAlone = {
  name: 'check-alone',
  setup({ onLoad }) {
    onLoad({ filter: notOfTheCheck }, () => ({ contents: '', loader: 'js' }))
  },
}

const here = new URL('./', import.meta.url)

rmSync(new URL('dist', here), { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: fileURLToPath(here),
  entryPoints: ['src/index.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  metafile: true,
  legalComments: 'none',
  plugins: [checkAlone],
  logOverride: { 'import-is-undefined': 'silent' },
  // unified and vfile are the user's own: a message must be one of theirs.
  external: ['unified', 'vfile'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
})
const live = listLive(metafile)
for (const name of Object.keys(metafile.outputs)) if (!live.has(name)) rmSync(new URL(name, here))
const outputs = Object.fromEntries(Object.entries(metafile.outputs).filter(([name]) => live.has(name)))
writeFileSync(new URL('dist/metafile.json', here), JSON.stringify({ outputs }))
writeFileSync(new URL('dist/THIRD-PARTY.txt', here), noticesOf(outputs, fileURLToPath(here)))

// A chunk that only unused functions ask for is written all the same.
function listLive({ outputs }) {
  const live = new Set()
  const add = (name) => {
    if (live.has(name) || outputs[name] === undefined) return
    live.add(name)
    for (const { path } of outputs[name].imports) add(path)
  }
  add('dist/index.js')
  return live
}
