import { expect, it, vi } from 'vitest'
import { assembleDocument, documentRulePages, finishDocument, parseChapter } from '../src/index.ts'
import type { Document } from '../src/index.ts'
import { readMarkdown } from './read-markdown.ts'

async function rulesOf(source: string): Promise<readonly string[]> {
  const { document, diagnostics } = readMarkdown(source)
  // No citation and no reference list stands in it, so that it is a cited document as it is.
  const finished = await finishDocument(document as Document<never> as unknown as Document<'cited'>)
  return [...diagnostics, ...finished.diagnostics].map(({ ruleId }) => ruleId)
}

it.each([
  ['front-matter-unclosed', '---\ntitle: A\n\nText.', '---\ntitle: A\n---\n\nText.'],
  ['lang-invalid', '---\nlang: Bahasa Indonesia\n---\n\nText.', '---\nlang: id-ID\n---\n\nTeks.'],
  ['math-not-shown', 'Where $x^2$ is.', 'It costs $5 or \\$6.'],
  ['math-not-shown', '$$\nx^2\n$$', '```tex\n$$ x^2 $$\n```'],
  ['note-not-shown', '---\nabstract: "Short.^[Note.]"\n---\n\nText.', '---\nabstract: Short.\n---\n\nText.^[Note.]'],
  ['addresses-not-read', `https://a.id/${'.'.repeat(3000)}x`, `https://a.id/${'.'.repeat(1000)}x ${'.'.repeat(3000)}x`],
  ['image-not-shown', '---\ntitle: "![A](a.png)"\n---\n\nText.', '---\ntitle: A\n---\n\n![A](a.png)'],
  ['footnote-unused', 'Text.\n\n[^1]: Note.', 'Text.[^1]\n\n[^1]: Note.'],
  ['footnote-duplicate', 'Text.[^1]\n\n[^1]: A.\n\n[^1]: B.', 'Text.[^1][^2]\n\n[^1]: A.\n\n[^2]: B.'],
])('says %s of what is at fault, and of that alone', async (ruleId, faulty, sound) => {
  expect(documentRulePages.has(ruleId)).toBe(true)
  expect(await rulesOf(faulty)).toContain(ruleId)
  expect(await rulesOf(sound)).not.toContain(ruleId)
})

it('shows the words of a source on which the parser gives up, and says so', async () => {
  const bytes = new TextEncoder().encode('---\ntitle: A\n---\n\nFirst *words*.\n\nSecond.')
  expect(parseChapter({ path: 'a.md', bytes }, { index: 0 }).diagnostics).toEqual([])
  // No source is known on which it does.
  const parser = await import('../src/parse/parse-markdown.ts')
  const parse = vi.spyOn(parser, 'parseMarkdown').mockImplementation(() => {
    throw new Error('too deep')
  })
  const { chapter, diagnostics } = parseChapter({ path: 'a.md', bytes }, { index: 0 })
  parse.mockRestore()
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['source-not-parsed'])
  const assembly = assembleDocument({ chapters: [chapter], files: new Map(), overrides: undefined, name: 'a' })
  expect(assembly.document.chapters[0]?.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
})
