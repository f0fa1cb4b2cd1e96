import { leadPattern, notAuthorWords, numberedThings, pagePattern, placeNames } from '../citation-words.ts'
import { foldText } from '../fold-text.ts'
import { opaque, type InlineText, type TextRange } from '../inline-text.ts'
import type { AuthorPage, Candidate, NamedTitle, Page, TitlePage } from './candidate.ts'
import { findBrackets } from './find-brackets.ts'
import { readCitedName } from './read-cited-name.ts'

/**
 * Reads brackets that cite as MLA does, by author and page, in order: "(Lee 12)", "(Lee, *Rain* 12; Moe 3–4)", "(“Rain” 4)", "(Lee)",
 * and "(7)" after a sentence that may name an author. Nearly anything with a capital and a number looks so, "(Windows 10)": only
 * linking, and the habit of the whole text, tell a citation. What overlaps a candidate of another form is left to it, but
 * not "(7)", which is read as the number of a work too. `taken` are in order.
 */
export function readAuthorPages(inlineText: InlineText, taken: readonly Candidate[]): readonly PageCandidate[] {
  const brackets = findBrackets(inlineText.text).filter((bracket) => isLikely(inlineText.text, bracket))
  if (brackets.length === 0) return []
  const reading: Reading = {
    text: inlineText.text,
    titles: findTitles(inlineText),
    emphasisAt: new Map(inlineText.emphases.map((range) => [range.end, range])),
  }
  const found = brackets.flatMap((bracket) => readBarePage(reading, bracket) ?? readWorks(reading, bracket))
  found.sort((a, b) => a.start - b.start)
  return keepFree(
    found,
    taken.filter(({ type }) => type !== 'number'),
  )
}

/** Gives the pages that end such a citation, as written; undefined where none do. */
export function pagesOf(citation: string): string | undefined {
  return onlyPages.test(citation) ? citation : pagesAtEnd.exec(citation)?.[1]
}

/** The forms that cite by a page, or could. */
export type PageCandidate = AuthorPage | TitlePage | Page

interface Reading {
  readonly text: string
  readonly titles: readonly NamedTitle[]
  /** The stretches in italics, by their ends. */
  readonly emphasisAt: ReadonlyMap<number, TextRange>
}

// A longer bracket has sentences of its own.
const longest = 240

function isLikely(text: string, { start, end }: TextRange): boolean {
  if (text[start - 1] !== '(' || end - start > longest) return false
  const words = text.slice(start, end)
  return !words.includes(opaque) && (/[\dxvi]$/.test(words) || /\p{Lu}/u.test(words))
}

