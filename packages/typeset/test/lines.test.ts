import { expect, test } from 'vitest'
import { setLines } from '../src/lines/set-lines.ts'
import type { Breaking, ParagraphItem, ParagraphStyle } from '../src/paragraph-items.ts'
import { cases } from '../cases/lines.md'
import { lineText, paragraph, words } from './items.ts'
import { openShelf } from './open-shelf.ts'

const shelf = openShelf()

for (const { name, blocks } of cases) {
  test(name, () => {
    const [source, expected] = blocks
    const [align, width, breaking = 'prose'] = (source?.info ?? '').split(' ')
    const items = (source?.value ?? '').split('\n').map((line): ParagraphItem => {
      return line === '/' ? { type: 'break' } : words(line, {}, breaking as Breaking)
    })
    const style = paragraph(Number(width), { align: align as ParagraphStyle['align'] })
    const { lines } = setLines(items, style, shelf)
    expect(lines.map(lineText).join('\n')).toBe(expected?.value)
  })
}
