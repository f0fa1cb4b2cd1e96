import { authorsOf } from '../authors-of.ts'
import type { CslItem } from '../csl-item.ts'
import { isOthers } from '../csl-item.ts'
import { foldText } from '../fold-text.ts'
import type { Reference } from '../linked-document.ts'
import { yearOf } from '../year-of.ts'
import { compareAuthors } from './compare-authors.ts'
import { compareTitles } from './compare-titles.ts'
import type { WorkRecord } from './facts.ts'

/** What an entry says otherwise than the record of its work. */
export interface Difference {
  readonly field: 'author' | 'year' | 'title'
  readonly written: string
  readonly recorded: string
}

/**
 * Compares an entry with the record of its work. Only what cannot be another habit is told: an author whom the record does
 * not have, a year outside of those of print and web, a title of other words. What either side lacks is not compared.
 */
export function compareWork(record: WorkRecord, { csl, origin, text }: ComparedEntry): readonly Difference[] {
  const found = [compareAuthor(record, csl), compareYear(record, csl), compareTitle(record, csl)]
  const words = origin === 'prose' ? ` ${foldText(text.slice(0, 3000))} ` : ''
  // Where the words of an entry have what the record says, it is we who took others for its author or its title.
  const isSaid = ({ recorded }: Difference): boolean => words.includes(` ${foldText(recorded).slice(0, 60)}`)
  return found.filter((difference) => difference !== undefined).filter((one) => words === '' || !isSaid(one))
}

/** An entry, as far as it is compared. */
export type ComparedEntry = Pick<Reference, 'csl' | 'origin' | 'text'>

function compareAuthor({ authors }: WorkRecord, csl: CslItem): Difference | undefined {
  const [first] = authorsOf(csl).filter((name) => !isOthers(name))
  const [recorded] = authors
  // An organisation goes by many names, and a record often has the people of it.
  if (first?.family === undefined || recorded === undefined) return undefined
  const { given = '' } = first
  // Records have family and given names the wrong way round at times. An initial would answer to anyone.
  const names = /^\p{L}{2}/u.test(given) ? [first.family, given] : [first.family]
  const isKnown = authors.some((author) => names.some((name) => compareAuthors(author, name) === 'same'))
  if (isKnown) return undefined
  const { family } = first
  const alike = authors.find((author) => compareAuthors(author, family) === 'alike')
  return { field: 'author', written: family, recorded: alike ?? recorded }
}

// Preprints, data and programs have versions of many years.
const versioned = /posted-content|preprint|dataset|software|component/

function compareYear({ printed, online, issued, type }: WorkRecord, csl: CslItem): Difference | undefined {
  const written = yearOf(csl)
  const known = [printed, online, issued].filter((year) => year !== undefined)
  if (written === undefined || known.length === 0 || versioned.test(type ?? '')) return undefined
  // Where only one of print and web is told, the other may be a year before or after.
  const margin = printed !== undefined && online !== undefined ? 0 : 1
  if (written >= Math.min(...known) - margin && written <= Math.max(...known) + margin) return undefined
  return { field: 'year', written: String(written), recorded: String(printed ?? issued ?? online) }
}

function compareTitle({ title }: WorkRecord, csl: CslItem): Difference | undefined {
  if (title === undefined || csl.title === undefined) return undefined
  const originals = [csl.title, csl['original-title'], csl['title-short']].filter((one) => typeof one === 'string')
  if (originals.some((one) => compareTitles(title, one) >= 0.6 || scriptOf(one) !== scriptOf(title))) return undefined
  return { field: 'title', written: csl.title, recorded: title }
}

// A title may be given in translation or transliteration; of two scripts nothing can be said.
function scriptOf(text: string): string {
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u, /\p{Script=Han}/u]
  return scripts.map((script) => (script.test(text) ? '1' : '0')).join('')
}
