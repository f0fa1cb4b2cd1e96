import { addToGroup } from '../../add-to-group.ts'
import { authorsOf } from '../../authors-of.ts'
import { foldText } from '../../fold-text.ts'
import type { TextRange } from '../../inline-text.ts'
import { bareUrl } from '../../link/bare-url.ts'
import type { CitationRecord, LinkedDocument, Passage, Reference } from '../../linked-document.ts'
import { citedWords } from '../../read/read-names.ts'
import { yearOf } from '../../year-of.ts'
import { findLaws } from './find-laws.ts'

/**
 * Gives the ids of entries that the text means without a citation: it links their address, says their title where they have no
 * author, has all their authors beside their year, "in their 2002 paper, Albert and Barabási write", "contra Kleinfeld, 2002", or
 * names a law by its number. A text that cites by author and page means a work by its author's name alone, if it needs no page.
 */
export function findNamedEntries(
  { passages, citations }: LinkedDocument,
  references: readonly Reference[],
): ReadonlySet<string> {
  if (references.length === 0) return new Set()
  const own = passages.filter(({ role }) => role !== 'reference').map(({ words }) => words)
  const addresses = new Set(own.flatMap(({ links }) => links.map(({ url }) => bareUrl(url))))
  const hasTitles = references.some(({ csl }) => csl.author === undefined && csl.editor === undefined)
  const text = hasTitles ? own.map((words) => squeeze(words.text)).join('\n') : ''
  const years = findYears(passages, citations)
  const laws = new Set(own.flatMap((words) => findLaws(words.text)))
  const names = citations.some(({ kind }) => kind === 'author-page')
    ? findCapitals(passages, citations)
    : new Set<string>()
  return new Set(
    references
      .filter(
        (one) =>
          isLinked(one, addresses) ||
          isTold(one, text) ||
          isBesideYear(one, years) ||
          isLaw(one, laws) ||
          isAuthorTold(one, names),
      )
      .map((reference) => reference.id),
  )
}

function isLinked({ csl }: Reference, addresses: ReadonlySet<string>): boolean {
  return [csl.URL, csl.DOI].some((address) => address !== undefined && addresses.has(bareUrl(address)))
}

function isLaw({ csl, text }: Reference, laws: ReadonlySet<string>): boolean {
  return laws.size > 0 && findLaws(text === '' ? (csl.title ?? '') : text).some((law) => laws.has(law))
}

// A shorter title could be any word of the text.
const shortest = 8

function isTold({ csl }: Reference, text: string): boolean {
  if (csl.author !== undefined || csl.editor !== undefined) return false
  const title = squeeze(csl.title ?? '')
  return title.length >= shortest && text.includes(title)
}

// "Science Parse v2" and "ScienceParse 2" are one name.
function squeeze(text: string): string {
  return foldText(text).replace(/\bv(?=\d)| /g, '')
}

// So far from a year its authors stand.
const reach = 80

/** Gives the words with a capital in the text outside of its citations, folded. */
function findCapitals(passages: readonly Passage[], citations: readonly CitationRecord[]): ReadonlySet<string> {
  const cited = new Map<number, TextRange[]>()
  for (const { spot } of citations) addToGroup(cited, spot.passage, spot)
  const own = passages.flatMap(({ role, words }, at) =>
    role === 'reference' ? [] : withoutRanges(words.text, cited.get(at) ?? []),
  )
  const capitals = own.flatMap((text) => text.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [])
  return new Set(capitals.flatMap((word) => [foldText(word), foldText(word.replace(/['’]s?$/, ''))]))
}

function isAuthorTold({ csl }: Reference, names: ReadonlySet<string>): boolean {
  const [first] = authorsOf(csl)
  if (!first || first.literal !== undefined) return false
  const family = citedWords(first)
  return names.has(family) || (family.includes(' ') && names.has(family.split(' ').at(-1) ?? ''))
}

/** Gives the words around each year of the text that belongs to no citation, folded, by the year. */
function findYears(
  passages: readonly Passage[],
  citations: readonly CitationRecord[],
): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>()
  const cited = new Map<number, TextRange[]>()
  for (const { spot } of citations) addToGroup(cited, spot.passage, spot)
  for (const [at, { role, words }] of passages.entries()) {
    if (role === 'reference') continue
    const text = withoutRanges(words.text, cited.get(at) ?? [])
    for (const { 0: year, index } of text.matchAll(/(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/g))
      addToGroup(found, Number(year), ` ${foldText(text.slice(Math.max(0, index - reach), index + reach))} `)
  }
  return found
}

function withoutRanges(text: string, ranges: readonly TextRange[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(from, Math.max(from, start)))
    from = Math.max(from, end)
  }
  return [...parts, text.slice(from)].join(' ')
}

function isBesideYear({ csl }: Reference, years: ReadonlyMap<number, readonly string[]>): boolean {
  const authors = authorsOf(csl).slice(0, mostAuthors)
  // An organisation stands beside many years.
  if (authors.some(({ literal }) => literal !== undefined)) return false
  const names = authors.map(citedWords)
  const around = (years.get(yearOf(csl) ?? 0) ?? []).slice(0, mostPlaces)
  return names.length > 0 && around.some((words) => names.every((name) => name !== '' && words.includes(` ${name} `)))
}

// Each entry of a year is looked for at so many places of it, so that the time stays in bounds.
const mostPlaces = 200

// Of more, the text names the first at most.
const mostAuthors = 2
