// node bench/read-references.mjs [--own] [--misses STYLE FIELD]: reads the lists of the JOSS papers, rendered in each style by
// pandoc's citeproc, or with --own by our formatting, and prints the micro-F1 of each field that the style prints; the truth is
// pandoc's reading of the bibliographies. With --misses, prints what was misread.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadSources } from './load-sources.mjs'
import { pandocCommand } from './peers.mjs'
import { findPapers, renderPapers } from './render-joss.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const styles = [
  'apa',
  'chicago-author-date',
  'chicago-notes-bibliography',
  'harvard-cite-them-right',
  'modern-language-association',
  'ieee',
  'nlm-citation-sequence',
  'associacao-brasileira-de-normas-tecnicas',
  'din-1505-2',
  'iso690-author-date-en',
]
const fields = ['author', 'year', 'title', 'container', 'DOI', 'URL']

/** Bundles the readers, which are TypeScript, and gives them. */
export async function loadReaders() {
  return loadSources(`
    export { readMarkdown } from './packages/citations/test/read-markdown.ts'
    export { readInlineText } from './packages/citations/src/inline-text.ts'
    export { formatReferences } from './packages/citations/src/format/format-references.ts'
    export { readProseEntry } from './packages/citations/src/read/read-prose-entry.ts'
    export { walkBlocks } from './packages/document/src/index.ts'
    export { readBibliography } from './packages/citations/src/read/read-bibliography.ts'`)
}

