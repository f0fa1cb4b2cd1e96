import { dateInUrl, findDates } from '../../read/find-dates.ts'
import type { Place } from '@edisi/diagnostics'
import type { Reference } from '../../linked-document.ts'
import { nameAuthors, type Checking, type Rule } from '../checking.ts'
import { findValue, syntaxOf, valuesOf } from '../reading/entry-values.ts'
import { formOf, hasUndatedWords } from './entry-form.ts'
import { referenceMissingYear } from './messages.ts'
import { nameEntry } from './name-entry.ts'

/**
 * Finds entries without a date where they should have one. A page, a program or a data set of a bibliography file may be
 * undated, and the style says so by itself; a prose list is judged by what most of its own entries do.
 */
export const checkMissingYear: Rule = (checking) => {
  const prose = checking.linked.references.filter(({ origin }) => origin === 'prose')
  const isDated = prose.filter(hasDate).length > prose.length / 2
  return checking.linked.references
    .filter((reference) => {
      if (hasWordedYear(checking, reference)) return true
      if (hasDate(reference)) return false
      return reference.origin === 'prose'
        ? isDated && isUndatedProse(checking, reference)
        : isUndatedItem(checking, reference)
    })
    .map((reference) => {
      const { at, expected } = suggestDate(checking, reference)
      return referenceMissingYear({ at, text: nameEntry(reference), expected })
    })
}

function hasDate({ csl }: Reference): boolean {
  return csl.issued !== undefined || csl['submitted'] !== undefined || csl['original-date'] !== undefined
}

const datedForms: ReadonlySet<string> = new Set(['article', 'book', 'chapter', 'thesis', 'report'])

function isUndatedItem(checking: Checking, reference: Reference): boolean {
  if (!datedForms.has(formOf(checking, reference))) return false
  const values = valuesOf(checking, reference)
  if (findValue(values, 'year', 'date', 'origdate', 'eventdate', 'pubstate', 'crossref', 'xdata')) return false
  return !values.some(({ name, text }) => statusFields.has(name) && hasUndatedWords(text))
}

/** Whether words stand for the number of a year, "two thousand": no style takes these for a date. */
function hasWordedYear(checking: Checking, reference: Reference): boolean {
  if (syntaxOf(reference) !== 'bibtex') return false
  const text = findValue(valuesOf(checking, reference), 'year')?.text ?? ''
  return /^[\p{L}\s-]+$/u.test(text) && yearWords.test(text)
}

// In eight languages.
const yearWords =
  /hundred|thousand|nineteen|twenty|(?<!\p{L})(?:ribu|mil|mille|duemila)(?!\p{L})|hundert|tausend|duizend|negentien/iu

const statusFields: ReadonlySet<string> = new Set([
  'note',
  'journal',
  'journaltitle',
  'howpublished',
  'addendum',
  'volume',
])

function isUndatedProse({ linked }: Checking, { passage, csl, text }: Reference): boolean {
  const words = passage === undefined ? undefined : linked.passages[passage]?.words
  // What has no author may be a law, a standard or a remark; what has any number like a year may have its date there.
  return (
    words !== undefined &&
    csl.author !== undefined &&
    csl.title !== undefined &&
    !hasUndatedWords(text) &&
    !/(?<![\d–-])(?:1[4-9]|20|21)\d\d(?![\d–-])/.test(words.text.replace(/https?:\/\/\S+/g, ' ')) &&
    findDates(words.text).length === 0
  )
}

interface Suggestion {
  readonly at: Place | string
  readonly expected: readonly string[]
}

/** Offers the year of the address, and the words for "no date", behind the name of a single organisation that opens the entry. */
function suggestDate(checking: Checking, reference: Reference): Suggestion {
  const values = valuesOf(checking, reference)
  const yearField = findValue(values, 'year')
  const at = yearField?.placeOf({ start: 0, end: yearField.text.length }) ?? reference.place ?? reference.path
  const whole = { at, expected: [] }
  const words = findValue(values, 'words')
  const name = nameAuthors(reference)
  if (!words || name === '' || reference.csl.author?.[0]?.literal === undefined) return whole
  const label = /^\s*(?:\[\d+\]\s*|\d+[.)]\s+)?/.exec(words.text)?.[0].length ?? 0
  if (!words.text.startsWith(`${name}. `, label)) return whole
  const opening = words.exactPlaceOf({ start: label, end: label + name.length + 1 })
  if (!opening) return whole
  const { chapter, csl } = reference
  const lang = checking.linked.document.chapters[chapter ?? 0]?.lang ?? checking.linked.document.lang
  const none = noDate.get(lang.split('-')[0] ?? '') ?? 'n.d.'
  const year = dateInUrl(csl.URL ?? '')?.year
  return {
    at: opening,
    expected: [...(year === undefined ? [] : [String(year)]), none].map((date) => `${name}. (${date}).`),
  }
}

const noDate: ReadonlyMap<string, string> = new Map([
  ['id', 't.t.'],
  ['de', 'o. J.'],
  ['es', 's. f.'],
  ['fr', 's. d.'],
  ['pt', 's. d.'],
  ['it', 's. d.'],
  ['nl', 'z. j.'],
])
