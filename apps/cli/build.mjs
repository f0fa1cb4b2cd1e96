// Bundles the command to dist/: main.cjs, its compiled code, the assets beside it, THIRD-PARTY.txt.
import { build } from 'esbuild'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { listAssets } from './assets.mjs'
import { writeCodeCache } from './code-cache.mjs'
import { writeNotices } from './notices.mjs'
import { xmlEngine } from './xml-engine.mjs'

const here = new URL('./', import.meta.url)
const require = createRequire(import.meta.url)
const { version } = JSON.parse(readFileSync(new URL('package.json', here), 'utf8'))

// What libraries import for work that we do ourselves or never ask for; each stub says so if it is ever called.
const stub = (name) => new URL(`stubs/${name}.mjs`, here).pathname
const alias = {
  // Its modules read data files at run time; this one has them within.
  'css-tree': 'css-tree/dist/csstree.esm',
  '@noble/ciphers/aes': stub('no-ciphers'),
  fontkit: stub('no-fontkit'),
  linebreak: stub('no-linebreak'),
  'png-js': stub('no-png-js'),
  'abort-controller': stub('no-node-fetch'),
  'css-select': stub('no-html-parser'),
  diacritics: stub('no-diacritics'),
  'dom-serializer': stub('no-html-parser'),
  domutils: stub('no-html-parser'),
  htmlparser2: stub('no-html-parser'),
  mime: stub('no-mime'),
  'node-fetch': stub('no-node-fetch'),
  ow: stub('no-ow'),
  'readable-stream': 'node:stream',
  slugify: stub('no-slugify'),
  'sync-fetch': stub('no-node-fetch'),
}

const dist = new URL('dist/', here)
const assets = new URL('assets/', dist)
rmSync(dist, { recursive: true, force: true })
mkdirSync(assets, { recursive: true })

// One file, so that its compiled code can be kept in one: compiling was a large part of a cold build. What is imported by
// `import()` still runs only when it is asked for.
const { metafile } = await build({
  absWorkingDir: new URL('.', here).pathname,
  entryPoints: ['src/main.ts'],
  outfile: 'dist/main.cjs',
  bundle: true,
  minify: true,
  keepNames: false,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  supported: { 'dynamic-import': false },
  metafile: true,
  legalComments: 'none',
  // bin/edisi.cjs runs the bundle and gives it its own address.
  define: { EDISI_VERSION: JSON.stringify(version), 'import.meta.url': 'bundleUrl' },
  alias,
  plugins: [xmlEngine(new URL('libxml2.wasm', assets))],
})
escapeBundle(new URL('main.cjs', dist))
writeFileSync(new URL('metafile.json', dist), JSON.stringify(metafile))
for (const { name, from } of listAssets(require)) cpSync(from, new URL(name, assets))
writeNotices(metafile, here)
writeCodeCache(here)

// esbuild writes all strings in ASCII, but leaves regular expressions as they are; there an escape says the same. So the
// bundle takes one byte a character in memory.
function escapeBundle(file) {
  const source = readFileSync(file, 'utf8')
  const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  // eslint-disable-next-line no-control-regex -- all of ASCII is meant
  writeFileSync(file, source.replaceAll(/[^\0-\x7f]/g, escape))
}
