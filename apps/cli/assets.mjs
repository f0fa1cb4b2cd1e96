import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Lists what ships beside the bundle: each asset by the name that packages ask for, and the file that it comes from. */
export function listAssets(require) {
  const folderOf = (name) => dirname(require.resolve(`${name}/package.json`))
  return [
    ...facesOf(folderOf('source-serif'), serifFaces),
    ...facesOf(folderOf('source-sans'), sansFaces),
    ...facesOf(folderOf('source-code-pro'), monoFaces),
    { name: 'harfbuzz.wasm', from: require.resolve('harfbuzzjs/dist/harfbuzz.wasm') },
    { name: 'harfbuzz-subset.wasm', from: require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm') },
    { name: 'sRGB.icc', from: profileOf(require) },
    ...filesOf(join(root, 'packages/typeset/assets')),
    ...filesOf(join(root, 'packages/citations/assets')),
  ]
}

const opticalSizes = ['SmText', 'Caption', 'Subhead', 'Display']
const serifFaces = opticalSizes.flatMap((size) =>
  ['Regular', 'It', 'Semibold', 'SemiboldIt'].map((style) => `SourceSerif4${size}-${style}.ttf`),
)
const sansFaces = ['Regular', 'It', 'Semibold', 'SemiboldIt'].map((style) => `SourceSans3-${style}.ttf`)
const monoFaces = ['Regular', 'It', 'Semibold'].map((style) => `SourceCodePro-${style}.ttf`)

function facesOf(folder, names) {
  return names.map((name) => ({ name, from: join(folder, 'TTF', name) }))
}

function profileOf(require) {
  return join(dirname(require.resolve('pdfkit')), 'data', 'sRGB_IEC61966_2_1.icc')
}

// Every file of an assets folder, with its path within it as name.
function filesOf(folder, prefix = '') {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const from = join(folder, entry.name)
    const name = prefix + entry.name
    if (entry.name.endsWith('.md')) return []
    return entry.isDirectory() ? filesOf(from, `${name}/`) : [{ name, from }]
  })
}
