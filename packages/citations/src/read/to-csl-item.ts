import type { CslDate, CslItem, CslName } from '../csl-item.ts'
import { isRecord } from '../is-record.ts'
import { findDates } from './find-dates.ts'

/** Gives a value from outside as a CSL item with an id; undefined where it is no object. Values of a wrong shape are left out. */
export function toCslItem(value: unknown, id: string): CslItem | undefined {
  if (!isRecord(value)) return undefined
  const { type } = value
  const item: Record<string, unknown> = { id, type: typeof type === 'string' && type !== '' ? type : 'document' }
  for (const [name, variable] of Object.entries(value)) {
    if (name === 'id' || name === 'type' || name === '__proto__') continue
    const kept = toVariable(name, variable)
    if (kept !== undefined) item[name] = kept
  }
  return { id, type: 'document', ...item }
}

const nameVariables: ReadonlySet<string> = new Set(
  'author editor translator container-author collection-editor composer director editorial-director illustrator interviewer original-author recipient reviewed-author chair compiler contributor curator executive-producer guest host narrator organizer performer producer script-writer series-creator'.split(
    ' ',
  ),
)
const dateVariables: ReadonlySet<string> = new Set([
  'issued',
  'accessed',
  'event-date',
  'original-date',
  'submitted',
  'available-date',
])

function toVariable(name: string, value: unknown): unknown {
  if (nameVariables.has(name))
    return Array.isArray(value) ? markOthers(value.map(toName).filter((one) => one !== undefined)) : undefined
  if (dateVariables.has(name)) return toDate(value)
  if (typeof value === 'string') return toOneLine(value)
  // citeproc expects numbers as strings: a number breaks its page ranges.
  if (typeof value === 'number') return String(value)
  return undefined
}

// Files break their lines within a value, and leave blanks at its ends, which would stand before a comma of the style.
// A blank that allows no break is the author's.
function toOneLine(words: string): string {
  return words.replace(/[ \t\r\n\f]+/g, ' ').replace(/^ | $/g, '')
}

// BibTeX closes a row of names that goes on by "and others", which CSL has no word for; as Pandoc does, we keep it as an
// organisation of this name.
function markOthers(names: readonly CslName[]): readonly CslName[] {
  const last = names.at(-1)
  const isOthers = names.length > 1 && last?.family === 'others' && last.given === undefined
  return isOthers ? [...names.slice(0, -1), { literal: 'others' }] : names
}

function toName(value: unknown): CslName | undefined {
  if (typeof value === 'string') return { literal: toOneLine(value) }
  if (!isRecord(value)) return undefined
  const name: Record<string, string> = {}
  for (const part of ['family', 'given', 'suffix', 'literal', 'non-dropping-particle', 'dropping-particle']) {
    const words = value[part]
    if (typeof words === 'string' && words.trim() !== '') name[part] = toOneLine(words)
  }
  // An organisation in braces comes as a family name alone; given as a literal it is never inverted or shortened.
  const { family, given, literal } = name
  if (family !== undefined && given === undefined && literal === undefined && family.includes(' '))
    return { literal: family }
  return Object.keys(name).length === 0 ? undefined : name
}

function toDate(value: unknown): CslDate | undefined {
  if (typeof value === 'string' || typeof value === 'number') return fromWords(String(value))
  // Pandoc's older form: `issued: - year: 2020`, one for each end of a range.
  if (Array.isArray(value)) return fromParts(value.slice(0, 2).map(toOldParts))
  if (!isRecord(value)) return undefined
  const parts = value['date-parts']
  const date = fromParts(Array.isArray(parts) ? parts.map(toParts) : [toOldParts(value)])
  if (date) return date
  const words = value['literal'] ?? value['raw']
  return typeof words === 'string' || typeof words === 'number' ? fromWords(String(words)) : undefined
}

function fromParts(parts: readonly (readonly number[])[]): CslDate | undefined {
  const dates = parts.filter((part) => part.length > 0)
  return dates.length > 0 ? { 'date-parts': dates } : undefined
}

function toOldParts(value: unknown): readonly number[] {
  return isRecord(value) ? toParts([value['year'], value['month'], value['day']]) : []
}

function toParts(part: unknown): readonly number[] {
  if (!Array.isArray(part)) return []
  const numbers = part.map((number) => (number === '' || number === null ? Number.NaN : Number(number)))
  const end = numbers.findIndex((number) => !Number.isInteger(number))
  return end < 0 ? numbers : numbers.slice(0, end)
}

/** Reads a date of EDTF, "2020-05-06" or a range by a slash, else a date in words. */
function fromWords(words: string): CslDate | undefined {
  if (words.trim() === '') return undefined
  const ends = words.trim().split('/').slice(0, 2).map(toIsoParts)
  if (ends.every((end) => end !== undefined)) return { 'date-parts': ends }
  const date = findDates(words.slice(0, 200)).find((found) => found.date !== undefined)?.date
  if (!date) return { literal: words }
  return { 'date-parts': [[date.year, date.month, date.day].filter((part) => part !== undefined)] }
}

function toIsoParts(words: string): readonly number[] | undefined {
  const match = /^(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T[\d:.Z+-]*)?[?~%]?$/.exec(words)
  return match
    ?.slice(1)
    .filter((part) => part !== undefined)
    .map(Number)
}
