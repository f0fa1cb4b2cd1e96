import { compareAuthors } from './compare-authors.ts'
import { compareTitles } from './compare-titles.ts'
import type { WorkRecord } from './facts.ts'
import type { WorkDescription } from './inquiry.ts'

/**
 * Chooses the record that an entry means: nearly the same title, an author of the entry's first author's name, and a year
 * that is off by one at most, for print and web come in different years. Undefined where none answers: another work is
 * worse than none.
 */
export function chooseWork(works: readonly WorkRecord[], wanted: WorkDescription): WorkRecord | undefined {
  let best: WorkRecord | undefined
  let most = 0
  for (const work of works) {
    const likeness = work.title === undefined ? 0 : compareTitles(work.title, wanted.title)
    if (likeness < 0.9 || !isNearYear(work, wanted.year) || !hasAuthor(work, wanted.author)) continue
    if (likeness > most) [best, most] = [work, likeness]
  }
  return best
}

function isNearYear({ printed, online, issued }: WorkRecord, wanted: number | undefined): boolean {
  const years = [printed, online, issued].filter((year) => year !== undefined)
  return wanted === undefined || years.length === 0 || years.some((year) => Math.abs(year - wanted) <= 1)
}

function hasAuthor({ authors }: WorkRecord, wanted: string): boolean {
  return authors.some((author) => compareAuthors(author, wanted) !== 'other')
}
