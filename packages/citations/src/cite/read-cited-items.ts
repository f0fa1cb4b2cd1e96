import { connectorPattern } from '../citation-words.ts'
import { pagesOf } from '../detect/read-author-page.ts'
import { opaque } from '../inline-text.ts'
import type { CitationRecord } from '../linked-document.ts'
import type { CitedGroup } from './group-citations.ts'
import { startOfName } from './start-of-name.ts'

/** A work within a bracket, as a key would name it. */
export interface CitedItem {
  readonly reference: string
  readonly prefix: string
  /** What follows the year, without the comma before it. */
  readonly suffix: string
  /** Whether the words name the author too: not so in `2021` of "Smith, 2020, 2021". */
  readonly hasName: boolean
  readonly suppressesAuthor: boolean
}

/**
 * Reads the inside of a bracket that holds citations, so that all its words are those of a work, before one, or after one.
 * Undefined where some are neither, or would be marks in Pandoc's form.
 */
export function readCitedItems(group: CitedGroup, text: string): readonly CitedItem[] | undefined {
  const [{ kind, spot }] = group
  if (kind === 'number') return readNumbers(group, text)
  if (kind === 'label') return readLabels(group, text)
  const { bracket } = spot
  const items: CitedItem[] = []
  let done = bracket.start
  let pending = ''
  for (const citation of group) {
    const start = Math.max(startOfName(text, citation.spot.start), bracket.start)
    const between = splitBetween(text.slice(done, start), items.length > 0)
    if (between === undefined) return undefined
    const last = items.pop()
    if (last) items.push({ ...last, suffix: joinSuffix(last.suffix, between.after) })
    pending = between.before
    const own = readOwn(citation, text.slice(start, Math.min(citation.spot.end, bracket.end)))
    if (own === undefined || citation.reference === null) return undefined
    // Within the bracket of a name that stands before it, the year comes first.
    if (kind === 'narrative' && items.length === 0 && last === undefined && (own.hasName || pending !== ''))
      return undefined
    // "Gordon says so (7)": the name stands in the sentence already.
    const suppressesAuthor = kind === 'author-page' && !own.hasName
    items.push({ reference: citation.reference, prefix: pending, suppressesAuthor, ...own })
    done = Math.min(citation.spot.end, bracket.end)
  }
  const last = items.pop()
  if (last) items.push({ ...last, suffix: joinSuffix(last.suffix, text.slice(done, bracket.end)) })
  return items.every(({ prefix, suffix }) => isPlain(prefix) && isPlain(suffix)) ? items : undefined
}

// "[1, 3–5]", and "[see 1, p. 33]": the locator is that of the last work.
function readNumbers(group: CitedGroup, text: string): readonly CitedItem[] | undefined {
  const { bracket } = group[0].spot
  const start = Math.min(...group.map(({ spot }) => spot.start))
  const end = Math.max(...group.map(({ spot }) => spot.end))
  const prefix = text.slice(bracket.start, start).trim()
  const suffix = trimSuffix(text.slice(end, bracket.end))
  const isUnderstood = /^[\d\s,;–-]+$/.test(text.slice(start, end)) && isPlain(prefix) && isPlain(suffix)
  if (!isUnderstood) return undefined
  const works = group.flatMap(({ reference }) => reference ?? [])
  return works.map((reference, index) => ({
    reference,
    prefix: index === 0 ? prefix : '',
    suffix: index === works.length - 1 ? suffix : '',
    hasName: true,
    suppressesAuthor: false,
  }))
}

// "[see Knu98, p. 12; AHU74]".
function readLabels(group: CitedGroup, text: string): readonly CitedItem[] | undefined {
  const { bracket } = group[0].spot
  const items: CitedItem[] = []
  let done = bracket.start
  for (const { spot, label = '', reference } of group) {
    const between = text.slice(done, spot.start)
    if (reference === null || (items.length > 0 && !/^\s*[;,]\s*$/.test(between))) return undefined
    const suffix = trimSuffix(text.slice(spot.start + label.length, spot.end))
    items.push({
      reference,
      prefix: items.length > 0 ? '' : between.trim(),
      suffix,
      hasName: true,
      suppressesAuthor: false,
    })
    done = spot.end
  }
  const isSpent = text.slice(done, bracket.end).trim() === ''
  return isSpent && items.every(({ prefix, suffix }) => isPlain(prefix) && isPlain(suffix)) ? items : undefined
}

const joint = new RegExp(`^\\s*(?:,|,?\\s*(?:${connectorPattern}))\\s*$`, 'i')

// Between two works stand a semicolon, with the words of either side of it, or what joins two years of one author.
function splitBetween(words: string, isAfterItem: boolean): { before: string; after: string } | undefined {
  if (!isAfterItem) return words.includes(';') ? undefined : { before: words.trim(), after: '' }
  const parts = words.split(';')
  const [after, before] = parts
  if (parts.length === 2 && after !== undefined && before !== undefined) return { before: before.trim(), after }
  return joint.test(words) ? { before: '', after: '' } : undefined
}

// The words of a citation are its name, its date, and what follows.
function readOwn(
  { date, yearSuffix, kind }: CitationRecord,
  words: string,
): Pick<CitedItem, 'hasName' | 'suffix'> | undefined {
  if (kind === 'author-page') return readPages(words)
  const year = date === undefined ? undefined : `${date.year}${yearSuffix}`
  const at = year === undefined ? -1 : words.lastIndexOf(year)
  if (year === undefined || at < 0) {
    // "n.d." and its like: only where nothing follows it is sure where it ends.
    const undated =
      /^(.*?)[\s,]*(?:n\.?\s?d|t\.?\s?t|s\.?\s?f|o\.?\s?J|s\.?\s?d|in press|forthcoming|to appear|im Druck|en prensa|sous presse|no prelo|in stampa|in druk|dalam proses terbit)\.?$/u.exec(
        words,
      )
    return undated ? { hasName: (undated[1] ?? '').trim() !== '', suffix: '' } : undefined
  }
  return { hasName: /\p{L}/u.test(words.slice(0, at)), suffix: trimSuffix(words.slice(at + year.length)) }
}

/** Of "Lee 12", "Lee, “Rain” xii" and "12" the pages follow: a key prints the name, and a title where one is needed. */
function readPages(words: string): Pick<CitedItem, 'hasName' | 'suffix'> {
  const pages = pagesOf(words) ?? ''
  const isRoman = /^[ivxlc]/.test(pages)
  return { hasName: pages !== words, suffix: isRoman ? `p. ${pages}` : pages }
}

function joinSuffix(suffix: string, words: string): string {
  const more = suffix === '' ? trimSuffix(words) : words.trimEnd()
  return suffix + more
}

// A comma, or the colon of "2020: 4", stands between the key and what follows by itself.
function trimSuffix(words: string): string {
  return words.replace(/^\s*[,:]?\s*/, '').trimEnd()
}

function isPlain(words: string): boolean {
  return !/[[\]{}@*_\\`<>;|]/.test(words) && !words.includes(opaque)
}
