import type { CslDate, CslItem, CslName } from '../csl-item.ts'
import type { InlineText, TextRange } from '../inline-text.ts'
import { findDates, type FoundDate } from './find-dates.ts'
import { readNames } from './read-names.ts'

/** What a prose entry says, as CSL, with what CSL has no place for. */
export interface ProseEntry {
  readonly csl: CslItem
  /** The letter after the year, or empty. */
  readonly yearSuffix: string
  /** Why it could not be read; undefined where it could. */
  readonly fault: string | undefined
}

/**
 * Reads an entry that an author wrote by hand, in APA's order (authors, year, title) or with the year late (MLA, IEEE,
 * Vancouver, ABNT). What it cannot tell stays out.
 */
export function readProseEntry(inlineText: InlineText): ProseEntry {
  const url = urlOf(inlineText)
  const doi = /\b10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)\]]/.exec(`${url ?? ''} ${inlineText.text}`)?.[0]
  // No entry is longer by far; what is, is no entry, and is not read to its end.
  const text = blankAddresses(inlineText).slice(0, 5000)
  const label =
    /^\s*(?:\[\d+\]|\d+[.)](?=\s)|[•·*–-]\s)?\s*(?:[([][^()[\]]{3,80}[)\]]\s+(?=\p{Lu}))?/u.exec(text)?.[0] ?? ''
  const start = label.length
  // "(Xu et al., 2020) Yiheng Xu, …": the label is how the work is cited, so its year counts.
  const bodyYear = findYear(text, start)
  const year = findDates(label).find((date) => date.date !== undefined) ?? bodyYear
  const authorsEnd = endOfAuthors(inlineText, { text, start, year: bodyYear })
  const authors = readNames(text.slice(start, authorsEnd))
  const titleStart = bodyYear && bodyYear.start < authorsEnd + 4 ? yearEnd(text, bodyYear) : authorsEnd
  const title = readTitle(inlineText, text, titleStart)
  const isItalic = inlineText.emphases.some((range) => range.start <= title.start + 1 && range.end >= title.end - 2)
  const hasPage = url !== undefined && doi === undefined
  const publisher = isItalic && !hasPage ? readPublisher(text.slice(title.end)) : undefined
  const container = publisher === undefined ? readContainer(inlineText, title, text) : undefined
  const csl: CslItem = {
    id: '',
    type: publisher === undefined ? typeOf({ doi, url, container }) : 'book',
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(year ? { issued: toCslDate(year) } : {}),
    ...(title.words !== '' ? { title: title.words } : {}),
    ...(container === undefined ? {} : { 'container-title': container }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(url === undefined ? {} : { URL: url }),
  }
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0
  const isEmpty = words < 1 && url === undefined && doi === undefined
  return {
    csl,
    yearSuffix: year?.suffix ?? '',
    fault: isEmpty ? 'it names no author, no title and no address' : undefined,
  }
}

function urlOf({ text, links }: InlineText): string | undefined {
  const written = /https?:\/\/[^\s<>"]+[^\s<>".,;)\]]/.exec(text)?.[0]
  return links.find((link) => /^https?:/.test(link.url))?.url ?? written
}

/** Replaces addresses by blanks, so that no year and no name is read out of them, and offsets stay true. */
function blankAddresses({ text, links }: InlineText): string {
  let blanked = text.replace(/https?:\/\/\S+|\bdoi:\s*\S+|\b10\.\d{4,9}\/\S+|\barXiv:\d[\d.]+/gi, (match) =>
    ' '.repeat(match.length),
  )
  for (const link of links) {
    const words = text.slice(link.start, link.end)
    if (/^\s*(?:https?:|www\.|doi)/i.test(words))
      blanked = blanked.slice(0, link.start) + ' '.repeat(words.length) + blanked.slice(link.end)
  }
  return blanked
}

/** Gives the date of an entry: the first in round brackets, else the first that ends a sentence, else the last one. */
function findYear(text: string, start: number): FoundDate | undefined {
  const retrieved =
    /\b(?:Retrieved|Accessed|Diakses|Abgerufen|Zugriff|Consult[ée]|Recuperado|Acesso|Acessado|Geraadpleegd|Consultato)\b/iu.exec(
      text,
    )
  const readable = retrieved ? text.slice(0, retrieved.index) : text
  const dates = findDates(readable).filter((date) => date.start >= start && !isPartOfRange(readable, date))
  const bracketed = dates.find(
    (date) => readable[date.start - 1] === '(' && /^(?:\)|,|\/)/.test(readable.slice(date.end)),
  )
  if (bracketed) return bracketed
  const early = dates.find(
    (date) =>
      /[.,]\s+$|^\s*$/.test(readable.slice(0, date.start).slice(-3)) &&
      /^\s*[.:)]/.test(readable.slice(date.end)) &&
      date.start - start < 200,
  )
  return early ?? dates.find((date) => readable[date.start - 1] === '(') ?? dates.at(-1)
}

