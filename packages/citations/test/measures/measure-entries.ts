import { readFileSync } from 'node:fs'
import { foldText } from '../../src/fold-text.ts'
import { linkCitations } from '../../src/index.ts'
import type { CslItem } from '../../src/index.ts'
import { citedWords } from '../../src/read/read-names.ts'
import { authorsOf } from '../../src/authors-of.ts'
import { readMarkdown } from '../read-markdown.ts'

/** How well a field of the loose entries is read: how many have it right, and those that have not. */
export interface FieldMeasure {
  readonly field: string
  readonly right: number
  readonly all: number
  readonly misses: readonly string[]
}

const fields = ['author', 'year', 'title', 'container'] as const

/** Reads the entries of `gold/loose-entries.tsv`, and compares each field with what a person read. */
export async function measureEntries(): Promise<readonly FieldMeasure[]> {
  const table = readFileSync(new URL('../../gold/loose-entries.tsv', import.meta.url), 'utf8')
  const rows = table.split('\n').filter((line) => line !== '')
  const found = fields.map((field) => ({ field, right: 0, all: 0, misses: [] as string[] }))
  for (const row of rows) {
    const [, entry = '', ...expected] = row.split('\t')
    const read = await readEntry(entry)
    for (const [index, measure] of found.entries()) {
      const wanted = foldValue(expected[index] ?? '')
      const value = read[index] ?? ''
      measure.all += 1
      if (value === wanted) measure.right += 1
      else measure.misses.push(`${entry}\n  - ${wanted}\n  + ${value}`)
    }
  }
  return found
}

async function readEntry(entry: string): Promise<readonly string[]> {
  const { references } = await linkCitations(readMarkdown(`# References\n\n- ${entry}\n`), {
    bibliographies: [],
    inline: [],
    nocite: [],
  })
  const csl: CslItem | undefined = references[0]?.csl
  if (!csl) return []
  const names = authorsOf(csl).filter(({ literal }) => literal !== 'others')
  return [
    names.map(citedWords).join(' | '),
    String(csl.issued?.['date-parts']?.[0]?.[0] ?? ''),
    foldText(csl.title ?? ''),
    foldText(csl['container-title'] ?? ''),
  ]
}

function foldValue(written: string): string {
  return written.split(';').map(foldText).join(' | ')
}
