import type { Diagnostic } from '@edisi/diagnostics'
import { placeOfRange, type TextRange } from '../../inline-text.ts'
import type { Reference } from '../../linked-document.ts'
import { yearOf } from '../../year-of.ts'
import type { Checking, Rule } from '../checking.ts'
import { valuesOf, type EntryValue } from '../reading/entry-values.ts'
import { findImpossibleDates, isImpossible } from './find-impossible-dates.ts'
import { dateImpossible, dateTooEarly } from './messages.ts'
import { issuedOf } from './written-date.ts'

/** Finds days and months that no calendar has, in entries and citations, and years before print beside an address. */
export const checkDateImpossible: Rule = (checking) => [
  ...checking.linked.references.flatMap((reference) => {
    const impossible = inEntry(checking, reference)
    return impossible.length > 0 ? impossible : beforePrint(checking, reference)
  }),
  ...inCitations(checking),
]

function inEntry(checking: Checking, reference: Reference): readonly Diagnostic[] {
  const values = valuesOf(checking, reference)
  const found = values.flatMap((value) => {
    if (value.name === 'words')
      return findImpossibleDates(blankAddresses(value.text)).map((range) => report(value, range))
    const pattern = fields.get(value.name)
    return pattern && pattern(value.text.trim()) ? [report(value, { start: 0, end: value.text.length })] : []
  })
  if (found.length > 0 || values.some(({ name }) => fields.has(name) || name === 'words')) return found
  return ofParts(reference)
}

const isImpossibleDate = (text: string): boolean => text.split('/').some(isImpossible)

const fields: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['date', isImpossibleDate],
  ['urldate', isImpossibleDate],
  ['origdate', isImpossibleDate],
  ['eventdate', isImpossibleDate],
  ['year', (text: string) => /^\d{5,}$/.test(text) || isImpossibleDate(text)],
  ['month', (text: string) => /^\d{1,4}$/.test(text) && !(Number(text) >= 1 && Number(text) <= 12)],
  ['day', (text: string) => /^\d{1,4}$/.test(text) && !(Number(text) >= 1 && Number(text) <= 31)],
])

/** Where no field is at hand, the numbers that were read are all there is; 13 to 16 are seasons of older CSL. */
function ofParts({ csl, place, path }: Reference): readonly Diagnostic[] {
  return [csl.issued, csl.accessed].flatMap((date) =>
    (date?.['date-parts'] ?? [])
      .filter(([, month = 1]) => month < 13 || month > 16)
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
      .filter(isImpossible)
      .map((text) => dateImpossible({ at: place ?? path, text })),
  )
}

function beforePrint(checking: Checking, reference: Reference): readonly Diagnostic[] {
  const { csl } = reference
  const year = yearOf(csl)
  if (year === undefined || year >= 1450) return []
  const isModern = ['DOI', 'URL', 'ISBN'].some((name) => csl[name] !== undefined)
  const isOld = csl['original-date'] !== undefined || csl.type === 'manuscript'
  const written = issuedOf(checking, reference)
  return isModern && !isOld && written ? [dateTooEarly({ at: written.at, text: String(year) })] : []
}

function inCitations({ linked }: Checking): readonly Diagnostic[] {
  return linked.citations.flatMap(({ spot, place, isMarked }) => {
    const words = linked.passages[spot.passage]?.words
    if (!words || !isMarked) return []
    const text = words.text.slice(spot.start, spot.end)
    return findImpossibleDates(text).map(({ start, end }) => {
      const range = { start: spot.start + start, end: spot.start + end }
      return dateImpossible({ at: placeOfRange(words, range) ?? place, text: text.slice(start, end) })
    })
  })
}

function blankAddresses(text: string): string {
  return text.replace(/\b(?:https?:\/\/|www\.|doi:|10\.\d{4})\S*/gi, (found) => ' '.repeat(found.length))
}

function report(value: EntryValue, range: TextRange): Diagnostic {
  return dateImpossible({ at: value.placeOf(range), text: value.text.slice(range.start, range.end) })
}
