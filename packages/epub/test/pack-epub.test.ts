import { expect, test } from 'vitest'
import { checkEpub } from '../src/index.ts'
import { cases } from '../cases/books.md'
import { packMarkdown, readMarkdown, pack } from './pack-markdown.ts'

// Each block of a case is a source file, named after its info word, or a file of the book with the lines that it holds:
// those of an expectation must stand in it, in order.
for (const { name, blocks } of cases) {
  test(name, async () => {
    const sources = Object.fromEntries(
      blocks.filter(({ info }) => isSource(info)).map(({ info, value }) => [info.slice('source '.length), value]),
    )
    const book = await packMarkdown(sources)
    for (const { info, value } of blocks) {
      if (isSource(info)) continue
      if (info === 'files') expect([...book.files.keys()].join('\n')).toBe(value)
      else if (info === 'diagnostics') expect(book.diagnostics.map(printDiagnostic).join('\n')).toBe(value)
      else expectLines(book.files.get(`OEBPS/${info}`) ?? '', value)
    }
    expect(await checkEpub(book.bytes)).toEqual([])
  })
}

function isSource(info: string): boolean {
  return info.startsWith('source ')
}

function printDiagnostic({
  path,
  place,
  ruleId,
  reason,
}: {
  path: string
  place: unknown
  ruleId: string
  reason: string
}): string {
  const at = place as { start: { line: number } } | undefined
  return `${path}:${at?.start.line ?? ''} ${ruleId}: ${reason}`
}

function expectLines(content: string, lines: string): void {
  let rest = content
  for (const line of lines.split('\n')) {
    expect(rest).toContain(line)
    rest = rest.slice(rest.indexOf(line) + line.length)
  }
}

test('gives equal bytes for equal input', async () => {
  const sources = { 'a.md': '# One\n\nWords.[^1]\n\n[^1]: A note.\n' }
  const [first, second] = [await packMarkdown(sources), await packMarkdown(sources)]
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
})

test('puts the type of the file first, stored, and no directories', async () => {
  const { bytes, files } = await packMarkdown({ 'a.md': 'Words.' })
  const head = Buffer.from(bytes).subarray(0, 58)
  expect(head.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip')
  expect(head.readUInt16LE(8)).toBe(0)
  expect([...files.keys()].filter((name) => name.endsWith('/'))).toEqual([])
})

test('lists the printed pages, in both forms, and marks them in the text', async () => {
  const { document } = await readMarkdown({ 'a.md': '# One\n\nFirst words.\n\nMore words.\n\n# Two\n' })
  const blocks = document.chapters[0]?.blocks ?? []
  const pageBreaks = [
    { block: blocks[0]?.nodeId ?? '', offset: 0, label: 'iv' },
    { block: blocks[2]?.nodeId ?? '', offset: 5, label: '1' },
  ]
  const book = await pack(document, { pageBreaks })
  expectLines(book.files.get('OEBPS/toc.xhtml') ?? '', '<nav epub:type="page-list"\n#page_iv">iv</a>\n#page_1">1</a>')
  expectLines(book.files.get('OEBPS/toc.ncx') ?? '', '<pageList>\ntype="front"\ntype="normal" value="1"')
  expectLines(book.files.get('OEBPS/content.opf') ?? '', 'pageBreakMarkers\npageBreakSource')
  expect(book.files.get('OEBPS/text.xhtml')).toMatch(/More <span id="page_1"[^>]*\/>words/)
  expect(await checkEpub(book.bytes)).toEqual([])
})

function section(n: number): string {
  return `## Section ${n}\n\n${'Words of a long text. '.repeat(6000)}\n\n[first](#section-1)\n\n`
}

test('parts a long chapter at its sections, and leads links from part to part', async () => {
  const chapter = `# One\n\n${[1, 2, 3, 4].map(section).join('')}`
  const book = await packMarkdown({ 'a.md': `---\nclass: book\n---\n\n${chapter}# Two\n\nEnd.\n` })
  const names = [...book.files.keys()].filter((name) => name.includes('chapter'))
  expect(names).toEqual([
    'OEBPS/chapter-01.xhtml',
    'OEBPS/chapter-01-2.xhtml',
    'OEBPS/chapter-01-3.xhtml',
    'OEBPS/chapter-01-4.xhtml',
    'OEBPS/chapter-02.xhtml',
  ])
  for (const name of names) expect(book.files.get(name)?.length).toBeLessThan(270_000)
  expect(book.files.get('OEBPS/chapter-01-3.xhtml')).toContain('<a href="chapter-01.xhtml#section-1">')
  expect(await checkEpub(book.bytes)).toEqual([])
})

test('packs the longest words of hostile characters as well-formed text', async () => {
  const hostile = 'a\u0001b ]]> & < > " \' \uFFFE \u2028 &#x1F600; \\u0000 ' + '<'.repeat(200)
  const book = await packMarkdown({ 'a.md': `# ${hostile}\n\n${hostile}\n\n\`\`\`\n${hostile}\n\`\`\`\n` })
  expect(await checkEpub(book.bytes)).toEqual([])
})

test('shows the words of an image that readers do not know, and says so', async () => {
  const webp = Buffer.from('524946462400000057454250565038580a000000000000006300003100000000', 'hex')
  const source = '---\ntitle: A\nlang: en\n---\n\n![A lamp](lamp.webp)\n'
  const book = await packMarkdown({ 'a.md': source, 'lamp.webp': webp })
  expect(book.diagnostics.map(printDiagnostic)).toEqual([
    'a.md:6 image-type-unsupported: the e-book cannot show `lamp.webp` (WebP)',
  ])
  expect(book.files.get('OEBPS/text.xhtml')).toContain('<span class="image-words">A lamp</span>')
  expect(await checkEpub(book.bytes)).toEqual([])
})

test('says that fonts are not embedded yet', async () => {
  const settings = { toc: false, tocDepth: 2, embedFonts: true }
  const book = await packMarkdown({ 'a.md': 'Words.' }, { settings })
  expect(book.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['fonts-not-embedded'])
})

test('opens with the drawn cover, and names it as such', async () => {
  const cover = { width: 16, height: 25, paper: '#ffffff', shapes: [] }
  const book = await packMarkdown({ 'a.md': '---\ntitle: Lamps\nlang: en\n---\n\nWords.' }, { cover })
  expectLines(
    book.files.get('OEBPS/content.opf') ?? '',
    '<meta name="cover" content="cover-image"/>\n<item id="cover-image" href="images/cover.png" media-type="image/png" properties="cover-image"/>\n<itemref idref="cover"/>',
  )
  expect(book.files.get('OEBPS/cover.xhtml')).toContain(
    '<img src="images/cover.png" alt="Cover: Lamps" role="doc-cover"/>',
  )
  expect(await checkEpub(book.bytes)).toEqual([])
})

test('takes a broken e-book apart and names what EPUBCheck says of it', async () => {
  const found = await checkEpub(new TextEncoder().encode('no zip'), 'a.epub')
  expect(found.map(({ ruleId, path }) => `${path} ${ruleId}`)).toContain('a.epub epub-check')
})
