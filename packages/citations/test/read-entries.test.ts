import { describe, expect, test } from 'vitest'
import { cases } from '../cases/entries.md'
import { cases as forms } from '../cases/entry-forms.md'
import { cases as lists } from '../cases/lists.md'
import { linkCitations, type CslItem, type CslName, type LinkedDocument } from '../src/index.ts'
import { readMarkdown } from './read-markdown.ts'

/** Gives what an entry says as a line. */
function show({ type, author, issued, title, publisher, ...rest }: CslItem): string {
  const names = (author ?? []).map(({ family, given, literal }) => literal ?? `${family ?? ''} ${given ?? ''}`.trim())
  const year = issued?.['date-parts']?.[0]?.[0]
  return [type, names.join(', '), year, title, rest['container-title'], publisher]
    .map((part) => part ?? '-')
    .join(' | ')
}

/** Gives all fields of an entry as lines. */
function showFields(csl: CslItem): string {
  return Object.entries(csl)
    .filter(([name]) => name !== 'id')
    .map(([name, value]) => `${name}: ${showValue(value)}`)
    .join('\n')
}

function showValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(showName).join('; ')
  if (typeof value !== 'object' || value === null) return String(value)
  if ('literal' in value) return String(value.literal)
  const parts: unknown = 'date-parts' in value ? value['date-parts'] : []
  return Array.isArray(parts) ? parts.map((part: unknown) => (Array.isArray(part) ? part.join('-') : '')).join('/') : ''
}

function showName({ literal, family, given, suffix, ...rest }: CslName): string {
  if (literal !== undefined) return `{${literal}}`
  const whole = [rest['non-dropping-particle'], family].filter((part) => part !== undefined).join(' | ')
  return [whole, given, suffix].filter((part) => part !== undefined).join(', ')
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

describe('the forms of prose entries', () => {
  test.each([...forms])('$name', async ({ blocks }) => {
    const [source, fields] = blocks
    const { references } = await link(`# References\n\n- ${source?.value ?? ''}`)
    expect(references.map(({ csl }) => showFields(csl)).join('\n')).toBe(fields?.value)
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
