import { findDates } from './find-dates.ts'

/**
 * Gives where the words of an entry end. Where a line break was lost, two entries are one: behind the address of a dated entry
 * names, a year and a title begin anew. What follows is no part of it, and must not be read as its container or its authors.
 */
export function endOfEntry(written: string): number {
  for (const match of written.matchAll(address)) {
    const end = match.index + match[0].length
    const next = written.slice(end, end + longestHead)
    if (!heads.some((head) => head.test(next))) continue
    if (findDates(written.slice(0, match.index)).length > 0) return end
  }
  return written.length
}

const address = /(?:https?:\/\/|www\.|(?<![\p{L}\p{N}.])10\.\d{4,9}\/)\S+/gu

// So far behind an address its names and year end.
const longestHead = 500

const year = String.raw`(?:\((?:(?:1[4-9]|20)\d\d[a-h]?|n\. ?d\.|no date)\)|(?<=[.,”"]\s)(?:(?:1[4-9]|20)\d\d[a-h]?(?=[.,])|n\. ?d\.))`
const lead = String.raw`^\s+(?:[-–•*]\s|\[?\d{1,3}[\].]\s)?`
const notice = String.raw`(?!(?:In|Dalam|En|Em|Dans|Original\p{L}*|First|Reprint\p{L}*|Translated|Published|Posted|Updated|Accessed|Retrieved|Last|See|Also|Archived|Version|Cited|Erratum|Corr\p{L}*|ISBN|DOI)(?!\p{L}))`
const heads = [
  // "Keller, A., & Roux, B. (2017). Rain", "Keller, Ann. 2017. “Rain”".
  String.raw`${lead}\p{Lu}[\p{L}'’-]+(?:\s[\p{L}'’-]+){0,2},\s\p{Lu}(?:\.|\p{L}+)[^()“"]{0,300}?${year}[.,:]?\s+\S`,
  // "World Bank. (2018). Rain", but not "Original work published (1953)".
  String.raw`${lead}${notice}\p{Lu}[^.()“"]{2,80}\.?\s${year}[.,]?\s+["“\p{Lu}]`,
  // "“Rain.” n.d.", "“Rain” (no date)".
  String.raw`${lead}["“„«][^"“”„«»]{2,160}["”»][.,]?\s${year}`,
].map((head) => new RegExp(head, 'u'))
