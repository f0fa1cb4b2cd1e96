import { expect, test } from 'vitest'
import { createHyphenator } from '../src/hyphenation/hyphenator.ts'
import { cases } from '../cases/hyphenation.md'
import { readAsset } from './open-shelf.ts'

const hyphenate = createHyphenator(readAsset)

for (const { name, blocks } of cases) {
  test(name, () => {
    for (const { info, value } of blocks) {
      expect(
        value
          .split('\n')
          .map((line) => divide(line.replaceAll('-', ''), info))
          .join('\n'),
      ).toBe(value)
    }
  })
}

function divide(word: string, lang: string): string {
  const offsets = [0, ...hyphenate(word, lang), word.length]
  return offsets
    .slice(1)
    .map((to, index) => word.slice(offsets[index], to))
    .join('-')
}
