import { expect, it } from 'vitest'
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

it.each(['.', '&a;', '~'])('reads an address with tens of thousands of %s in bounded time', (sign) => {
  const measure = (count: number): number => {
    const source = `https://a.id/${sign.repeat(count / sign.length)}x`
    const before = process.cpuUsage()
    const { document } = readMarkdown(source)
    expect(document.chapters[0]?.blocks).toMatchObject([
      { type: 'paragraph', children: [{ type: 'text', value: source }] },
    ])
    return process.cpuUsage(before).user
  }
  measure(10_000)
  // The square would be sixteen times as long.
  expect(measure(40_000) / measure(10_000)).toBeLessThan(9)
})
