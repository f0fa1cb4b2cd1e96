// Bundles the language server to dist/, so that it installs alone, with the licences of what it contains.
import { build } from 'esbuild'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { noticesOf } from './notices.mjs'

const here = new URL('./', import.meta.url)
const { version } = JSON.parse(readFileSync(new URL('package.json', here), 'utf8'))

rmSync(new URL('dist', here), { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: fileURLToPath(here),
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  metafile: true,
  legalComments: 'none',
  logOverride: { 'duplicate-object-key': 'silent' },
  define: { EDISI_VERSION: JSON.stringify(version) },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
})
writeFileSync(new URL('dist/metafile.json', here), JSON.stringify(metafile))
// The plugin is a bundle itself, and names the works within it.
const plugin = createRequire(import.meta.url).resolve('remark-edisi-citations')
const within = readFileSync(new URL('THIRD-PARTY.txt', `file://${plugin}`), 'utf8')
writeFileSync(new URL('dist/THIRD-PARTY.txt', here), `${noticesOf(metafile.outputs, fileURLToPath(here))}\n${within}`)
