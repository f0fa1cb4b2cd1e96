import type { Diagnostic } from '@edisi/diagnostics'
import { expect, test } from 'vitest'
import { cases } from '../../cases/online.md'
import { linkCitations } from '../../src/index.ts'
import { judgeAnswers } from '../../src/online/judge-answers.ts'
import { emptyLock } from '../../src/online/online-lock.ts'
import { readLock } from '../../src/online/read-lock.ts'
import { lockUnreadable } from '../../src/rules/online/messages.ts'
import { readMarkdown } from '../read-markdown.ts'

type Blocks = (typeof cases)[number]['blocks']

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const valueOf = (blocks: Blocks, info: string): string => blocks.find((block) => block.info === info)?.value ?? ''

async function judge(blocks: Blocks): Promise<readonly Diagnostic[]> {
  const markdown = valueOf(blocks, 'markdown')
  const bibliographies = blocks
    .filter(({ info }) => info.endsWith('.bib'))
    .map(({ info, value }) => ({ path: info, bytes: encode(value) }))
  const linked = await linkCitations(readMarkdown(markdown), { bibliographies, inline: [], nocite: [] })
  const sources = new Map([
    ['main.md', encode(markdown)],
    ...bibliographies.map(({ path, bytes }): [string, Uint8Array] => [path, bytes]),
  ])
  const path = 'references.lock.json'
  const read = readLock(encode(valueOf(blocks, 'lock')))
  if (read.type !== 'read') return [lockUnreadable(path, read.type)]
  const found = judgeAnswers(linked, { lock: read.lock, failures: undefined, sources, allowed: new Set() })
  return read.unreadable > 0 ? [lockUnreadable(path, `${read.unreadable}`), ...found] : found
}

test.each([...cases])('$name', async ({ blocks }) => {
  const found = await judge(blocks)
  const lines = found.map(({ ruleId, path, place, expected }) =>
    `${ruleId} ${path}:${place?.start.line ?? 0}:${place?.start.column ?? 0} ${expected.join(' | ')}`.trimEnd(),
  )
  expect(lines.join('\n')).toBe(valueOf(blocks, 'messages'))
})

test('says of no work that it was invented', async () => {
  const all = await Promise.all(cases.map(({ blocks }) => judge(blocks)))
  for (const { reason, note } of all.flat())
    expect(`${reason} ${note}`).not.toMatch(/invent|fabricat|fake|hallucinat|made up/i)
})

test('says nothing of an empty lock and of a text without addresses', async () => {
  const linked = await linkCitations(readMarkdown('It rains.'), { bibliographies: [], inline: [], nocite: [] })
  const options = { lock: emptyLock, failures: undefined, sources: new Map(), allowed: new Set<string>() }
  expect(judgeAnswers(linked, options)).toEqual([])
})
