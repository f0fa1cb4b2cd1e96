import { describe, expect, test } from 'vitest'
import { cases } from '../cases/entries.md'
import { linkCitations, type CslItem } from '../src/index.ts'
import { readMarkdown } from './read-markdown.ts'

/** Gives what an entry says as a line. */
function show({ type, author, issued, title, publisher, ...rest }: CslItem): string {
  const names = (author ?? []).map(({ family, given, literal }) => literal ?? `${family ?? ''} ${given ?? ''}`.trim())
  const year = issued?.['date-parts']?.[0]?.[0]
  return [type, names.join(', '), year, title, rest['container-title'], publisher]
    .map((part) => part ?? '-')
    .join(' | ')
}

describe('reading prose entries', () => {
  test.each([...cases])('$name', async ({ blocks }) => {
    const [source, entries] = blocks
    const { references } = await linkCitations(readMarkdown(source?.value ?? ''), {
      bibliographies: [],
      inline: [],
      nocite: [],
    })
    expect(references.map(({ csl }) => show(csl)).join('\n')).toBe(entries?.value)
  })
})
