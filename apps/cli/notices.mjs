import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Packages whose files are copied, not bundled. */
const copied = ['source-serif', 'source-sans', 'source-code-pro', 'harfbuzzjs', 'pdfkit']

/** Which licence is taken where a work offers several. */
const taken = { citeproc: 'CPAL-1.0', jszip: 'MIT' }

/** Licence texts that stand beside data of ours. */
const dataNotices = ['packages/typeset/assets/LICENCES.md', 'packages/citations/assets/LICENCES.md']

/** Writes dist/THIRD-PARTY.txt: every package that the bundle or its assets contain, with its licence and its text. */
export function writeNotices(metafile, here) {
  const folders = new Set(copied.map((name) => join('node_modules', name)))
  for (const input of Object.keys(metafile.inputs)) {
    const [, folder] = /(node_modules\/(?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(input) ?? []
    if (folder !== undefined) folders.add(folder)
  }
  const parts = [...folders].sort().map(noticeOf)
  for (const path of dataNotices)
    if (existsSync(join(root, path))) parts.push(readFileSync(join(root, path), 'utf8').trim())
  const head = 'Edisi contains the following works of others, each under its own licence.'
  writeFileSync(new URL('dist/THIRD-PARTY.txt', here), `${[head, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)
}

function noticeOf(folder) {
  const path = join(root, folder)
  const { name, version, license, author, repository } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const file = readdirSync(path).find((entry) => /^(?:licen[cs]e|copying|ofl)/i.test(entry))
  const by = typeof author === 'string' ? author : author?.name
  const from = typeof repository === 'string' ? repository : repository?.url
  const text =
    file === undefined
      ? `(its package has no licence text; it declares: ${license})`
      : readFileSync(join(path, file), 'utf8').trim()
  const chosen = taken[name] === undefined ? license : `${license}, taken under ${taken[name]}`
  return [`${name} ${version}, ${chosen}${by ? `, ${by}` : ''}${from ? `\n${from}` : ''}`, text].join('\n\n')
}