/** Gives the works of a paper as pandoc reads them, by key. */
function readTruth({ folder, bibliographies }) {
  const items = bibliographies.flatMap((path) => {
    const { stdout } = spawnSync(pandocCommand, ['-f', 'biblatex', '-t', 'csljson', path], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    return JSON.parse(stdout || '[]')
  })
  return new Map(items.map((item) => [item.id, item]))
}

/** Reads the list of a rendered paper; gives each entry with the work that it is. */
function readPaper({ readInlineText, readMarkdown, readProseEntry, walkBlocks }, { markdown, entries }, truth) {
  const read = []
  for (const block of walkBlocks(readMarkdown(markdown).chapters[0].blocks)) {
    if (block.type !== 'referenceList') continue
    for (const { place, children } of block.entries) {
      const inlineText = readInlineText(children.find(({ type }) => type === 'paragraph')?.children ?? [])
      read.push({ place, text: inlineText.text, csl: readProseEntry(inlineText).csl })
    }
  }
  return entries.flatMap(({ key, start, end }) => {
    const item = truth.get(key)
    const found = read.find(({ place }) => place.start.offset <= start + 8 && place.end.offset >= end - 8)
    const words = markdown.slice(start, end)
    return item ? [{ key, item, words, csl: found?.csl ?? {}, text: found?.text ?? words }] : []
  })
}

/** Formats a paper's bibliographies in a style by our own engine, and reads the entries back; errors of a style give none. */
async function readOwn(readers, paper, style) {
  const { formatReferences, readBibliography, readInlineText, readProseEntry } = readers
  const read = await Promise.all(
    paper.bibliographies.map((path) => readBibliography({ path, bytes: readFileSync(join(paper.folder, path)) })),
  )
  const references = read.flatMap(({ entries }) => entries.map(({ key, csl }) => ({ id: key, csl })))
  const assets = join(root, 'packages/citations/assets')
  const { entries } = await formatReferences(references, {
    style: readFileSync(join(assets, `${style}.csl`), 'utf8'),
    localeOf: (lang) => {
      const path = join(assets, `locales-${lang}.xml`)
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined
    },
    lang: 'en',
  })
  return entries.map(({ id, inlines }) => {
    const inlineText = readInlineText(inlines)
    return { key: id, text: inlineText.text, csl: readProseEntry(inlineText).csl, links: inlineText.links }
  })
}

function fold(text) {
  return (
    text
      .replace(/<[^>]*>/g, '')
      // A formula is no word: entries are read without them.
      .replace(/\$[^$]{1,60}\$/g, '')
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/['’]/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  )
}

const nameOf = ({ literal, family, ...rest }) =>
  fold(literal ?? [rest['non-dropping-particle'], rest['dropping-particle'], family].filter(Boolean).join(' '))
const plainUrl = (url) =>
  url
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/.]+$/, '')
    .toLowerCase()
const plainDoi = (doi) =>
  doi
    .replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')
    .replace(/[/.]+$/, '')
    .toLowerCase()

/** Gives the values of a field: several for authors, else none or one. */
function valuesOf(csl, field) {
  const list = (value, map = (words) => words) => (value === undefined || value === '' ? [] : [map(String(value))])
  switch (field) {
    case 'author':
      return (csl.author ?? csl.editor ?? []).map(nameOf).filter((name) => name !== '' && name !== 'others')
    case 'year':
      return list(csl.issued?.['date-parts']?.[0]?.[0])
    case 'title':
      return list(csl.title, fold)
    case 'container':
      return list(csl['container-title'], fold)
    case 'DOI':
      return list(csl.DOI, plainDoi)
    default:
      return list(csl.URL, plainUrl)
  }
}

/** Whether a style prints a value: its words stand in the entry. */
function isPrinted(value, field, { words, text }) {
  if (field === 'DOI' || field === 'URL')
    return words.replaceAll('\\', '').replace(/&amp;/g, '&').toLowerCase().includes(value)
  return ` ${fold(text)} `.includes(` ${value} `)
}

/** Counts what was read right, wrongly, and not. An entry without its list counts all that it prints. */
export function judge(entry, field) {
  const all = valuesOf(entry.item, field)
  const expected = [...new Set(all)].filter((value) => isPrinted(value, field, entry))
  let read = [...new Set(valuesOf(entry.csl, field))]
  // An address of the DOI is the DOI, whatever the work's own address.
  if (field === 'URL') read = read.filter((value) => !/^(?:dx\.)?doi\.org\//.test(value) || expected.includes(value))
  const right = expected.filter((value) => read.includes(value)).length
  const wrong = read.filter((value) => !all.includes(value)).length
  return { right, wrong, missed: expected.length - right, expected, read }
}

/** Gives the entries of all papers in all styles with the works that they are, one paper and style after the other. */
async function* readAll(readers, papers, { isOwn, truths }) {
  for (const { style, ...paper } of papers) {
    const truth = truths.get(paper.name)
    const entries = isOwn ? await readOwn(readers, paper, style) : readPaper(readers, paper, truth)
    for (const entry of entries) {
      const item = entry.item ?? truth.get(entry.key)
      const words = entry.words ?? [entry.text, ...entry.links.map(({ url }) => url)].join(' ')
      if (item) yield { ...entry, item, words, name: paper.name, style }
    }
  }
}

async function main() {
  const { reason, papers } = renderPapers(styles)
  if (reason !== undefined) return console.log(`skipped: ${reason}`)
  const readers = await loadReaders()
  const truths = new Map(findPapers().map((paper) => [paper.name, readTruth(paper)]))
  const args = process.argv.slice(2)
  const isOwn = args.includes('--own')
  const [flag, wantedStyle, wantedField] = args.filter((arg) => arg !== '--own')
  const table = new Map(
    styles.map((style) => [style, new Map(fields.map((field) => [field, { right: 0, wrong: 0, missed: 0 }]))]),
  )
  for await (const { style, name, ...entry } of readAll(readers, papers, { isOwn, truths })) {
    for (const field of fields) {
      const counts = judge(entry, field)
      const sum = table.get(style).get(field)
      for (const count of ['right', 'wrong', 'missed']) sum[count] += counts[count]
      if (flag === '--misses' && style === wantedStyle && field === wantedField && counts.wrong + counts.missed > 0)
        console.log(
          `${name} ${entry.key}\n  ${entry.words}\n  - ${counts.expected.join(' | ')}\n  + ${counts.read.join(' | ')}`,
        )
    }
  }
  if (flag === undefined) printTable(table)
}

function printTable(table) {
  const f1 = ({ right, wrong, missed }) => ((2 * right) / Math.max(1, 2 * right + wrong + missed)).toFixed(3)
  const add = (sums) =>
    sums.reduce(
      (one, other) => ({
        right: one.right + other.right,
        wrong: one.wrong + other.wrong,
        missed: one.missed + other.missed,
      }),
      { right: 0, wrong: 0, missed: 0 },
    )
  console.log(['style'.padEnd(42), ...fields.map((field) => field.padEnd(9)), 'all'].join(' '))
  for (const [style, byField] of table) {
    const cells = [...byField.values()].map((sum) => f1(sum).padEnd(9))
    console.log([style.padEnd(42), ...cells, f1(add([...byField.values()]))].join(' '))
  }
  const cells = fields.map((field) => f1(add([...table.values()].map((byField) => byField.get(field)))).padEnd(9))
  console.log(
    ['all'.padEnd(42), ...cells, f1(add([...table.values()].flatMap((byField) => [...byField.values()])))].join(' '),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
