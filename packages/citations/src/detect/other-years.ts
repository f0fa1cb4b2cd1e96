import type { FoundDate } from '../read/find-dates.ts'

/** Gives the further years that stand with one: "1900/1953", "[1900] 1953", "1953 [1900]". */
export function otherYears(words: string, date: FoundDate): readonly number[] {
  const after = /^(?:\/|\]\s|\s?\[)((?:1[4-9]|20)\d\d)(?!\d)/.exec(words.slice(date.end))?.[1]
  const before = /(?<!\d)((?:1[4-9]|20)\d\d)\]\s$/.exec(words.slice(Math.max(0, date.start - 8), date.start))?.[1]
  return [after, before].flatMap((year) => (year === undefined ? [] : [Number(year)]))
}
