import { replaceOthers } from '../replace-others.ts'
import {
  connectorPattern,
  connectors,
  innerWords,
  leadWords,
  notAuthorWords,
  othersWords,
  particles,
  placeNames,
} from '../citation-words.ts'
import { foldText } from '../fold-text.ts'
import { opaque, type TextRange } from '../inline-text.ts'
import { trimEnd } from '../trim-end.ts'

/** The authors of a citation, as far as the text names them. The range leaves out words such as "see". */
export interface CitedName extends TextRange {
  readonly text: string
  /** The name folded, with connectors and "et al." left out. */
  readonly folded: string
  /** The authors one by one, folded, without initials: family names, or the words of an organisation. */
  readonly authors: readonly string[]
  /** The initials that stand with each author, in lower case without stops; empty where none do. */
  readonly initials: readonly string[]
  /** Whether each author is one word, "Smith", "Preston-Werner" or "van der Berg", or a person's name as "Ann B Lee". */
  readonly isShort: boolean
  /** Whether "et al.", "dkk." or the like follows. */
  readonly hasOthers: boolean
  /** The parts between commas, folded: "Fact Sheet, WHO" gives both. */
  readonly parts: readonly string[]
}

// More words than this are a sentence and no name.
const mostWords = 16

/** Reads a short text as the name of an author, several authors or an organisation; undefined where it is none. */
export function readCitedName(text: string, offset: number): CitedName | undefined {
  // A lone mark is a slip; two of them hold a title.
  if (text.includes(opaque) || text.length > 240 || (text.match(/["“”«»]/g)?.length ?? 0) > 1) return undefined
  const words = [...text.matchAll(/[^\s]+/g)].map((match) => ({ text: match[0], start: match.index }))
  const first = words.findIndex((word, at) => !isLeading(word.text) || isRowOfParticles(word.text, words[at + 1]?.text))
  const kept = first < 0 ? [] : words.slice(first)
  const head = kept[0]
  const last = kept.at(-1)
  if (!head || !last || kept.length > mostWords) return undefined
  const teamAt = teamStart(text)
  const named = kept.filter((word) => word.start < teamAt)
  // "The polars development team": the thing that they make may be written small itself.
  const isTeam = named.length < kept.length && named.length <= 4 && head.text === 'The'
  if (!isTeam && !named.every((word) => isNameWord(word.text))) return undefined
  // A script without capitals tells no name by its form: such a candidate is weighed as `possible` only.
  if (!hasCapital(head.text) && !/^\p{Lo}/u.test(head.text) && !particles.has(foldText(head.text))) return undefined
  if ((notAuthorWords.has(foldText(head.text)) && !isInitial(head.text)) || !kept.some((word) => isBearing(word.text)))
    return undefined
  // "((Smith": a bracket that opens before the name belongs to the text.
  const opening = /^[^\p{L}\p{N}]*/u.exec(head.text)?.[0].length ?? 0
  const start = head.start + opening
  // "ESCOLAS..." is the beginning of a title, which its dots tell.
  const end = last.start + trimEnd(last.text, /\.{3}[,:;]?$/.test(last.text) ? /[,:;]/ : /[,:;.，、]/).length
  return toCitedName(text.slice(start, end), offset + start)
}

// What ends the name of those who make something together, and is written small: "Wikipedia contributors".
const team =
  /(?<=\S\s)(?:contributors|developers|maintainers|(?:(?:core|development|developer|project|research)\s)?team|working group|collaboration|consortium)["”]?,?\s*$/u

function teamStart(text: string): number {
  return team.exec(text)?.index ?? text.length
}

/** Gives words that are known to be a name as one. */
export function toCitedName(name: string, start: number): CitedName {
  const plain = name.replace(/[[(][^\])]*[\])]/g, ' ')
  const authors = splitAuthors(plain)
  return {
    start,
    end: start + name.length,
    text: name,
    folded: foldName(plain),
    authors: authors.map((author) => author.family),
    initials: authors.map((author) => author.initials),
    isShort: authors.every((author) => author.isShort),
    hasOthers: replaceOthers(plain, '') !== plain,
    parts: plain
      .split(/[,，]/u)
      .map(foldName)
      .filter((part) => part !== ''),
  }
}

/**
 * Gives what a name is without what stands before a comma in it, where that could be no author: "In Berlin, Smith", "the World Bank,
 * Smith". Names in a script without spaces are given without their first signs.
 */
export function shortenName(name: CitedName): readonly CitedName[] {
  const shorter: CitedName[] = []
  // Without spaces between words any sign may be the first of the name: "正如王明（2015）".
  if (/^[\p{Lo}々・、]{3,}$/u.test(name.text)) {
    for (let from = 1; from < name.text.length - 1; from++)
      shorter.push(toCitedName(name.text.slice(from), name.start + from))
    return shorter
  }
  let piece = 0
  for (const match of name.text.matchAll(/[,:–—]\s+/g)) {
    const from = match.index + match[0].length
    const before = name.text.slice(piece, match.index)
    piece = from
    if (!isAside(before) || shorter.length >= mostShorter) break
    const tail = readCitedName(name.text.slice(from), name.start + from)
    if (tail) shorter.push(tail)
  }
  return shorter
}

function isAside(words: string): boolean {
  const folded = foldText(words)
  return placeNames.has(folded) || (folded.split(' ').length > 1 && !/(?<!\p{L})\p{Lu}\.?(?!\p{L})/u.test(words))
}

/**
 * Gives the ends of a name that may begin in the sentence, after each comma: "CERMINE, Smith et al. (2020)". In German every noun has
 * a capital, so that a name may run into one: "das Buch und Smith (2020)".
 */
export function endsOf(name: CitedName, lang: string): readonly CitedName[] {
  const ends: CitedName[] = []
  for (const match of name.text.matchAll(/^de\b/i.test(lang) ? /(?:,|\sund)\s+/g : /,\s+/g)) {
    if (ends.length >= mostShorter) break
    const from = match.index + match[0].length
    const end = readCitedName(name.text.slice(from), name.start + from)
    if (end) ends.push(end)
  }
  return ends
}

/**
 * Gives a name that may begin in the sentence without its first word, "El Ministerio de Educación y Ciencia (2020)", "Curiously García
 * Márquez (2020)", and of one author the last word, "of the Board Smith (2020)".
 */
export function tailsOf(name: CitedName): readonly CitedName[] {
  // "Meyer and Roux" is not Roux alone.
  const [, rest, next = ''] = /^[^\s,&.]+\s((\S+).*)$/u.exec(name.text) ?? []
  const last = name.authors.length === 1 ? /^[^,&.]*\s(\p{Lu}[\p{L}'’-]+)$/u.exec(name.text)?.[1] : undefined
  return [...new Set([isJoining(next) ? undefined : rest, last])].flatMap((tail) =>
    tail === undefined ? [] : [toCitedName(tail, name.end - tail.length)],
  )
}

function isJoining(word: string): boolean {
  return /^[&/]/.test(word) || connectors.has(foldText(word))
}

// A name has few commas; what has more is a row of words.
const mostShorter = 6

function isLeading(word: string): boolean {
  const folded = foldText(word)
  if (folded === '') return true
  // "D. Smith": a letter with its stop is an initial.
  if (isInitial(word)) return false
  // "De" and "Van" begin family names too: written large, a particle stays; "e.g.," and "z.B." go.
  if ((particles.has(folded) || folded === 'the') && hasCapital(word)) return false
  // What joins two names begins none: "y" of "Ortega y Gasset".
  if (connectors.has(folded) && !hasCapital(word)) return true
  return leadWords.has(folded) || leadWords.has(folded.replace(/ /g, '')) || /^(?:e\.g|i\.e|z\.b|cf)\b/i.test(word)
}

/** "van der Burg": a word that could lead to a name opens one where another particle follows. */
function isRowOfParticles(word: string, next: string | undefined): boolean {
  const [one, other] = [foldText(word), foldText(next ?? '')]
  return particles.has(one) && particles.has(other) && !connectors.has(one) && !connectors.has(other)
}

function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\.-?)+$/u.test(word)
}

function isNameWord(word: string): boolean {
  const folded = foldText(word)
  if (folded === '') return /^[&\-–—/.,]+$/.test(word)
  return (
    hasCapital(word) ||
    /^\p{Lo}/u.test(word) ||
    connectors.has(folded) ||
    particles.has(folded) ||
    innerWords.has(folded) ||
    isOthersWord(word)
  )
}

function hasCapital(word: string): boolean {
  return /^[[('’ʻ-]*\p{Lu}/u.test(word) || /^\p{Ll}{1,2}['’-]?\p{Lu}/u.test(word) || /^\p{N}{1,2}\p{Lu}/u.test(word)
}

function isBearing(word: string): boolean {
  return (
    (hasCapital(word) || /^\p{Lo}/u.test(word)) &&
    /\p{L}{2}|\p{Script=Han}/u.test(word) &&
    !notAuthorWords.has(foldText(word))
  )
}

/** Whether a word belongs to "et al.", "dkk.", "y otros" or the like. */
export function isOthersWord(word: string): boolean {
  const [folded = ''] = foldText(word).split(' ')
  return othersWords.has(folded) || /^[ua]\.?,?$/i.test(word)
}

/** Folds a name without its connectors and its "et al.", as the names of organisations in the list are folded too. */
export function foldName(text: string): string {
  return foldText(replaceOthers(text, ' ').replace(/['’]s\b/g, ''))
    .split(' ')
    .filter((word) => word !== '' && !joiningWords.has(word))
    .join(' ')
    .replace(/^the /, '')
}

const joiningWords: ReadonlySet<string> = new Set(['and', 'und', 'amp'])

interface Author {
  readonly family: string
  readonly initials: string
  readonly isShort: boolean
}

// "Erdős–Rényi" are two, whom a dash joins; a hyphen stands within one family.
const betweenAuthors = new RegExp(
  `,|;|，|、|・|(?<=\\p{Ll})–(?=\\p{Lu})|\\s?[&/]\\s?|\\s(?:${connectorPattern})\\s`,
  'u',
)

/** Parts a row of names; initials go with their family: "J. Fan", "Smith, A.", "Smith AB". */
function splitAuthors(text: string): readonly Author[] {
  const authors: Author[] = []
  const parts = replaceOthers(text, ' ').split(betweenAuthors)
  for (const part of parts) {
    const words = part.trim()
    const first = /^(?:\p{Lu}\p{Ll}?\.[\s-]*)+/u.exec(words)?.[0] ?? ''
    const last = /\s(?:\p{Lu}\.?[\s-]?){1,3}$/u.exec(words.slice(first.length))?.[0] ?? ''
    const plain = words.slice(first.length, words.length - last.length)
    const family = foldName(plain)
    const initials = foldText(first || last).replace(/ /g, '')
    const before = authors.at(-1)
    const isInitials = family === '' || (/^\p{L}$/u.test(family) && !/\p{Lo}/u.test(family))
    if (!isInitials && !/^\p{Ll}(?: \p{Ll})*$/u.test(family))
      authors.push({ family, initials, isShort: isFamily(plain) })
    else if (before?.initials === '')
      authors.splice(-1, 1, { ...before, initials: initials + (family === '' ? '' : family) })
  }
  return authors
}

/** Whether words are a family name of one word and its particles, or a person's whole name with an initial in its middle. */
function isFamily(words: string): boolean {
  const own = words.split(/\s+/).filter((word) => !particles.has(foldText(word)))
  if (own.length <= 1) return !/\p{N}/u.test(words)
  return /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\.?){1,2}\s\p{Lu}[\p{L}'’-]+$/u.test(words)
}