// "pp. 1998-2004" and "2019;24(3)" differ: only the first is a range of pages.
function isPartOfRange(text: string, date: FoundDate): boolean {
  return (
    date.date?.month === undefined &&
    (/\d\s?[-–]\s?$/.test(text.slice(0, date.start).slice(-4)) || /^\s?[-–]\s?\d/.test(text.slice(date.end)))
  )
}

function yearEnd(text: string, year: FoundDate): number {
  return year.end + (/^[^().]{0,24}?\)?\s*[.,:]?\s*/.exec(text.slice(year.end))?.[0].length ?? 0)
}

function endOfAuthors(
  { emphases, links }: InlineText,
  { text, start, year }: { readonly text: string; readonly start: number; readonly year: FoundDate | undefined },
): number {
  const quote = text.slice(start).search(/["“„«]/)
  const marks = [
    quote < 0 ? text.length : start + quote,
    emphases.find((range) => range.start >= start)?.start ?? text.length,
    links.find((range) => range.start >= start && text.slice(range.start, range.end).trim() !== '')?.start ??
      text.length,
  ]
  const limit = Math.min(...marks)
  // An early year ends the authors; a late one, as in Vancouver, comes after the title.
  if (year && year.start <= limit && year.start - start < 1200) {
    const before = text.slice(start, year.start)
    if (/[(.,;]\s*$/.test(before) && !/\p{Ll}{2,}\.\s+\p{Lu}\p{Ll}+\s+\p{Ll}+\s/u.test(before))
      return start + before.replace(/[(\s.,]+$/, '').length + (/\p{Lu}\.[(\s,]*$/u.test(before) ? 1 : 0)
  }
  // "Smith J, Lee B. The title": a stop after at least two letters, or after initials, ends the authors.
  const stop = /(?:\p{Ll}{2,}|\p{Lu}{1,3})\.\s+(?=["“*\p{Lu}])(?!\p{Lu}\.)/u.exec(text.slice(start, limit))
  return stop ? start + stop.index + stop[0].length : limit
}

interface ReadTitle extends TextRange {
  readonly words: string
}

function readTitle({ emphases, links }: InlineText, text: string, from: number): ReadTitle {
  const rest = text.slice(from)
  const quoted = /^[\s,.]*["“„«]([^"”“»]+)["”“»]/.exec(rest)
  if (quoted?.[1] !== undefined)
    return { start: from, end: from + quoted[0].length, words: quoted[1].replace(/[,.]\s*$/, '').trim() }
  const start = from + (/^[\s.,:)]*/.exec(rest)?.[0].length ?? 0)
  const marked = [...emphases, ...links].find(
    (range) => range.start >= start - 1 && range.start <= start + 1 && text.slice(range.start, range.end).trim() !== '',
  )
  const end = marked?.end ?? start + sentenceLength(text.slice(start))
  return {
    start,
    end,
    words: text
      .slice(start, end)
      .replace(/[\s.,]+$/, '')
      .replace(/\s+/g, ' '),
  }
}

/** The length up to the stop that ends the first sentence: not one after an initial or a short abbreviation. */
function sentenceLength(text: string): number {
  const stop = /(?:[\p{L}\p{N})\]]{2,}[.?!]|[.?!](?<=\s\p{Ll}\.))(?=\s|$)/u.exec(text)
  return stop ? stop.index + stop[0].length : text.length
}

function readContainer({ emphases }: InlineText, title: ReadTitle, text: string): string | undefined {
  const italic = emphases.find((range) => range.start >= title.end - 1)
  const words = italic
    ? text.slice(italic.start, italic.end)
    : (/^[\s.]*(?:In:? )?(\p{Lu}[^.,;(\d]{2,80})/u.exec(text.slice(title.end))?.[1] ?? '')
  const container = words.replace(/[\s.,\d]+$/, '').trim()
  return container === '' ? undefined : container
}

/**
 * Gives the publisher of a book: after a title in italics the words of the entry's last sentence, with or without a place
 * before them. Neither a number of a volume nor pages follow it, as they would follow a journal.
 */
function readPublisher(rest: string): string | undefined {
  const words = /^[\s.]*(?:\([^()]{1,40}\)\.?\s+)?(?!In\b)(\p{Lu}[^;()\d“”"]{1,80}?)[\s.]*$/u.exec(rest)?.[1]
  return words?.replace(/^[^:]{2,40}:\s+/, '')
}

function typeOf(parts: {
  readonly doi: string | undefined
  readonly url: string | undefined
  readonly container: string | undefined
}): string {
  if (parts.doi !== undefined) return 'article-journal'
  if (parts.url !== undefined) return 'webpage'
  return parts.container === undefined ? 'document' : 'article-journal'
}

function toCslDate({ date }: FoundDate): CslDate {
  if (!date) return { literal: 'n.d.' }
  const parts = [date.year, date.month, date.day].filter((part) => part !== undefined)
  return { 'date-parts': [parts] }
}

/** Gives the names by which an entry may be cited. */
export function authorsOf(csl: CslItem): readonly CslName[] {
  return csl.author ?? csl.editor ?? []
}
