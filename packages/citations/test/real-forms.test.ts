import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkCitations, linkCitations, silentRules } from '../src/index.ts'
import { evidencePages } from '../src/rules/evidence/evidence-pages.ts'
import { formPages } from '../src/rules/form/form-pages.ts'
import { languagePages } from '../src/rules/language/language-pages.ts'
import { readFiles } from './read-markdown.ts'

const shared = join(import.meta.dirname, '../../../../shared')
const corpus = join(shared, 'corpus')
const own: ReadonlySet<string> = new Set([...formPages, ...languagePages, ...evidencePages].map(({ id }) => id))

/** Gives what the rules of forms, language and evidence find in a file, as `rule line`. */
async function findIn(folder: string, name: string, lang = 'en'): Promise<readonly string[]> {
  const bytes = readFileSync(join(folder, name))
  const document = readFiles({ path: name, bytes })
  const chapters = document.chapters.map((chapter) => ({ ...chapter, lang }))
  const bibliographies = readdirSync(folder)
    .filter((file) => file.endsWith('.bib'))
    .map((path) => ({ path, bytes: readFileSync(join(folder, path)) }))
  const linked = await linkCitations({ ...document, lang, chapters }, { bibliographies, inline: [], nocite: [] })
  return checkCitations(linked, { today: undefined, sources: new Map([[name, bytes]]) })
    .filter(({ ruleId }) => (own.has(ruleId) || ruleId === 'xref-undefined') && !silentRules.has(ruleId))
    .map(({ ruleId, place }) => `${ruleId} ${place?.start.line ?? 0}`)
}

describe.skipIf(!existsSync(corpus))('forms of real documents (needs ../shared/corpus)', () => {
  test('tells the forms of the received article', async () => {
    expect(await findIn(join(shared, 'seed'), 'article.md', 'id')).toEqual([
      'caption-label-language 13',
      'figure-source-without-reference 13',
      // Its brackets stand after the stop throughout: that is told once.
      'citation-after-terminal-punctuation 17',
      'citation-date-granularity 18',
      'citation-date-granularity 21',
      'citation-merge-adjacent 49',
      'caption-label-language 63',
      'figure-source-without-reference 63',
      'reference-numbering-unused 114',
      'reference-order 117',
      'reference-author-inconsistent 117',
      'reference-author-inconsistent 120',
    ])
  })

  // Read by hand: each of these is a fault.
  const truth = new Map([
    // "(Guadalupe & Wulf 2010 style)" has no comma, as all others of that text have.
    [
      '11pyo__org-design-thesis/paper__manuscript.md',
      ['reference-order 312', 'citation-malformed 359', 'citation-malformed 359'],
    ],
    [
      'Garemilla-Sandilya__HackBio_StageZero/essay.md',
      [
        'citation-after-terminal-punctuation 37',
        'citation-after-terminal-punctuation 85',
        'reference-numbering-unused 126',
        'reference-order 136',
      ],
    ],
    ['HillaryDanan__calibration-trap/paper__manuscript.md', []],
    ['dair-ai__Prompt-Engineering-Guide/pages__research__llm-agents.en.mdx', []],
    ['inbo__tutorials/content__articles__statistics__index.md', []],
    ['kermitt2__grobid/doc__Principles.md', []],
  ])

  test.each([...truth])('tells the forms of %s', async (path, found) => {
    const [folder = '', name = ''] = path.split('/')
    expect(await findIn(join(corpus, 'prose', folder), name)).toEqual(found)
  })

  test('says nothing of papers that cite by key', async () => {
    const found: string[] = []
    for (const paper of readdirSync(join(corpus, 'joss'))) {
      const folder = join(corpus, 'joss', paper)
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.md') && file.startsWith('paper')))
        found.push(...(await findIn(folder, name)))
    }
    expect(found).toEqual([])
  })
})
