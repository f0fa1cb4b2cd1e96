import { describe, expect, test } from 'vitest'
import { cases } from '../cases/entries.md'
import { cases as lists } from '../cases/lists.md'
import { linkCitations, type CslItem, type LinkedDocument } from '../src/index.ts'
import { readMarkdown } from './read-markdown.ts'

/** Gives what an entry says as a line. */
function show({ type, author, issued, title, publisher, ...rest }: CslItem): string {
  const names = (author ?? []).map(({ family, given, literal }) => literal ?? `${family ?? ''} ${given ?? ''}`.trim())
  const year = issued?.['date-parts']?.[0]?.[0]
  return [type, names.join(', '), year, title, rest['container-title'], publisher]
    .map((part) => part ?? '-')
    .join(' | ')
}

async function link(source: string): Promise<LinkedDocument> {
  return linkCitations(readMarkdown(source), { bibliographies: [], inline: [], nocite: [] })
}

describe('reading prose entries', () => {
  test.each([...cases])('$name', async ({ blocks }) => {
    const [source, entries] = blocks
    const { references } = await link(source?.value ?? '')
    expect(references.map(({ csl }) => show(csl)).join('\n')).toBe(entries?.value)
  })
})

describe('finding reference lists', () => {
  test.each([...lists])('$name', async ({ blocks }) => {
    const [source, entries] = blocks
    const { references } = await link(source?.value ?? '')
    const lines = references.map(({ csl, number }) => {
      const [author] = csl.author ?? []
      const year = csl.issued?.['date-parts']?.[0]?.[0]
      return [number, author?.family ?? author?.literal, year, csl.title].filter((part) => part !== undefined).join(' ')
    })
    expect(lines.join('\n')).toBe(entries?.value)
  })
})
