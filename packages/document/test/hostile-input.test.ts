import { expect, it } from 'vitest'
import { assembleDocument, parseChapter } from '../src/index.ts'
import { readMarkdown } from './read-markdown.ts'

// What would take minutes or exhaust the stack if any stage grew with the square of its input, or recursed without end.
const hostile: ReadonlyMap<string, string> = new Map([
  ['quotations', `${'>'.repeat(2000)} deep`],
  ['lists', `${'- '.repeat(1000)}deep`],
  ['tags', '<div>'.repeat(20_000)],
  ['tags around Markdown', `${'<div>\n\n'.repeat(2000)}deep`],
  ['divisions', '::: a\n'.repeat(3000)],
  ['brackets', `${'['.repeat(3000)}a @k${']'.repeat(3000)}`],
  ['notes within notes', `${'^['.repeat(2000)}deep${']'.repeat(2000)}`],
  ['stress', `${'*a **b '.repeat(3000)}${'c* d** '.repeat(3000)}`],
  ['dollars', '$a '.repeat(20_000)],
  ['formulas', '$$ x\n\n'.repeat(5000)],
  ['environments', '\\begin{a}\n'.repeat(3000)],
  ['equal headings', '# a\n\n'.repeat(3000)],
  [
    'chains of notes',
    `[^0]\n\n${Array.from({ length: 1000 }, (_, index) => `[^${index}]: [^${index + 1}]`).join('\n\n')}`,
  ],
  ['YAML within YAML', `---\na: ${'['.repeat(20_000)}\n---\nx`],
  ['keys', `---\n${Array.from({ length: 5000 }, (_, index) => `k${index}: 1`).join('\n')}\n---\nx`],
  ['spans of cells', `<table>${'<tr><td colspan=1000 rowspan=1000>x'.repeat(500)}</table>`],
])

for (const [name, source] of hostile) {
  it(`reads thousands of ${name}`, { timeout: 30_000 }, () => {
    expect(readMarkdown(source).document.chapters.length).toBeGreaterThan(0)
  })
}

// Each is made of so many parts.
const growing: readonly (readonly [string, (count: number) => string])[] = [
  ['numbered items within each other', (count) => `# References\n\n${'1. '.repeat(count)}deep`],
  ['quotations and items within each other', (count) => `${'> - '.repeat(count / 2)}deep`],
  ['notes within each other', (count) => `${'[^1]: '.repeat(count)}deep`],
  ['calls of one note', (count) => `${'a[^1] '.repeat(count / 4)}\n\n[^1]: b`],
  ['notes', (count) => Array.from({ length: count / 8 }, (_, at) => `a[^${at}]\n\n[^${at}]: b\n\n`).join('')],
  ['notes at the end', (count) => notesAtEnd(count / 4)],
  ['words in one bracket', (count) => `[${'a 1, '.repeat(count * 2)}]`],
  ['closing brackets', (count) => ']'.repeat(count * 2)],
  ['brackets within each other', (count) => `${'['.repeat(count)}a${']'.repeat(count)}`],
  ['brackets that are never closed', (count) => '[a]['.repeat(count * 2)],
  ['brackets that belong to nothing', (count) => '[a][b] '.repeat(count * 2)],
  ['images that are never closed', (count) => '!['.repeat(count * 2)],
  ['images within each other', (count) => `${'!['.repeat(count)}a${'](b)'.repeat(count)}`],
  ['brackets around addresses', (count) => `${'['.repeat(count)}a${'](b)'.repeat(count)}`],
  ['calls of one note, side by side', (count) => `${'[^1]'.repeat(count * 2)}\n\n[^1]: b`],
  ['calls of no note', (count) => '[^1]'.repeat(count * 2)],
  ['notes in a line', (count) => 'a^[b] '.repeat(count * 2)],
  ['commands', (count) => '\\a['.repeat(count * 2)],
  ['lines', (count) => 'a b\n'.repeat(count * 4)],
  ['marks of stress that belong to nothing', (count) => `${'*a '.repeat(count)}${'b_ '.repeat(count)}`],
  ['marks of stress without words between', (count) => '*_'.repeat(count)],
  ['marks of stress within each other', (count) => `${'*a **b '.repeat(count / 2)}${'c* d** '.repeat(count / 2)}`],
  ['words that are struck out', (count) => `${'~~a~~ '.repeat(count)}${'b~~ '.repeat(count)}`],
  ['lines of a quotation that lack its mark', (count) => `> a\n${'b\n'.repeat(count * 2)}`],
  ['short rows under a wide one', (count) => `${'|a'.repeat(count)}|\n${'|-'.repeat(count)}|\n${'|b\n'.repeat(count)}`],
  [
    'cells that claim columns and rows',
    (count) => `<table>${'<tr><td colspan=900 rowspan=900>a'.repeat(count / 8)}</table>`,
  ],
  ['comments without an end', (count) => 'a <!-- b\n'.repeat(count)],
  ['instructions without an end', (count) => 'a <?'.repeat(count * 2)],
  ['declarations without an end', (count) => 'a <!A '.repeat(count * 2)],
  ['sections of CDATA without an end', (count) => 'a <![CDATA[ '.repeat(count)],
  ['definitions', (count) => Array.from({ length: count / 2 }, (_, at) => `[a${at}]: b\n`).join('')],
]

