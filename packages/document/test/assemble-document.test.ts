import { expect, it } from 'vitest'
import { assembleDocument, finishDocument, parseChapter } from '../src/index.ts'
import type { Document, FrontMatter } from '../src/index.ts'
import { printBlocks, printInlines, printNotes } from './print-blocks.ts'

function assemble(files: Readonly<Record<string, string>>, overrides?: Partial<FrontMatter>) {
  const parsed = Object.entries(files).map(([path, text], index) =>
    parseChapter({ path, bytes: new TextEncoder().encode(text) }, { index }),
  )
  const chapters = parsed.map(({ chapter }) => chapter)
  const whole = chapters[0] && overrides ? { ...chapters[0].frontMatter, ...overrides } : undefined
  return assembleDocument({ chapters, files: new Map(), overrides: whole, name: 'shelf' })
}

it('makes a chapter of each file and leads links from one to the other', () => {
  const { document } = assemble({
    'one.md': '# One {#a}\n\nSee [](two.md), [there](two.md#b) and @fig-x[^n].\n\n[^n]: First.',
    'two.md': '# Two\n\n## Inner {#b}\n\nBack to [one](one.md)[^n].\n\n[^n]: Second.',
  })
  expect(document.class).toBe('book')
  expect(document.chapters.map(({ id, title }) => `${id} ${printInlines(title)}`)).toEqual(['a One', 'two Two'])
  expect(printBlocks(document.chapters[0]?.blocks ?? [])).toBe(
    'heading 2 #a: One\nparagraph: See [Two](#two), [there](#b) and @fig-x[^note-n call-n].',
  )
  expect(printNotes(document.chapters[1]?.notes ?? [])).toBe('note note-n-2 <- call-n-2\n  paragraph: Second.')
})

it('divides a lone book at its top sections, with the notes that each calls', () => {
  const { document } = assemble({
    'book.md': '---\ntitle: B\nclass: book\n---\n\nBefore.\n\n# One\n\nx[^n]\n\n# Two\n\ny[^n]\n\n[^n]: Both.',
  })
  expect(document.chapters.map(({ id, title }) => `${id} ${printInlines(title)}`)).toEqual([
    'chapter-1 B',
    'one One',
    'two Two',
  ])
  expect(document.chapters.map(({ notes }) => notes.map(({ id }) => id))).toEqual([[], ['note-n'], ['note-n-2']])
})

it('numbers notes from 1 in each chapter of a finished document', async () => {
  const { document } = assemble({ 'one.md': '# A\n\nx^[p] y^[q]', 'two.md': '# B\n\nz^[r]' })
  // No citation and no reference list stands in it, so that it is a cited document as it is.
  const finished = await finishDocument(document as Document<never> as unknown as Document<'cited'>)
  expect(finished.document.chapters.map(({ notes }) => notes.map(({ number }) => number))).toEqual([[1, 2], [1]])
})

it('says which key of a chapter does not count', () => {
  const { diagnostics } = assemble({ 'one.md': '---\ntoc: false\n---\n# A', 'two.md': '# B' })
  expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('front-matter-ignored')
})

it('names the first byte that is not UTF-8', () => {
  const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xc3, 0xa9, 0xe9, 0x20, 0x62])
  const { chapter, diagnostics } = parseChapter({ path: 'a.md', bytes }, { index: 0 })
  expect(printBlocks(chapter.blocks)).toBe('paragraph: a é\uFFFD b')
  expect(diagnostics[0]?.place?.start).toEqual({ line: 2, column: 2, offset: 3 })
  expect(diagnostics[0]?.reason).toContain('0xE9')
})

it('wants files of the publication and none outside', () => {
  const source =
    '---\nbibliography: [refs.bib, ../../x.bib]\ncsl: my.csl\n---\n![a](b/c%20d.png?x) ![e](/etc/f.png) ![g](../../h.png)'
  const { wants, diagnostics } = parseChapter(
    { path: 'text/a.md', bytes: new TextEncoder().encode(source) },
    { index: 0 },
  )
  expect(wants.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'bibliography text/refs.bib',
    'style text/my.csl',
    'image text/b/c d.png',
  ])
  expect(diagnostics.filter(({ ruleId }) => ruleId === 'path-outside')).toHaveLength(3)
})

it('shows the words of images in title and abstract, and says so once each', () => {
  const { document, diagnostics } = assemble({
    'a.md': '---\ntitle: "A ![star](pic.png) *b ![x](y.png)*"\nabstract: |\n  ![Map](map.png)\n---\nText.',
  })
  expect(printInlines(document.metadata.title)).toBe('A *star* *b *x**')
  expect(printBlocks(document.metadata.abstract)).toBe('paragraph: Map')
  expect(diagnostics.map(({ ruleId }) => ruleId).filter((id) => id !== 'lang-guessed')).toEqual([
    'image-not-shown',
    'image-not-shown',
    'image-not-shown',
  ])
})

it('shows a title that is an image as its words', () => {
  const { document } = assemble({ 'a.md': '---\ntitle: "![Mercury](pic.png)"\n---\nText.' })
  expect(printInlines(document.metadata.title)).toBe('Mercury')
})

it('opens a chapter with the title of its front matter, above its sections', () => {
  const { document, diagnostics } = assemble({
    'one.md': '# One\n\n## Sec one',
    'two.md': '---\ntitle: Two\n---\n\n## Sec two\n\n### Deep',
    'three.md': '---\ntitle: Three\n---\n\nText.\n\n## Sec three',
    'four.md': '---\ntitle: Four\n---\n\n# A\n\n# B',
    'five.md': '---\ntitle: Five\n---\n\n# Five\n\n## Sec five',
    'six.md': '---\ntitle: Six\n---\n\nText.',
  })
  expect(
    document.chapters.map(({ id, title, blocks }) => `${id} ${printInlines(title)}\n${printBlocks(blocks)}`),
  ).toEqual([
    'one One\nheading 2 #one: One\nheading 3 #sec-one: Sec one',
    'two Two\nheading 2 #two: Two\nheading 3 #sec-two: Sec two\nheading 4 #deep: Deep',
    'three Three\nheading 2 #three: Three\nparagraph: Text.\nheading 3 #sec-three: Sec three',
    'four Four\nheading 2 #four: Four\nheading 3 #a: A\nheading 3 #b: B',
    'five Five\nheading 2 #five: Five\nheading 3 #sec-five: Sec five',
    'six Six\nheading 2 #six: Six\nparagraph: Text.',
  ])
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['lang-guessed', 'title-missing'])
})
