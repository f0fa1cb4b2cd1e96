import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layFolder, runEdisi } from './run-edisi.ts'

const source = `---
title: A
lang: en
bibliography: r.bib
authors:
  - name: Ada
    orcid: 0000-0002-1825-0098
---

Said (Ali et al, 2020) of a café, and [@x].
Then (Foo, 2011), and [@nope].

# References

- Ali, B., Cora, C., & Dora, D. (2020). *Words*. Press.
  http://dx.doi.org/10.1000/xyz123
`
const bibliography = `@book{x, author={X, Y}, title={T}, publisher={P}, year={2020},
  url={https://a.org/?utm_source=x}}

@book{x, author={Z, Y}, title={U}, publisher={P}, year={2021}}
`

interface Message {
  readonly ruleId: string
  readonly line: number
  readonly column: number
}

function messagesOf(folder: string): readonly string[] {
  const report: { files: { path: string; messages: Message[] }[] } = JSON.parse(
    runEdisi(folder, ['check', 'a.md', '--format', 'json']).output,
  )
  return report.files.flatMap(({ path, messages }) =>
    messages.map(({ ruleId, line, column }) => `${path} ${ruleId} ${line}:${column}`),
  )
}

const lay = (change: (text: string) => string): string =>
  layFolder({ 'a.md': change(source), 'r.bib': change(bibliography) })

test.each([
  ['carriage returns', (text: string): string => text.replaceAll('\n', '\r')],
  ['both', (text: string): string => text.replaceAll('\n', '\r\n')],
  ['line feeds, behind a byte order mark', (text: string): string => `\uFEFF${text}`],
])('finds the same where lines end with %s', (_, change) => {
  const plain = messagesOf(lay((text) => text))
  expect(plain.length).toBeGreaterThan(6)
  expect(messagesOf(lay(change))).toEqual(plain)
})

test('mends a file whose lines end with carriage returns, and leaves their ends', () => {
  const folder = lay((text) => text.replaceAll('\n', '\r'))
  runEdisi(folder, ['check', 'a.md', '--fix'])
  expect(readFileSync(join(folder, 'r.bib'), 'utf8')).toBe(
    bibliography.replace('?utm_source=x', '').replaceAll('\n', '\r'),
  )
})

test('takes a form feed for a blank', () => {
  const folder = layFolder({
    'a.md':
      '---\ntitle: A\nlang: en\n---\n\fSaid (Ali, 2020).\fThen (Foo, 2011).\n\f# References\n\n- Ali, B. (2020). *Words*. Press.\f\n',
    'r.bib': '',
  })
  expect(messagesOf(folder)).toEqual(['a.md citation-without-reference 5:26'])
})

test('reads a text with NUL in it', () => {
  const folder = layFolder({
    'a.md':
      '---\ntitle: A\nlang: en\n---\n\nSaid\0 (Ali, 2020); (Foo\0, 2011).\n\n# References\n\n- Ali, B. (2020). *Words*. Press.\n',
    'r.bib': '',
  })
  expect(messagesOf(folder)).toEqual(['a.md citation-without-reference 6:21'])
})
