import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseChapter } from '@edisi/document'
import { describe, expect, test } from 'vitest'
import type { StyleChoice } from '../src/find-style-choice.ts'
import { citationStyle } from '../src/citation-style.ts'

const folder = join(import.meta.dirname, '../../citations/assets')
const assets = {
  has: (name: string): boolean => existsSync(join(folder, name)),
  bytes: (name: string): Uint8Array => readFileSync(join(folder, name)),
  module: (): WebAssembly.Module => {
    throw new Error('no module is needed here')
  },
}

/** Gives the title of the style that front matter comes to, and what is said of it. */
function settle(
  frontMatter: string,
  files: Readonly<Record<string, string>> = {},
  choice?: StyleChoice,
): readonly string[] {
  const bytes = new TextEncoder().encode(`---\n${frontMatter}\n---\n`)
  const read = parseChapter({ path: 'main.md', bytes }, { index: 0 }).chapter.frontMatter
  const own = new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]))
  const { style, stylePath, diagnostics } = citationStyle(
    { frontMatter: read, files: own, diagnostics: [] },
    assets,
    choice,
  )
  const title = /<title>([^<]*)</.exec(style ?? '')?.[1] ?? ''
  return [stylePath === undefined ? title : `${stylePath}: ${title}`, ...diagnostics.map(({ ruleId }) => ruleId)]
}

describe('the citation style of a publication', () => {
  test.each([
    ['lang: en', 'APA Style 7th edition'],
    ['csl: apa', 'APA Style 7th edition'],
    ['csl: Chicago', 'Chicago Manual of Style 18th edition (author-date)'],
    ['csl: chicago-notes', 'Chicago Manual of Style 18th edition (notes and bibliography)'],
    ['csl: harvard', 'Cite Them Right 12th edition (author-date/Harvard)'],
    ['csl: ieee', 'IEEE Reference Guide version 11.29.2023'],
    ['csl: MLA', 'MLA Handbook 9th edition (in-text citations)'],
    ['csl: vancouver', 'NLM/Vancouver: Citing Medicine 2nd edition (citation-sequence)'],
    ['csl: abnt', 'Associação Brasileira de Normas Técnicas (Português - Brasil)'],
    ['csl: din', 'DIN 1505-2 (author-date, Deutsch) - standard superseded by ISO-690'],
    ['csl: iso690', 'ISO-690 (author-date, English)'],
    ['csl: iso 690\nlang: de-AT', 'ISO-690 (author-date, Deutsch)'],
    ['csl: modern-language-association', 'MLA Handbook 9th edition (in-text citations)'],
    ['csl: https://www.zotero.org/styles/ieee', 'IEEE Reference Guide version 11.29.2023'],
  ])('takes for `%s` the style %s', (frontMatter, title) => {
    expect(settle(frontMatter)).toEqual([title])
  })

  test("takes a file of the publication's own", () => {
    expect(settle('csl: own.csl', { 'own.csl': '<style><info><title>Own</title></info></style>' })).toEqual([
      'own.csl: Own',
    ])
  })

  test('takes the style that the user chose over that of the front matter', () => {
    const own = { ieee: '<style><info><title>Own</title></info></style>' }
    const bytes = new TextEncoder().encode('<style><info><title>Chosen</title></info></style>')
    expect(settle('csl: apa', own, { type: 'name', name: 'ieee' })).toEqual(['IEEE Reference Guide version 11.29.2023'])
    expect(settle('csl: none.csl', {}, { type: 'file', name: 'a.csl', bytes })).toEqual(['a.csl: Chosen'])
  })

  test('takes APA for a name that is none, and says so', () => {
    expect(settle('csl: natur')).toEqual(['APA Style 7th edition', 'csl-missing'])
  })
})
