import { authorsOf } from '../authors-of.ts'
import { notAuthorWords, placeNames } from '../citation-words.ts'
import { foldText } from '../fold-text.ts'
import type { Reference } from '../linked-document.ts'
import { citedWords } from '../read/read-names.ts'

/**
 * Gives the short names that a text introduces for the organisations of its list, by the folded name of each: "World Health
 * Organization (WHO)", "Badan Pusat Statistik [BPS], 2020", "Statistisches Bundesamt (Destatis)", "WHO (World Health
 * Organization)". APA has a text do so at the first citation, and go on with the short name (APA 7, 8.21).
 */
export function findAcronyms(
  texts: readonly string[],
  references: readonly Reference[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const names = collectNames(references)
  const found = new Map<string, Set<string>>()
  if (names.organisations.size === 0) return found
  for (const text of texts) {
    for (const match of text.matchAll(opening)) {
      const told = readBehind(text, match.index, names) ?? readBefore(text, match.index, names)
      if (!told) continue
      for (const full of told.fulls) found.set(full, (found.get(full) ?? new Set()).add(told.short))
    }
  }
  return found
}

const opening = /[([（]/gu

interface Names {
  /** The folded names of organisations, by each row of two or more words that they begin with, and by all of their words. */
  readonly organisations: ReadonlyMap<string, ReadonlySet<string>>
  /** The families of persons, folded. */
  readonly persons: ReadonlySet<string>
}

interface Told {
  readonly short: string
  readonly fulls: ReadonlySet<string>
}

// No name of an organisation that a text writes out has more words.
const mostWords = 14

function collectNames(references: readonly Reference[]): Names {
  const organisations = new Map<string, Set<string>>()
  const persons = new Set<string>()
  for (const name of references.flatMap(({ csl }) => authorsOf(csl))) {
    const full = citedWords(name).replace(/^the /, '')
    if (name.literal === undefined) persons.add(full)
    else for (const part of beginnings(full)) organisations.set(part, (organisations.get(part) ?? new Set()).add(full))
  }
  return { organisations, persons }
}

/** "Kementerian Kesehatan" of "Kementerian Kesehatan Republik Indonesia" is enough; one word is not, unless it is all. */
function beginnings(full: string): readonly string[] {
  const words = full.split(' ').slice(0, mostWords)
  return words.map((_, at) => words.slice(0, at + 1).join(' ')).filter((part, at) => at > 0 || part === full)
}

const shortForm = String.raw`\p{Lu}[\p{L}\p{N}.&-]{1,15}(?: \p{Lu}{2,10})?`
const beforeBracket = /(?<![\p{L}\p{N}.&-])(\p{Lu}[\p{L}\p{N}.&-]{1,15})\s?$/u
// "(WHO)", "[WHO]", "(hereafter: WHO)", "(selanjutnya disebut “BPS”)".
const alone = new RegExp(
  String.raw`^\s?(?:\p{Ll}+\s){0,3}(?:\p{Ll}+[:,]?\s)?["“„«‘]?(${shortForm})["”“»’]?\s?[)\]）]`,
  'u',
)
// "(WHO, 2019)", "[WHO]; 2019".
const dated = new RegExp(String.raw`^\s?["“„«‘]?(${shortForm})["”“»’]?\s?[,;，]`, 'u')

/** Reads a short name in a bracket, behind the name in full. */
function readBehind(text: string, at: number, names: Names): Told | undefined {
  const inside = text.slice(at + 1, at + 90)
  const lone = alone.exec(inside)?.[1]
  const short = lone ?? dated.exec(inside)?.[1]
  if (short === undefined || !/[\p{L}\p{N}"”»’]\s*$/u.test(text.slice(Math.max(0, at - 3), at))) return undefined
  const folded = foldText(short)
  const words = foldText(text.slice(Math.max(0, at - 200), at)).split(' ')
  for (let from = Math.max(0, words.length - mostWords); from < words.length; from++) {
    const full = words.slice(from).join(' ')
    const fulls = names.organisations.get(full)
    // "of the World Bank (Smith, 2020)": behind a date the letters must be those of the name.
    if (fulls && (lone === undefined ? isDrawnFrom(folded, full) : isNoName(folded, names)))
      return { short: folded, fulls }
  }
  return undefined
}

/** Reads a short name before a bracket that gives the name in full. */
function readBefore(text: string, at: number, names: Names): Told | undefined {
  const short = beforeBracket.exec(text.slice(Math.max(0, at - 30), at))?.[1]
  if (short === undefined || !/\p{Lu}.*\p{Lu}/u.test(short)) return undefined
  const inside = /^[^)\],;）]{4,160}/u.exec(text.slice(at + 1, at + 162))?.[0]
  const fulls = inside === undefined ? undefined : names.organisations.get(foldText(inside).replace(/^the /, ''))
  return fulls && { short: foldText(short), fulls }
}

function isDrawnFrom(short: string, full: string): boolean {
  let at = 0
  for (const letter of short.replace(/ /g, '')) {
    at = full.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

function isNoName(short: string, { persons, organisations }: Names): boolean {
  return (
    !persons.has(short) && !organisations.get(short)?.has(short) && !placeNames.has(short) && !notAuthorWords.has(short)
  )
}
