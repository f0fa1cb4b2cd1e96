import { describe, expect, test } from 'vitest'
import { checkPublication } from '../src/check-publication.ts'
import type { FileRead } from '../src/files.ts'

// What is said of something that is not there at all has no place in its file.
const ofAbsence: ReadonlySet<string> = new Set(['title-missing', 'lang-guessed', 'chapters-missing'])

const keys =
  `title subtitle authors author affiliations date lang dir keywords abstract description publisher license doi isbn
  cover-image cover-image-alt class papers editions toc toc-depth number-sections page-list embed-fonts bibliography csl
  bibliography-per-chapter nocite references chapters online rules handouts theme nonsense`.split(/\s+/)

const values = [
  '""',
  '[]',
  '{}',
  '~',
  'true',
  '99999',
  'nonsense',
  '../outside.md',
  'missing.bib',
  '[1, [2, {a: b}], ~]',
  '{a: {b: [c]}}',
  '- a\n  - {b: c}',
  '\n  - {name: Ann Roe, orcid: 0000-0002-1825-0098, affiliation: 7}',
  '"unclosed',
  '{unclosed: [',
  '&a [*a, *b]',
  '2023-02-30',
  '9999-01-01',
  '!!binary x',
  '"@missing"',
  '{citation-undated: loud, no-such-rule: off, citation-et-al: {severity: error}}',
  '[{id: a, type: book, title: "{\\\\\'e}", URL: "htps://a b", DOI: 10.55/x, ISBN: 978-0-306-40615-8}]',
]

async function findingsWithoutPlace(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const read = (path: string): Promise<FileRead> => {
    const text = files[path]
    if (path.startsWith('..')) return Promise.resolve({ type: 'outside' })
    return Promise.resolve(
      text === undefined ? { type: 'missing' } : { type: 'read', bytes: new TextEncoder().encode(text) },
    )
  }
  const configuration = files['publication.yaml'] === undefined ? undefined : 'publication.yaml'
  const { diagnostics } = await checkPublication(
    { name: 'a', markdown: ['a.md'], configuration },
    { files: { read }, today: { year: 2026, month: 11, day: 29 }, onStage: () => undefined, network: undefined },
  )
  return diagnostics
    .filter(({ path, place, ruleId }) => path === '' || (place === undefined && !ofAbsence.has(ruleId)))
    .map(({ ruleId, path, reason }) => `${ruleId} ${path} ${reason}`)
}

const text = 'It rains [@a; @missing] and (Smith, 2020).\n'

describe('every finding on a broken setting has its place', () => {
  test.each(keys)('%s', async (key) => {
    for (const value of values) {
      const setting = `${key}: ${value}\n`
      expect(await findingsWithoutPlace({ 'publication.yaml': setting, 'a.md': text }), setting).toEqual([])
      expect(await findingsWithoutPlace({ 'a.md': `---\n${setting}---\n\n${text}` }), setting).toEqual([])
    }
  })
})
