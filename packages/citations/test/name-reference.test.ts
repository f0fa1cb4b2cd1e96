import { expect, test } from 'vitest'
import { checkCitations, linkCitations } from '../src/index.ts'
import { readMarkdown } from './read-markdown.ts'

test('names an entry with the letter that the list has, and without one where it has none', async () => {
  const list = [
    'Danan, H. (2026a). *Fog*. Press.',
    'Roe, A. (2021a). *Rain*. Press.',
    'Roe, A. (2021b). *Hail*. Press.',
  ]
  const markdown = `It rains (Roe, 2021).\n\n# References\n\n- ${[...list, 'Zed, B. (2019). *Ice*. Press.'].join('\n- ')}\n`
  const linked = await linkCitations(readMarkdown(markdown), { bibliographies: [], inline: [], nocite: [] })
  const messages = checkCitations(linked, {
    today: undefined,
    sources: new Map([['main.md', new TextEncoder().encode(markdown)]]),
  })
  const needed = messages.find(({ ruleId }) => ruleId === 'citation-year-suffix-needed')
  expect(needed?.related.map(({ text }) => text)).toEqual(['Roe, 2021a', 'Roe, 2021b'])
  expect(needed?.note).toContain('2021a, 2021b')
  const uncited = messages.filter(({ ruleId }) => ruleId === 'reference-without-citation')
  expect(uncited.map(({ reason }) => reason)).toEqual([
    'the entry `Danan, 2026a` is cited nowhere',
    'the entry `Zed, 2019` is cited nowhere',
  ])
})
