import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tests as commonMark } from 'commonmark-spec'
import { expect, it } from 'vitest'
import { readMarkdown } from './read-markdown.ts'

const corpus = join(import.meta.dirname, '../../../../shared/corpus')

it('reads every example of CommonMark with exact places', () => {
  for (const { markdown, number } of commonMark) {
    expect(readMarkdown(markdown).wrongPlaces, `example ${number}`).toEqual([])
  }
})

it('reads every prefix of a text with all syntaxes', () => {
  const source = [
    '---\ntitle: A *b*\n---\n# H {#h}\n\n> q\n> — A\n\n::: note\nx^[y @k] $a$ `c`\n:::\n',
    '<div>\n\n- [x] ~~s~~ ![i](i.png){#f}\n\n</div>\n\n| a |\n|---|\n| [^n] |\n\n[^n]: \\emph{m}\n\n$$\ny\n$$\n',
    '\\begin{align}\nz\n\\end{align}\n',
  ].join('')
  for (let end = 0; end <= source.length; end++) expect(readMarkdown(source.slice(0, end)).wrongPlaces).toEqual([])
})

it('reads random bytes', () => {
  // A linear congruential generator (Knuth, TAOCP 2, 3.3.4): the same bytes each time.
  let seed = 1
  const next = (): number => (seed = (seed * 1664525 + 1013904223) % 2 ** 32)
  const signs = [...Array.from('[](){}<>*_`~^@$\\|#-+=:!&;/ \n\r\t"\'.0aé\0'), '\uFEFF', '\u2028']
  for (let round = 0; round < 300; round++) {
    const text = Array.from({ length: 120 }, () => signs[next() % signs.length] ?? '').join('')
    const { wrongPlaces, document } = readMarkdown(text)
    expect(wrongPlaces, JSON.stringify(text)).toEqual([])
    expect(structuredClone(document)).toEqual(document)
    const bytes = Uint8Array.from({ length: 80 }, () => next() % 256)
    expect(readMarkdown(bytes).document.chapters).toHaveLength(1)
  }
})

it.skipIf(!existsSync(corpus))(
  'reads hostile and real documents with exact places (skipped without shared/corpus)',
  () => {
    for (const path of markdownFiles(corpus)) {
      const bytes = readFileSync(join(corpus, path))
      // The long ones repeat themselves, and the parser's own checks, which tests run with, are slow.
      if (bytes.length > 40_000) continue
      const { wrongPlaces, diagnostics } = readMarkdown(bytes)
      // What is nested too deep is shown as plain words, which have one place.
      if (!diagnostics.some(({ ruleId }) => ruleId === 'nesting-too-deep')) expect(wrongPlaces, path).toEqual([])
    }
  },
)

function markdownFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .toSorted()
}
