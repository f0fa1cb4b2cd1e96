import { foldText } from '../../fold-text.ts'
import type { TextRange } from '../../inline-text.ts'
import { monthWords } from '../../read/month-words.ts'

/** Finds the dates in a text that are full and that no calendar has, in order: by numbers, or with the month in words. */
export function findImpossibleDates(text: string): readonly TextRange[] {
  return forms
    .filter(({ hint }) => hint.test(text))
    .flatMap(({ pattern, isDate }) =>
      [...text.matchAll(pattern)]
        .filter((match) => !isDate(match.slice(1)))
        .map((match) => ({ start: match.index, end: match.index + match[0].length })),
    )
    .toSorted((a, b) => a.start - b.start)
}

/** A way to write a full date, and whether one so written can be; a word that is no month makes it none of our business. */
interface DateForm {
  /** What a text with such a date holds at least. It is cheap to compile, and the pattern, which knows all letters, is not. */
  readonly hint: RegExp
  readonly pattern: RegExp
  readonly isDate: (parts: readonly (string | undefined)[]) => boolean
}

const forms: readonly DateForm[] = [
  // 2023-02-30
  {
    hint: /\d-\d\d-\d/,
    pattern: /(?<![\p{L}\p{N}/.:–-])((?:1[4-9]|20)\d\d)-(\d\d)-(\d\d)(?![\p{L}\p{N}-])/gu,
    isDate: ([year, month, day]) => isDay(Number(year), Number(month), Number(day)),
  },
  // 31.04.2021
  {
    hint: /\d\.\d\d\.\d/,
    pattern: /(?<![\p{L}\p{N}/.:–-])(\d\d)\.(\d\d)\.((?:1[4-9]|20)\d\d)(?![\p{L}\p{N}/-]|\.\p{N})/gu,
    isDate: ([day, month, year]) => isDay(Number(year), Number(month), Number(day)),
  },
  // 31/12/2019 and 12/31/2019
  {
    hint: /\d\/\d\d\/\d/,
    pattern: /(?<![\p{L}\p{N}/.:–-])(\d\d)\/(\d\d)\/((?:1[4-9]|20)\d\d)(?![\p{L}\p{N}/-]|\.\p{N})/gu,
    isDate: ([first, second, year]) =>
      isDay(Number(year), Number(second), Number(first)) || isDay(Number(year), Number(first), Number(second)),
  },
  // 31 April 2021, 31. Februar 2021, 31 de abril de 2021
  {
    hint: /\d\D{4,40}(?:1[4-9]|20)\d\d/,
    pattern:
      /(?<![\p{L}\p{N}/.:–-])(\d{1,2})(?:\.|st|nd|rd|th|er|º)? (?:de |di )?(\p{L}+)\.?,? (?:de |del )?((?:1[4-9]|20)\d\d)(?!\p{N})/giu,
    isDate: ([day, month, year]) => isWordedDay(year, month, day),
  },
  // April 31, 2021
  {
    hint: /[^ ] \d{1,2}(?:st|nd|rd|th)?, (?:1[4-9]|20)\d/i,
    pattern: /(?<![\p{L}\p{N}/.:–-])(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?, ((?:1[4-9]|20)\d\d)(?!\p{N})/giu,
    isDate: ([month, day, year]) => isWordedDay(year, month, day),
  },
  // (2021, April 31)
  {
    hint: /\((?:1[4-9]|20)\d\d, [^ ]{3,13} \d/,
    pattern: /(?<=\()((?:1[4-9]|20)\d\d), (\p{L}+)\.? (\d{1,2})(?!\p{N})/gu,
    isDate: ([year, month, day]) => isWordedDay(year, month, day),
  },
  // (2021, 31 April)
  {
    hint: /\((?:1[4-9]|20)\d\d, \d/,
    pattern: /(?<=\()((?:1[4-9]|20)\d\d), (\d{1,2})\.? (?:de )?(\p{L}+)(?!\p{N})/gu,
    isDate: ([year, day, month]) => isWordedDay(year, month, day),
  },
]

/**
 * Whether a date as BibLaTeX writes it, `2023-02-30`, cannot be. Seasons (21 to 41), open ends, doubt and centuries are
 * of EDTF and may stand; what is no such date at all is not judged.
 */
export function isImpossible(text: string): boolean {
  const parts = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?[?~%]?$/.exec(text.trim())
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), parts[3]]
  if (day !== undefined) return !isDay(year, month, Number(day))
  const isSeason = month >= 21 && month <= 41
  // "2019-20" is two years.
  const isSpan = month > year % 100
  return !(month >= 1 && month <= 12) && !isSeason && !isSpan
}

function isWordedDay(year: string | undefined, month: string | undefined, day: string | undefined): boolean {
  const number = monthWords.get(foldText(month ?? ''))
  return number === undefined || isDay(Number(year), number, Number(day))
}

function isDay(year: number, month: number, day: number): boolean {
  const days = month === 2 && isLeap(year) ? 29 : daysOfMonth[month - 1]
  return days !== undefined && day >= 1 && day <= days
}

// Where the Julian calendar still held, 1700 and 1800 had their 29 February.
const lastJulian = 1800

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0 || year <= lastJulian)
}

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
