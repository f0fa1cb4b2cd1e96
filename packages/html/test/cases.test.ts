import { assembleDocument, finishDocument, parseChapter } from '@edisi/document'
import type { Document, FinishedDocument } from '@edisi/document'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { cases as blocks } from '../cases/blocks.md'
import { cases as words } from '../cases/words.md'
import { cases as notes } from '../cases/notes.md'
import { toHast } from '../src/index.ts'

async function finish(markdown: string): Promise<FinishedDocument> {
  const bytes = new TextEncoder().encode(markdown)
  const { chapter } = parseChapter({ path: 'article.md', bytes }, { index: 0 })
  const { document } = assembleDocument({
    chapters: [chapter],
    files: new Map(),
    overrides: undefined,
    name: 'article',
  })
  // The cases cite nothing, so that their documents are what the citations would hand on.
  return (await finishDocument(document as unknown as Document<'cited'>)).document
}

async function check(markdown: string): Promise<string> {
  const document = await finish(markdown)
  return document.chapters
    .flatMap((chapter) => {
      const { children } = toHast({
        document,
        chapter,
        blocks: chapter.blocks,
        flavour: 'web',
        hrefOf: (id) => `#${id}`,
        sourceOf: (resource) => resource,
        pageBreaks: [],
      })
      return children.map((child) => toHtml(child))
    })
    .join('\n')
}

describe.each([
  ['blocks', blocks],
  ['words', words],
  ['notes', notes],
])('%s', (_, cases) => {
  test.each(cases)('$name', async ({ blocks: [source, markup] }) => {
    expect(await check(`---\ntitle: A title\nlang: en\n---\n\n${source?.value ?? ''}`)).toBe(markup?.value)
  })
})
