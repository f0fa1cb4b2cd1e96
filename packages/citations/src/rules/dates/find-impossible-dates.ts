import { foldText } from '../../fold-text.ts'
import type { TextRange } from '../../inline-text.ts'
import { monthWords } from '../../read/month-words.ts'

/** Finds the dates in a text that are full and that no calendar has, in order: by numbers, or with the month in words. */
export function findImpossibleDates(text: string): readonly TextRange[] {
  return [...text.matchAll(datePattern)].flatMap((match) => {
    const groups = match.groups ?? {}
    const found = { start: match.index, end: match.index + match[0].length }
    const number = (name: string): number => Number(groups[name])
    if (groups['isoYear'] !== undefined)
      return isDay(number('isoYear'), number('isoMonth'), number('isoDay')) ? [] : [found]
    if (groups['dots'] !== undefined) {
      // "13/25/2020" is neither the day nor the month first.
      const [first, second, year] = [number('first'), number('second'), number('year')]
      const isEither = isDay(year, second, first) || (groups['dots'] === '/' && isDay(year, first, second))
      return isEither ? [] : [found]
    }
    const first = (...names: readonly string[]): string =>
      names.map((name) => groups[name]).find((one) => one !== undefined) ?? ''
    const month = monthWords.get(foldText(first('month', 'month2', 'month3', 'month4')))
    if (month === undefined) return []
    const day = Number(first('day', 'day2', 'day3', 'day4'))
    const year = Number(first('wordYear', 'wordYear2', 'wordYear3'))
    return isDay(year, month, day) ? [] : [found]
  })
}

const datePattern =
  /(?<![\p{L}\p{N}/.:–-])(?:(?<isoYear>(?:19|20)\d\d)-(?<isoMonth>\d\d)-(?<isoDay>\d\d)(?![\p{L}\p{N}-])|(?<first>\d\d)(?<dots>[./])(?<second>\d\d)\k<dots>(?<year>(?:19|20)\d\d)(?![\p{L}\p{N}/.-]\p{N}?)|(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º)? (?:de |di )?(?<month>\p{L}{3,12})\.?,? (?:de |del )?(?<wordYear>(?:19|20)\d\d)(?!\p{N})|(?<month2>\p{L}{3,12})\.? (?<day2>\d{1,2})(?:st|nd|rd|th)?, (?<wordYear2>(?:19|20)\d\d)(?!\p{N})|(?<=\()(?<wordYear3>(?:19|20)\d\d), (?:(?<month3>\p{L}{3,12})\.? (?<day3>\d{1,2})|(?<day4>\d{1,2})\.? (?:de )?(?<month4>\p{L}{3,12}))(?!\p{N}))/giu

/**
 * Whether a date as BibLaTeX writes it, `2023-02-30`, cannot be. Seasons (21 to 41), open ends, doubt and centuries are
 * of EDTF and may stand; what is no such date at all is not judged.
 */
export function isImpossible(text: string): boolean {
  const parts = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?[?~%]?$/.exec(text.trim())
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), parts[3]]
  // "2019-20" is two years.
  if (day === undefined) return !((month >= 1 && month <= 12) || (month >= 21 && month <= 41) || month > year % 100)
  return !isDay(year, month, Number(day))
}

function isDay(year: number, month: number, day: number): boolean {
  if (!(month >= 1 && month <= 12)) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day >= 1 && day <= days
}
