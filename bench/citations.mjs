// node bench/citations.mjs [--details] [ROUNDS]: how well citations are found, joined and checked, on documents read by hand and on
// the JOSS papers rendered by pandoc and by us, as they are and with faults put in (seeded, ROUNDS times for each paper and style).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { findPapers, renderedStyles, renderPapers } from './render-joss.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'edisi-citations-'))
try {
  const outfile = join(folder, 'measure.mjs')
  await build({
    entryPoints: [join(root, 'packages/citations/test/measures/measure-citations.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    plugins: [keepAddresses()],
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  })
  const { reportCitations } = await import(pathToFileURL(outfile).href)
  const { reason, papers } = renderPapers()
  if (reason !== undefined) console.log(`pandoc's renderings skipped: ${reason}`)
  const rounds = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 2)
  const details = process.argv.includes('--details')
  const own = { papers: findPapers(), styles: renderedStyles.slice(0, 4) }
  for (const line of await reportCitations({ pandoc: papers, ...own, rounds, details })) console.log(line)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Lets each module of ours keep its own address, by which it finds its files. */
function keepAddresses() {
  return {
    name: 'keep-addresses',
    setup({ onLoad }) {
      onLoad({ filter: /citations\/test\/measures\/.*\.ts$/ }, async ({ path }) => {
        const { readFile } = await import('node:fs/promises')
        const contents = (await readFile(path, 'utf8')).replaceAll(
          'import.meta.url',
          JSON.stringify(pathToFileURL(path).href),
        )
        return { contents, loader: 'ts' }
      })
    },
  }
}
