import { describe, expect, test } from 'vitest'
import { cases as bibliographies } from '../cases/bibliographies.md'
import { cases as numbers } from '../cases/numbers.md'
import { cases as prose } from '../cases/prose.md'
import { checkCitations, linkCitations } from '../src/index.ts'
import { readMarkdown } from './read-markdown.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

type Blocks = (typeof prose)[number]['blocks']

async function link(blocks: Blocks): ReturnType<typeof linkCitations> {
  const sources = blocks.filter((block) => block.info === 'markdown').map((block) => block.value)
  const nocite = blocks.filter((block) => block.info === 'nocite').map((block) => block.value)
  const files = blocks.filter((block) => /\.(?:bib|json)$/.test(block.info))
  return linkCitations(readMarkdown(...sources), {
    bibliographies: files.map((block) => ({ path: block.info, bytes: encode(block.value) })),
    inline: [],
    nocite,
  })
}

/** Gives the citations of a case as lines, `words > entry confidence`. */
function showLinks({ citations }: Awaited<ReturnType<typeof link>>): string {
  return citations.map(({ text, reference, confidence }) => `${text} > ${reference ?? '-'} ${confidence}`).join('\n')
}

/** Gives the messages of a case as lines, `rule line:column what is expected`. */
function check(linked: Awaited<ReturnType<typeof link>>, blocks: Blocks): string {
  const hasPaths = blocks.filter((block) => block.info === 'markdown' || /\.(?:bib|json)$/.test(block.info)).length > 1
  return checkCitations(linked, { today: undefined })
    .map(({ ruleId, path, place, expected }) =>
      [
        ruleId,
        `${hasPaths ? `${path}:` : ''}${place?.start.line ?? 0}:${place?.start.column ?? 0}`,
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
      const linked = await link(blocks)
      expect(check(linked, blocks)).toBe(expected)
      const links = blocks.find((block) => block.info === 'links')?.value
      if (links !== undefined) expect(showLinks(linked)).toBe(links)
    })
  })
}
