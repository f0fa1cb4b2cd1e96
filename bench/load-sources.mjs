import { build } from 'esbuild'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const cache = join(root, 'node_modules/.cache/edisi-bench')

/** Bundles what a list of exports names in our TypeScript, whose paths count from the root, and gives it. */
export async function loadSources(contents) {
  mkdirSync(cache, { recursive: true })
  const outfile = join(cache, `sources.${process.pid}.cjs`)
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  })
  const { default: loaded } = await import(pathToFileURL(outfile).href)
  rmSync(outfile)
  return loaded
}
