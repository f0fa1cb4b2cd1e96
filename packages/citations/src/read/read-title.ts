import type { TextRange } from '../inline-text.ts'
import type { EntryText } from './prepare-entry.ts'
import { isTown } from './is-town.ts'
import { trimEnd } from '../trim-end.ts'

/** The title of a work; `words` is empty where none is found. */
export interface ReadTitle extends TextRange {
  readonly words: string
  /** How it is set: a work of its own stands in italics or bold, a part of one in quotes. */
  readonly form: 'marked' | 'quoted' | 'plain'
}

/** Reads the title that begins at an offset, after the names or the year. */
export function readTitle({ text, written, marks }: EntryText, from: number): ReadTitle {
  const start = from + (/^[\s.,:;)–—-]*/.exec(text.slice(from))?.[0].length ?? 0)
  const quoted = readQuoted(written, start)
  if (quoted) return quoted
  // "(2022). In *Weather*" has no title.
  const whole = /^(?:In|Dalam|In:)\s+/.exec(text.slice(start, start + 12))
  if (whole && marks.some((range) => range.start === start + whole[0].length))
    return { start, end: start, words: '', form: 'plain' }
  const mark = marks.find(
    (range) => range.start >= start - 1 && range.start <= start + 1 && text.slice(range.start, range.end).trim() !== '',
  )
  const plainEnd = endOfSentence(text, start, marks)
  // A name of a species in italics opens a title: what follows goes on with a small letter.
  const isBeginning =
    mark &&
    mark.end < plainEnd &&
    !publisherBehind.test(text.slice(mark.end)) &&
    /^['’]?,? ?\p{Ll}(?!n[: ]|p\.|ol|y |leh |on |ar |or )/u.test(text.slice(mark.end))
  const end = mark && !isBeginning ? joinMark(text, mark, marks) : plainEnd
  return {
    start,
    end,
    words: cleanTitle((mark && !isBeginning ? written : text).slice(start, end)),
    form: mark && !isBeginning ? 'marked' : 'plain',
  }
}

// "*Media e potere*, il Mulino, Bologna".
const publisherBehind = /^, (?:il|lo|la|el|le|les|de|der|die|das) \p{Lu}/u

const pairs: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['‘', '’'],
  ['"', '"'],
  ["'", "'"],
])