it.each(growing)('reads %s in a time that grows with them', { timeout: 60_000 }, async (_, make) => {
  await expect((count: number) => readSome(make(count))).toTakeLinearTime(2000)
})

function readSome(source: string): void {
  const bytes = new TextEncoder().encode(`a\n\n${source}`)
  const { chapter } = parseChapter({ path: 'a.md', bytes }, { index: 0 })
  const { document } = assembleDocument({ chapters: [chapter], files: new Map(), overrides: undefined, name: 'a' })
  expect(document.chapters[0]?.blocks.length).toBeGreaterThan(0)
}

function notesAtEnd(count: number): string {
  const numbers = Array.from({ length: count }, (_, at) => at)
  return `${numbers.map((at) => `a[^${at}] `).join('')}\n\n${numbers.map((at) => `[^${at}]: b\n`).join('')}`
}

it.each(['.', '&a;', '~'])(
  'reads an address with tens of thousands of %s in a time that grows with them',
  async (sign) => {
    await expect((count: number) => {
      const source = `https://a.id/${sign.repeat(count / sign.length)}x`
      expect(readMarkdown(source).document.chapters[0]?.blocks).toMatchObject([
        { type: 'paragraph', children: [{ type: 'text', value: source }] },
      ])
    }).toTakeLinearTime(10_000)
  },
)

it.each<readonly [string, (at: number) => string]>([
  ['aliases of one anchor', (at) => `  k${at}: *a`],
  ['merged maps', (at) => `  k${at}: {<<: *a}`],
  ['anchors and their aliases', (at) => `  k${at}: [&a${at} b, *a${at}]`],
])('reads front matter with thousands of %s in a time that grows with them', async (_, write) => {
  await expect((count: number) => {
    const lines = Array.from({ length: count }, (__, at) => write(at)).join('\n')
    expect(readMarkdown(`---\nx: &a {b: c}\ny:\n${lines}\n---\n\na`).document.chapters).toHaveLength(1)
  }).toTakeLinearTime(1000)
})

it('reads thousands of stressed words of one paragraph in a time that grows with them', async () => {
  await expect((count: number) => {
    const [block] = readMarkdown('*a* **b** '.repeat(count)).document.chapters[0]?.blocks ?? []
    if (block?.type !== 'paragraph') throw new Error('no paragraph')
    expect(block.children.filter(({ type }) => type === 'emphasis' || type === 'strong')).toHaveLength(count * 2)
  }).toTakeLinearTime(1500)
})
