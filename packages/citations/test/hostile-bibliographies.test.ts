import { describe, expect, test } from 'vitest'
import { readInlineText } from '../src/inline-text.ts'
import { readBibliography } from '../src/read/read-bibliography.ts'
import { readProseEntry } from '../src/read/read-prose-entry.ts'

const good: Readonly<Record<string, string>> = {
  json: `[
  {"id": "a", "type": "book", "title": "Rain \\u00e9", "author": [{"family": "Roe", "given": "A."}], "issued": {"date-parts": [[2020, 5]]}},
  {"id": "b", "type": "webpage", "title": "Snow", "URL": "https://example.org/b"},
  {"id": 3, "title": "Hail", "issued": {"raw": "2019-05-06"}}
]`,
  yaml: `---
references:
- id: a
  type: book
  title: Rain
  author:
  - family: Roe
    given: A.
  issued: 2020-05-06
- id: b
  title: "Snow: a history"
  note: |
    Lines of
    a note
...
`,
  ris: `TY  - JOUR
AU  - Smith, Ann
TI  - Rain in
Spain
PY  - 2020/05/06
SP  - 1
EP  - 9
ER  - 

TY  - BOOK
ID  - b
A1  - Roe, B.
T1  - Snow
Y1  - 2019
ER  - 
`,
}

async function read(ending: string, text: string): ReturnType<typeof readBibliography> {
  return readBibliography({ path: `a.${ending}`, bytes: new TextEncoder().encode(text) })
}

describe('reading bibliographies that are broken', () => {
  test.each(Object.entries(good))('reads or reports whatever a mutation leaves of %s', async (ending, text) => {
    const random = createRandom(11)
    const signs = ['{', '}', '"', ',', ':', '[', ']', '\\', '-', '', '\n', '\t', '#', '\u0000', 'ER  - ', '- id: x']
    for (let round = 0; round < 300; round++) {
      const letters = text.split('')
      for (let change = 0; change < 4; change++)
        letters[Math.floor(random() * letters.length)] = signs[Math.floor(random() * signs.length)] ?? ''
      const mutated = letters.join('')
      const { entries, unread } = await read(ending, mutated)
      expect(entries.length + unread.length).toBeGreaterThan(0)
      for (const { place } of [...entries, ...unread]) {
        expect(place?.start.offset).toBeGreaterThanOrEqual(0)
        expect(place?.end.offset).toBeLessThanOrEqual(mutated.length)
      }
    }
  })

  test('tells the place of each value in the file, exactly', async () => {
    const values = await Promise.all(
      Object.entries(good).map(async ([ending, text]) => {
        const { entries } = await read(ending, text)
        const names = ['title', 'ti', 't1', 'url', 'issued', 'py']
        return entries.flatMap(({ fields }) =>
          names.flatMap((name) => {
            const place = fields.get(name)
            return place ? [`${name}=${text.slice(place.start.offset, place.end.offset)}`] : []
          }),
        )
      }),
    )
    expect(values).toEqual([
      [
        'issued={"date-parts": [[2020, 5]]}',
        'title=Snow',
        'url=https://example.org/b',
        'title=Hail',
        'issued={"raw": "2019-05-06"}',
      ],
      ['title=Rain', 'issued=2020-05-06', 'title=Snow: a history'],
      ['py=2020/05/06', 't1=Snow'],
    ])
  })

  const bombs: readonly (readonly [string, string, (size: number) => string])[] = [
    ['brackets', 'json', (size) => '['.repeat(size * 10)],
    ['objects within each other', 'json', (size) => '{"a":'.repeat(size * 3)],
    ['broken items', 'json', (size) => `[${'{"id": "a", "title": "x" "y"},'.repeat(size / 2)}]`],
    ['backslashes', 'json', (size) => `[{"id": "${'\\'.repeat(size * 5 + 1)}"}]`],
    ['open quotes', 'yaml', (size) => '- id: a\n  title: "x\n'.repeat(size / 40)],
    ['brackets of YAML', 'yaml', (size) => `- id: a\n  title: ${'['.repeat(size / 4)}`],
    ['items without end', 'ris', (size) => 'TY  - JOUR\n'.repeat(size * 3)],
    ['lines of one field', 'ris', (size) => `TY  - JOUR\nTI  - ${'x\n'.repeat(size)}`],
    ['fields outside of items', 'ris', (size) => 'AU  - x\n'.repeat(size * 3)],
  ]

  test.each(bombs)('takes a time that grows with %s', async (_, ending, make) => {
    await expect(async (size: number) => {
      const { entries, unread } = await read(ending, make(size))
      expect(entries.length + unread.length).toBeGreaterThan(0)
    }).toTakeLinearTime(5000)
  })
})

describe('reading prose entries that are none', () => {
  test.each([
    ['initials', 'A. '],
    ['names', 'Smith, J., '],
    ['capitals', 'ABC'],
    ['letters', 'a'],
    ['open quotes', '“'],
    ['brackets', '(('],
    ['digits', '1'],
    ['years', '2018, '],
    ['blanks', ' '],
    ['commas', ','],
    ['semicolons', 'Smith, John; '],
    ['colons', 'Ab : '],
    ['dashes', ' – '],
    ['"and"', 'and & '],
    ['addresses', 'https://a.b '],
    ['DOIs', '10.1000/a('],
  ])('takes a time that grows with %s', async (_, piece) => {
    await expect((size: number) => {
      const value = piece.repeat(Math.ceil(size / piece.length))
      const point = { line: 1, column: 1, offset: 0 }
      const text = readInlineText([
        { type: 'text', value, place: { path: 'a.md', start: point, end: point }, shifts: [] },
      ])
      for (let round = 0; round < 5; round++) readProseEntry(text)
    }).toTakeLinearTime(10_000)
  })
})

/** A small seeded generator, so that a failure can be run again (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