function readQuoted(text: string, start: number): ReadTitle | undefined {
  const opening = text[start] ?? ''
  const closings = pairs.get(opening)
  if (closings === undefined) return undefined
  for (let at = start + 1; at < text.length && at < start + 1000; at++) {
    const sign = text[at] ?? ''
    if (!closings.includes(sign)) continue
    // An apostrophe, or the quote of a title within the title.
    if (/['’]/.test(sign) && /\p{L}/u.test(text[at + 1] ?? '')) continue
    if (
      sign === '”' &&
      opening === '“' &&
      text.slice(start, at).split('“').length - 1 > text.slice(start, at).split('”').length
    )
      continue
    return { start, end: at + 1, words: cleanTitle(text.slice(start + 1, at)), form: 'quoted' }
  }
  return undefined
}

/** A title in italics in several stretches, or with its subtitle after a colon, is one. */
function joinMark(text: string, mark: TextRange, marks: readonly TextRange[]): number {
  const outer = marks.filter(
    (range) => range.start <= mark.start + 1 && range.end > mark.end && range.start >= mark.start - 1,
  )
  const { end } = outer.at(-1) ?? mark
  const gap = /^\s?[:–—]?\s*/.exec(text.slice(end))?.[0] ?? ''
  const next = marks.find((range) => range.start === end + gap.length && range.start > end)
  if (next && gap.includes(':')) return next.end
  // "**Pesquisa social**: teoria e método." is how ABNT sets a subtitle.
  return !next && gap.includes(':') && /^\p{Ll}{2}/u.test(text.slice(end + gap.length))
    ? endOfSentence(text, end + gap.length, marks)
    : end
}

/**
 * Gives the end of the sentence that begins at an offset: a stop after a word, not after an initial or a short
 * abbreviation; a slash as GOST sets it; a bracket that tells the form; or a comma before a container in italics.
 */
function endOfSentence(text: string, from: number, marks: readonly TextRange[]): number {
  const end = endAtStop(text, from, marks)
  const container = marks.find((range) => range.start >= end)
  if (container && isSubtitle(text, { start: end, end: container.start }) && isNumbered(text, container))
    return container.start
  const mark = marks.find((range) => range.start > from && range.start < end)
  const before = mark ? text.slice(from, mark.start) : ''
  const comma = /,\s*(?:(?:in|dalam|en|em|dans)\s*:?\s*)?$/iu.exec(before)
  return comma && before.length > 5 ? from + comma.index : end
}

/**
 * Whether the sentence between a title and a container in italics belongs to the title: words in small letters, no more. After a
 * question it does with few of them: "Is it rain? A review. *Weather*".
 */
function isSubtitle(text: string, { start, end }: TextRange): boolean {
  const between = text.slice(start, end)
  const fewest = text[start - 1] === '.' ? 3 : 1
  return (
    between.length < 300 &&
    /^\s+["“]?\p{Lu}/u.test(between) &&
    /[.?!]\s+$/.test(between) &&
    (between.match(/(?<![\p{L}.])\p{Ll}{3,}/gu)?.length ?? 0) >= fewest &&
    !/^\s*(?:In|Dalam|Edited|Translated|Paper|Ph|Master|Doctoral|Unpublished|Available|Retrieved)(?!\p{L})|\b(?:1[5-9]|20)\d\d\b|\b[Ee]ds?\./u.test(
      between,
    )
  )
}

// A container that volume or pages follow: a sentence before a book's title may tell anything.
function isNumbered(text: string, { end }: TextRange): boolean {
  return /^[\s,.]{0,3}(?:\(?\d|[Vv]ol\.|[Vv]\.|[Bb]d\.|[Jj]g\.|[Jj]ilid\s)/.test(text.slice(end, end + 12))
}

// "Rain? A review. Weather. 2018;31(3)": in Vancouver's form the sentence before the year is the journal, and all before it the title.
const journalPattern =
  /[.?!]\s+[^\s.?!][^.?!]{1,120}\.\s+(?:19|20)\d\d(?:\s\p{L}{3}[^;.\d]{0,8}(?:\s?\d{1,2})?)?;\s?[\p{L}\d]/u

// "El libro y sus márgenes, Madrid, Cátedra, 2009": commas part a title from town and publisher.
const imprintPattern = /,\s\p{Lu}[^,.:]{2,30},\s\p{Lu}[^,.:]{2,40},\s(?:1[4-9]|20)\d\d[.\s]{0,3}$/u

// "Haftung der Intermediäre, Baden-Baden 2019", "…, Tübingen: Mohr Siebeck 2019": a town, as German law names it.
const townPattern =
  /,\s(\p{Lu}[\p{L}.' /–-]{2,40}?)(?:\s?:\s\p{L}[\p{L}.&' –-]{1,60}?)?(?:,?\s(?:1[4-9]|20)\d\d|(?<=\s[ai]\. ?[A-Z]\.|\/(?:M|Main)\.?))[.\s]{0,3}$/u

/** Gives where a town, and a publisher, end a title; undefined where none do. */
function findImprint(rest: string): number | undefined {
  // Most entries end otherwise, and are spared the patterns, whose letters take long to compile.
  if (!/(?:\d{4}|[ai]\. ?[A-Z]\.|\/(?:M|Main)\.?)[.\s]{0,3}$/.test(rest)) return undefined
  const imprint = imprintPattern.exec(rest)
  if (imprint && !/[.?!]\s/.test(rest.slice(0, imprint.index))) return imprint.index
  const town = townPattern.exec(rest)
  return town && isTown(town[1] ?? '') && !/[.?!:]\s/.test(rest.slice(0, town.index)) ? town.index : undefined
}

function endAtStop(text: string, from: number, marks: readonly TextRange[]): number {
  const journal = marks.some(({ start }) => start >= from) ? null : journalPattern.exec(text.slice(from))
  if (journal) return from + journal.index + 1
  const imprint = findImprint(text.slice(from))
  if (imprint !== undefined) return from + imprint
  const stops =
    /,(?=\s(?:in|dalam|en|em|dans|nel)\s?:\s|\s\d{1,2}(?:st|nd|rd|th|\.)?\s(?:edn|ed|edition|Aufl|Auflage|éd)(?!\p{L}))|[.?!](?=["”’]?(?:\s|$))|\s\/\/?(?=\s)|\s\[(?=[^\]\d]{3,30}\])/giu
  stops.lastIndex = from
  for (let match = stops.exec(text); match; match = stops.exec(text)) {
    if (match[0].length > 1 || match[0] === ',') return match.index
    const end = match.index + 1
    const before = text.slice(Math.max(from, match.index - 14), match.index)
    const next = /\S/u.exec(text.slice(end, end + 40))?.[0] ?? ''
    const isBeforeMark = marks.some((mark) => mark.start >= end && mark.start <= end + 2)
    if (abbreviations.test(before) && !isBeforeMark) continue
    if (
      /[\p{Ll}&]/u.test(next) &&
      match[0] === '.' &&
      !isBeforeMark &&
      !/^\s+(?:in|dalam|en|em|dans|arXiv|bioRxiv|vol\.|pp?\.|v\. )/.test(text.slice(end, end + 12))
    )
      continue
    // "Vitamin C. *Nature*" ends there, "R. Fisher" and "U.S. growth" do not.
    if (
      /(?:^|[\s.(-])\p{Lu}$/u.test(before) &&
      !isBeforeMark &&
      !/^\s+(?:In|Dalam|En|Em|Dans):?\s/.test(text.slice(end, end + 8)) &&
      next !== ''
    )
      continue
    // "Rain. II. Theory" and "Rain - II. Theory" go on.
    if (/[.–-]\s?[IVX]{1,4}$/.test(before) && /\p{Lu}/u.test(next) && !isBeforeMark) continue
    if (/^\s+(?:[IVX]{1,4}|Part \w+|Teil \w+)[.:]\s/.test(text.slice(end, end + 12))) continue
    return end
  }
  return text.length
}

const abbreviations = /(?:^|[\s(])(?:vs|e\.g|i\.e|cf|approx|ca|Dr|Prof|Mr|Mrs|Ms|St|no|No|vol|Vol|ed|Inc|Ph\.D|u\.a)$/

/** Takes from a title what is told about it: its form in brackets, its version, its edition, marks around it. */
function cleanTitle(words: string): string {
  const plain = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*\[[^[\]]{2,40}\][\s.,]*$/u, '')
    .replace(
      /\s*\((?:[Vv]ersion|[Vv]ol\.|[Bb]d\.|\d+(?:st|nd|rd|th) ed|[Rr]ev\. ed|No\.|Report)[^()]{0,40}\)[\s.,]*$/u,
      '',
    )
  return trimEnd(plain, /[\s.,:;/]/).replace(/^["“„«‘](.*)["”“»’]$/u, '$1')
}
