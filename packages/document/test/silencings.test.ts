import { expect, test } from 'vitest'
import { parseChapter } from '../src/index.ts'

/** Gives the silences of a Markdown file as lines, `rule "the words that it covers"`. */
function silences(text: string): readonly string[] {
  const { chapter } = parseChapter({ path: 'a.md', bytes: new TextEncoder().encode(text) }, { index: 0 })
  return chapter.silencings.map((one) => {
    if (one.type === 'unknown') return `? ${one.command.name} ${text.slice(one.command.place.start.offset)[0]}`
    const { rule, place, from, to } = one
    const written = rule && text.slice(rule.place.start.offset, rule.place.end.offset)
    const lines = text.slice(0, place.start.offset).split(/\r\n|\n|\r/)
    expect([place.start.line, place.start.column]).toEqual([lines.length, (lines.at(-1)?.length ?? 0) + 1])
    return `${written ?? '*'} ${JSON.stringify(text.slice(from, to))}`
  })
}

test('silences the next line that is not blank', () => {
  expect(silences('<!-- edisi-disable-next-line a-b c -->\n\nOne\ntwo\n')).toEqual(['a-b "One\\n"', 'c "One\\n"'])
  expect(silences('One\r\n<!-- edisi-disable-next-line a -->\r\nTwo')).toEqual(['a "Two"'])
})

test('silences the line that a comment ends', () => {
  expect(silences('One\ntwo <!-- edisi-disable-line a, b -- as agreed -->\nthree')).toEqual([
    'a "two <!-- edisi-disable-line a, b -- as agreed -->\\n"',
    'b "two <!-- edisi-disable-line a, b -- as agreed -->\\n"',
  ])
})

test('silences from one comment to another, or to the end', () => {
  const on = '<!-- edisi-enable a -->'
  expect(silences(`<!-- edisi-disable a b -->\n\nOne\n\n${on}\n\nTwo`)).toEqual([
    'a "\\n\\nOne\\n\\n"',
    `b ${JSON.stringify(`\n\nOne\n\n${on}\n\nTwo`)}`,
  ])
  expect(silences('<!-- edisi-disable -->\n\nOne')).toEqual(['* "\\n\\nOne"'])
  expect(silences(`One\n\n${on}`)).toEqual(['a ""'])
})

test('finds comments in quotations, lists, notes and cells, behind front matter', () => {
  expect(silences('> One\n> <!-- edisi-disable-next-line a -->\n> two')).toEqual(['a "> two"'])
  expect(silences('---\ntitle: A\n---\n\n- One <!-- edisi-disable-line a -->')).toHaveLength(1)
  expect(silences('One[^1]\n\n[^1]: Two <!-- edisi-disable-line a -->')).toHaveLength(1)
  expect(silences('| A |\n|---|\n| b <!-- edisi-disable-line a --> |')).toHaveLength(1)
})

test('finds none in code, and none that is no whole comment', () => {
  expect(
    silences('`<!-- edisi-disable -->`\n\n```\n<!-- edisi-disable -->\n```\n\n    <!-- edisi-disable -->'),
  ).toEqual([])
  expect(silences('<!-- edisi-disable')).toEqual([])
  expect(silences('<!-- please edisi-disable -->\n<!-- edisi-\ndisable -->')).toEqual([])
})

test('tells a command that there is not', () => {
  expect(silences('<!-- edisi-disable-nextline a -->')).toEqual(['? edisi-disable-nextline e'])
})

test('reads thousands of comments on one line, and blanks in one, in a time that grows with them', async () => {
  await expect((count: number) => {
    expect(silencesOf(`x ${'<!-- edisi-disable-line a -->'.repeat(count)}`)).toBe(count)
  }).toTakeLinearTime(1250)
  await expect((count: number) => silencesOf(`<!-- edisi-disable ${' '.repeat(count)}`)).toTakeLinearTime(25_000)
})

function silencesOf(text: string): number {
  return parseChapter({ path: 'a.md', bytes: new TextEncoder().encode(text) }, { index: 0 }).chapter.silencings.length
}