const quoted = /["“„«]([^"“”„«»]{3,120})["”»]/gu

/** Gives what is set as a title, in italics or in quotation marks, in order. */
function findTitles({ text, emphases }: InlineText): readonly NamedTitle[] {
  const ranges = [
    ...emphases.map(({ start, end }) => ({ start, end, isItalic: true })),
    ...[...text.matchAll(quoted)].map(({ 0: words, index: start }) => {
      return { start, end: start + words.length, isItalic: false }
    }),
  ]
  return ranges
    .map(({ start, end, isItalic }) => {
      return { words: foldText(text.slice(start, Math.min(end, start + longest))), end, isItalic }
    })
    .filter(({ words }) => words !== '')
    .toSorted((a, b) => a.end - b.end)
}

// "12", "xii", "12–14", "3: 12", "12n3", and act, scene and line: "1.5.35". What may be a year is none.
const page =
  '(?:\\d{1,2}: ?)?(?:(?!(?:1[4-9]|2[01])\\d\\d(?!\\d))\\d{1,4}(?:\\.\\d{1,4}){0,3}(?:n\\d{1,3})?|[ivxlc]{1,7})'
const span = `${page}(?:\\s?[-–—]{1,2}\\s?${page})?`
const label = `(?:(?:${pagePattern}|pars?|chs?|secs?|lines?|vol)\\.?\\s)`
const pageRow = `${label}?${span}(?:,\\s?${span}){0,8}`
// "(Lee 12, emphasis added)".
const remark = '(?:,\\s\\p{Ll}[\\p{L}\\s]{2,40})?'
const pagesAtEnd = new RegExp(`(?<=[\\p{L}.*"”»’'])(?:,\\s?|\\s)(${pageRow})${remark}$`, 'u')
const pagesAlone = new RegExp(`^(?:${label})?\\d[^\\p{L}]*$`, 'u')
const onlyPages = new RegExp(`^${pageRow}$`, 'u')

// Behind the bracket of such a citation its clause ends.
const clauseEnd = /^\)["”»]?\s?(?:[.,;:!?…—–]|$)/u

/** Reads "(7)" at the end of a clause, with the words of its sentence before it. */
function readBarePage({ text, titles }: Reading, bracket: TextRange): readonly Page[] | undefined {
  const pages = text.slice(bracket.start, bracket.end)
  if (!pagesAlone.test(pages) || !onlyPages.test(pages)) return undefined
  const before = text.slice(Math.max(0, bracket.start - 4), bracket.start - 1)
  if (!/[\p{L}.!?]["”»’']*\s$/u.test(before) || !clauseEnd.test(text.slice(bracket.end, bracket.end + 4))) return []
  const sentence = sentenceBefore(text, bracket.start - 1)
  return [{ type: 'page', ...bracket, bracket, isInSource: false, sentence, titles, pages }]
}

// So many characters of a sentence are looked through for an author.
const longestSentence = 1000

/** Gives the sentence that ends at a place, its quotations and brackets blanked: who is named there is not the one who speaks. */
function sentenceBefore(text: string, end: number): string {
  const words = text
    .slice(Math.max(0, end - longestSentence), end)
    .replace(/[“„«"][^“”„«»"]*[”»"]|\([^()]*\)|\[[^[\]]*\]/gu, (aside) => ' '.repeat(aside.length))
  const ends = [...words.matchAll(/(?<!(?:^|[\s(])\p{Lu}\p{Ll}{0,2})[.!?…][)\]’']*\s+(?=[‘(]*\p{Lu})/gu)]
  const last = ends.at(-1)
  return last ? words.slice(last.index + last[0].length) : words
}

const leads = new RegExp(
  `^(?:${leadPattern}\\s)?(?:(?:(?:qtd|quoted|cited) in|dikutip (?:dalam|dari)|dalam|zit(?:iert|\\.) (?:nach|n\\.|in)|citad[oa] (?:en|em|por)|apud|cité(?:e)? (?:par|dans)|citat[oa] (?:in|da)|geciteerd (?:in|door))\\s|(?:qtd\\.) in\\s)?`,
  'iu',
)

function readWorks(reading: Reading, bracket: TextRange): readonly PageCandidate[] {
  const works: PageCandidate[] = []
  let { start } = bracket
  for (const words of reading.text.slice(bracket.start, bracket.end).split(';')) {
    const lead = words.length - words.trimStart().length
    const from = start + lead + (leads.exec(words.trimStart())?.[0].length ?? 0)
    const end = start + words.trimEnd().length
    start += words.length + 1
    const work = from < end ? readWork(reading, { start: from, end }, bracket) : undefined
    if (work) works.push(work)
  }
  return works
}

const quotedAtEnd = /(?:^|,?\s)["“„«]([^"“”„«»]{2,160})["”»]$/u

function readWork(reading: Reading, part: TextRange, bracket: TextRange): AuthorPage | TitlePage | undefined {
  const { text } = reading
  const words = text.slice(part.start, part.end)
  const found = pagesAtEnd.exec(words)
  const pages = found?.[1] ?? ''
  const named = words.slice(0, found?.index ?? words.length)
  const isClosing = clauseEnd.test(text.slice(bracket.end, bracket.end + 4))
  // A name or a title alone cites where a clause ends; elsewhere it explains a word.
  if (pages === '' && (!isClosing || /\p{N}/u.test(named))) return undefined
  const range = {
    start: part.start,
    end: part.start + named.length + (found ? found[0].indexOf(pages) + pages.length : 0),
  }
  const { title, rest } = readTitle(reading, named, part.start)
  const base = { ...range, bracket, isInSource: false, pages } as const
  if (rest === '') return title === '' ? undefined : { ...base, type: 'title-page', title }
  const name = readCitedName(rest, part.start)
  const isWhole = name?.start === part.start && /^[.,]*$/.test(rest.slice(name.text.length))
  // "(Mary, 45)" tells an age: MLA parts a name from its page by a comma only where a word for the page follows.
  const isParted = title === '' && found?.[0].startsWith(',') === true && /^\d/.test(pages)
  if (!name || !isWhole || isParted || /\p{N}/u.test(rest)) return undefined
  const isTold = pages !== '' && isClosing && isAuthor(rest) && name.isShort && isAfterWords(text, bracket)
  return { ...base, type: 'author-page', name, title, titles: reading.titles, isTold }
}

/** Parts the title at the end of some words, in italics or in quotation marks, from the name before it; either may be empty. */
function readTitle(
  { text, emphasisAt }: Reading,
  named: string,
  start: number,
): { readonly title: string; readonly rest: string } {
  const quotation = quotedAtEnd.exec(named)
  if (quotation) return { title: foldText(quotation[1] ?? ''), rest: named.slice(0, quotation.index) }
  const emphasis = emphasisAt.get(start + named.length)
  if (!emphasis || emphasis.start < start) return { title: '', rest: named }
  const rest = named.slice(0, emphasis.start - start).trimEnd()
  return { title: foldText(text.slice(emphasis.start, emphasis.end)), rest: rest.replace(/,$/, '') }
}

/** Whether words look like the families of persons, and like nothing that is numbered: "(Genesis 12)", "(Windows 10)". */
function isAuthor(words: string): boolean {
  if (!/\p{Lu}\p{Ll}{2}/u.test(words) || /(?<!\p{L})\p{Lu}{2,}|(?<!\p{Lu}|Ma|D|L|Fit)\p{Ll}\p{Lu}/u.test(words))
    return false
  return foldText(words)
    .split(' ')
    .every((word) => !notAuthorWords.has(word) && !numberedThings.has(word) && !placeNames.has(word))
}

function isAfterWords(text: string, { start }: TextRange): boolean {
  return /[\p{L}.!?,]["”»’']*\s$/u.test(text.slice(Math.max(0, start - 4), start - 1))
}

/** Drops what overlaps something else; both are in order. */
function keepFree(found: readonly PageCandidate[], taken: readonly TextRange[]): readonly PageCandidate[] {
  let at = 0
  return found.filter(({ bracket }) => {
    while (at < taken.length && (taken[at]?.end ?? 0) <= bracket.start) at += 1
    return (taken[at]?.start ?? Infinity) >= bracket.end
  })
}
