// node bench/render-joss.mjs [FOLDER]: the papers of ../shared/corpus/joss as prose, their citations and lists written out by pandoc's
// citeproc, so that it is known from the keys what each citation means. Writes one JSON a paper and style, and prints their folder.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bringPeers, pandocCommand } from './peers.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))

/** The styles that papers are rendered in, as the names of their files in packages/citations/assets. */
export const renderedStyles = ['apa', 'chicago-author-date', 'harvard-cite-them-right', 'ieee', 'nlm-citation-sequence']

/**
 * The papers with their bibliographies, as `{ name, folder, markdown, bibliographies }`; none where the corpus is not there.
 */
export function findPapers(corpus = join(root, '../shared/corpus/joss')) {
  if (!existsSync(corpus)) return []
  return readdirSync(corpus)
    .toSorted()
    .flatMap((name) => {
      const outer = join(corpus, name)
      const folder = existsSync(join(outer, 'joss')) ? join(outer, 'joss') : outer
      const files = readdirSync(folder).toSorted()
      const markdown = files.find((file) => /^paper.*\.md$/.test(file))
      const bibliographies = files.filter((file) => file.endsWith('.bib'))
      return markdown === undefined || bibliographies.length === 0 ? [] : [{ name, folder, markdown, bibliographies }]
    })
}

/**
 * Renders a paper in a style, cached. Gives `{ markdown, citations, entries }`, or undefined where pandoc fails: each citation is
 * `{ key, start, end }`, each entry `{ key, start, end }`, all offsets in the Markdown; a work of which a citation has several
 * parts ("Smith (2020)") has several citations of the same key.
 */
export function renderPaper(paper, style, cache = join(root, 'node_modules/.cache/edisi-joss')) {
  const csl = join(root, `packages/citations/assets/${style}.csl`)
  const file = join(cache, `${paper.name}.${style}.json`)
  const newest = Math.max(...[csl, fileURLToPath(import.meta.url)].map((path) => statSync(path).mtimeMs))
  if (existsSync(file) && statSync(file).mtimeMs > newest) return JSON.parse(readFileSync(file, 'utf8'))
  mkdirSync(dirname(file), { recursive: true })
  const tree = runPandoc(paper.folder, [
    ...['-f', 'markdown', '--citeproc', '--csl', csl, '-M', 'link-citations=true', '-M', 'suppress-bibliography=false'],
    ...['-t', 'json', ...paper.bibliographies.flatMap((path) => ['--bibliography', path]), paper.markdown],
  ])
  if (tree === undefined) return undefined
  const marked = markTree(JSON.parse(tree))
  const written = runPandoc(paper.folder, ['-f', 'json', '-t', target, '--wrap=none'], JSON.stringify(marked))
  if (written === undefined) return undefined
  const rendered = readMarks(unescapeMarks(written))
  writeFileSync(file, JSON.stringify(rendered))
  return rendered
}

// Plain Markdown with formulas, notes and superscripts, without any syntax for keys, classes or spans.
const target =
  'markdown_strict+tex_math_dollars+footnotes+superscript+subscript+backtick_code_blocks+fenced_code_blocks+pipe_tables+strikeout+implicit_figures+link_attributes'

function runPandoc(folder, args, input) {
  const { status, stdout } = spawnSync(pandocCommand, args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 120_000,
  })
  return status === 0 ? stdout : undefined
}

// Private-use characters stand around each marked stretch, with its key between the first two: no source holds them.
const [open, split, close, entryOpen, entryClose] = ['\uE000', '\uE001', '\uE002', '\uE003', '\uE004']

/** Puts marks around the links to entries, takes the links away, and makes a list of the entries. */
function markTree(document) {
  return { ...document, meta: {}, blocks: markBlocks(document.blocks) }
}

function markBlocks(blocks) {
  return blocks.flatMap((block) => {
    if (block.t === 'RawBlock') return []
    if (block.t !== 'Div') return [markNode(block)]
    const [[id], children] = block.c
    return id === 'refs' ? listEntries(children) : markBlocks(children)
  })
}

