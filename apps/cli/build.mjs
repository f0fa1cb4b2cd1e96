// Bundles the command to dist/: main.js with one chunk for each edition, the assets beside it, THIRD-PARTY.txt.
import { build } from 'esbuild'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { listAssets } from './assets.mjs'
import { writeNotices } from './notices.mjs'

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

rmSync(new URL('dist', here), { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: new URL('.', here).pathname,
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  keepNames: false,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  metafile: true,
  legalComments: 'none',
  define: { EDISI_VERSION: JSON.stringify(version) },
  // CommonJS within the bundle asks for node's own modules by require.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  alias,
})
writeFileSync(new URL('dist/metafile.json', here), JSON.stringify(metafile))

const assets = new URL('dist/assets/', here)
mkdirSync(assets, { recursive: true })
for (const { name, from } of listAssets(require)) cpSync(from, new URL(name, assets))
writeNotices(metafile, here)
