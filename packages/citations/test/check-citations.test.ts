import { describe, expect, test } from 'vitest'
import { cases as bibliographies } from '../cases/bibliographies.md'
import { cases as numbers } from '../cases/numbers.md'
import { cases as prose } from '../cases/prose.md'
import { checkCitations, linkCitations } from '../src/index.ts'
import { readMarkdown } from './read-markdown.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Gives the messages of a case as lines, `rule line:column what is expected`. */
async function check(blocks: (typeof prose)[number]['blocks']): Promise<string> {
  const sources = blocks.filter((block) => block.info === 'markdown').map((block) => block.value)
  const nocite = blocks.filter((block) => block.info === 'nocite').map((block) => block.value)
  const files = blocks.filter((block) => /\.(?:bib|json)$/.test(block.info))
  const linked = await linkCitations(readMarkdown(...sources), {
    bibliographies: files.map((block) => ({ path: block.info, bytes: encode(block.value) })),
    inline: [],
    nocite,
  })
  return checkCitations(linked, { today: undefined })
    .map(({ ruleId, path, place, expected }) =>
      [
        ruleId,
        `${files.length > 0 || sources.length > 1 ? `${path}:` : ''}${place?.start.line ?? 0}:${place?.start.column ?? 0}`,
        expected.join(' | '),
      ]
        .join(' ')
        .trimEnd(),
    )
    .join('\n')
}

for (const [name, cases] of Object.entries({ prose, numbers, bibliographies })) {
  describe(name, () => {
    test.each([...cases])('$name', async ({ blocks }) => {
      const expected = blocks.find((block) => block.info === 'messages')?.value ?? ''
      expect(await check(blocks)).toBe(expected)
    })
  })
}