/** Gives the entries as list items, numbered where the style numbers them, under a heading unless one stands there. */
function listEntries(entries) {
  let isNumbered = false
  const items = entries.map(({ c: [[id], children] }) => {
    const inlines = children.flatMap((child) => child.c.flatMap(flattenEntry))
    const number = inlines.findIndex((node) => node.t === 'Span' && node.c[0][1].includes('csl-left-margin'))
    if (number >= 0) isNumbered = true
    const words = inlines.filter((_, index) => index !== number).flatMap((node) => openSpan(node))
    const mark = { t: 'Str', c: `${entryOpen}${encodeKey(id.replace(/^ref-/, ''))}${split}` }
    return [{ t: 'Para', c: [mark, ...words, { t: 'Str', c: entryClose }] }]
  })
  const list = isNumbered
    ? { t: 'OrderedList', c: [[1, { t: 'Decimal' }, { t: 'Period' }], items] }
    : { t: 'BulletList', c: items }
  return [{ t: 'Header', c: [1, ['', [], []], [{ t: 'Str', c: 'References' }]] }, list]
}

function flattenEntry(node) {
  return node.t === 'Span' && node.c[0][1].includes('csl-right-inline') ? node.c[1] : [node]
}

function openSpan(node) {
  return node.t === 'Span' ? node.c[1].flatMap(openSpan) : [markNode(node)]
}

function markNode(node) {
  if (Array.isArray(node)) {
    if (node.some((child) => child?.t === 'Div')) return markBlocks(node)
    return node.flatMap((child) => (child?.t === undefined ? [markNode(child)] : markInline(child)))
  }
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, markNode(value)]))
}

/** Gives what stands for an inline: its words alone for citations and spans, nothing for raw stretches. */
function markInline(node) {
  if (node.t === 'RawInline') return []
  if (node.t === 'Cite' || node.t === 'Span') return node.c[1].flatMap(markInline)
  if (node.t !== 'Link' || !node.c[2][0].startsWith('#ref-')) return [markNode(node)]
  const key = encodeKey(node.c[2][0].slice('#ref-'.length))
  return [{ t: 'Str', c: `${open}${key}${split}` }, ...markNode(node.c[1]), { t: 'Str', c: close }]
}

// A key may hold signs that Markdown escapes: between the marks it is written by its letters' numbers.
function encodeKey(key) {
  return [...decodeURIComponent(key)].map((letter) => letter.codePointAt(0)).join('Z')
}

function decodeKey(text) {
  return text
    .split('Z')
    .map((number) => String.fromCodePoint(Number(number)))
    .join('')
}

function unescapeMarks(markdown) {
  // A heading for the list stands in some papers already: an empty one before ours goes.
  return markdown.replace(/^# (?:References|Bibliography)\s+(?=# References$)/m, '')
}

/** Takes the marks out of a text, and gives the text and where they stood. */
export function readMarks(text) {
  const found = { citations: [], entries: [] }
  const opened = []
  let markdown = ''
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === open || sign === entryOpen) {
      const end = text.indexOf(split, at)
      opened.push({ key: decodeKey(text.slice(at + 1, end)), start: markdown.length, isEntry: sign === entryOpen })
      at = end
    } else if (sign === close || sign === entryClose) {
      const { isEntry, key, start } = opened.pop()
      found[isEntry ? 'entries' : 'citations'].push({ key, start, end: markdown.length })
    } else markdown += sign
  }
  return { markdown, ...found }
}

/** Renders all papers in all styles, by their name and style; says why where it cannot. */
export function renderPapers(styles = renderedStyles) {
  const reason = bringPeers()
  if (reason !== undefined) return { reason, papers: [] }
  const papers = findPapers().flatMap((paper) =>
    styles.flatMap((style) => {
      const rendered = renderPaper(paper, style)
      return rendered ? [{ ...paper, style, ...rendered }] : []
    }),
  )
  return papers.length === 0 ? { reason: '../shared/corpus is not there', papers } : { reason: undefined, papers }
}

if (process.argv[1] && basename(process.argv[1]) === 'render-joss.mjs') {
  const { reason, papers } = renderPapers()
  if (reason !== undefined) console.log(`skipped: ${reason}`)
  for (const { name, style, citations, entries } of papers)
    console.log(`${name} ${style}: ${citations.length} citations, ${entries.length} entries`)
  console.log(join(root, 'node_modules/.cache/edisi-joss'))
}
