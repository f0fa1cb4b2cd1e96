import { expect, it, describe } from 'vitest'
import { cases as admitCases } from '../cases/admit.md'
import { cases as htmlCases } from '../cases/html.md'
import { cases as latexCases } from '../cases/latex.md'
import { cases as namesCases } from '../cases/names.md'
import { cases as pandocCases } from '../cases/pandoc.md'
import { printMarkdown, readMarkdown } from './read-markdown.ts'

const files = { admit: admitCases, html: htmlCases, latex: latexCases, names: namesCases, pandoc: pandocCases }

for (const [file, cases] of Object.entries(files)) {
  describe(file, () => {
    for (const { name, blocks } of cases) {
      it(name, () => {
        const [source, expected] = blocks
        expect(printMarkdown(source?.value ?? '')).toBe(expected?.value)
        expect(readMarkdown(source?.value ?? '').wrongPlaces).toEqual([])
      })
    }
  })
}
