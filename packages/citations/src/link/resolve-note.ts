import type { Note } from '../detect/candidate.ts'
import { toCitedName } from '../detect/read-cited-name.ts'
import type { Publication } from '../detect/read-publication.ts'
import { foldText } from '../fold-text.ts'
import type { Evidence } from '../linked-document.ts'
import { joinMatches, type Match, type NameFinder, type NameMatches } from './create-name-finder.ts'
import type { IndexedReference } from './index-references.ts'
import { leastNameScore } from './match-name.ts'
import { clearLead, linkTo, missing, type Resolution } from './resolution.ts'

/**
 * Joins a note to the entry whose author and title it gives. Where none answers, a work that the note names in full is missing,
 * if it is one that lists hold; of shorter forms undefined is given.
 */
export function resolveNote(note: Note, find: NameFinder): Resolution | undefined {
  const { name, work, publication } = note
  const title = foldText(publication?.title ?? work)
  const whole = findNoted(note, title, find(name))
  const [first, second] = whole.length > 0 || !publication ? whole : findMisspelt(note, title, find)
  if (first && second && first.score - second.score < clearLead) return undefined
  if (first) {
    return publication && isOtherYear(first.entry, publication, title)
      ? { ...missing([]), outcome: { type: 'year-mismatch', nearMisses: [first.entry.reference.id] } }
      : linkTo(first.entry, first.score, [...first.evidence, 'title-words'])
  }
  const isLeft =
    publication?.isListWork !== true || hasTitle(publication.title, find) || hasYear(publication, find(name))
  return isLeft ? undefined : missing([])
}

/** Gives the entries of the title whose author's family is nearly that of a whole name: "Edward Huges" for Hughes. */
function findMisspelt(note: Note, title: string, find: NameFinder): readonly Noted[] {
  const { text, end, authors } = note.name
  const [, family] = authors.length === 1 ? (/\s(\p{Lu}[\p{L}'’-]+)$/u.exec(text) ?? []) : []
  if (family === undefined) return []
  const found = findNoted(note, title, find(toCitedName(family, end - family.length)))
  return found.filter(({ evidence }) => evidence.includes('author-misspelt'))
}

interface Noted {
  readonly entry: IndexedReference
  readonly score: number
  readonly evidence: readonly Evidence[]
}

/** Gives the entries whose author and title answer, best first. */
function findNoted(note: Note, title: string, matches: NameMatches): readonly Noted[] {
  const { publication } = note
  const date = note.dating?.date
  const words = new Set(title.split(' '))
  const own = [...words].filter((word) => word.length > 3 && !/\p{N}/u.test(word))
  const answers = likelyOf(note, words, matches).flatMap(({ entry, score, evidence }) => {
    const { titleWords } = entry
    const shared = [...titleWords].filter((word) => words.has(word)).length / Math.max(1, titleWords.size)
    // A short title: the note's first words are words of the title.
    const short = own.slice(0, 2).every((word) => ` ${entry.title} `.includes(` ${word} `)) && own.length > 0
    const isDated = date !== undefined && entry.date?.year === date.year
    // Two titles without a common word are two works, of one year too.
    const isOther = publication !== undefined && titleWords.size > 0 && shared === 0
    const titled = Math.max(shared, short ? 0.7 : 0, isDated && score > 0.8 && !isOther ? 0.5 : 0)
    if (score < leastNameScore || titled < 0.5) return []
    return [{ entry, score: score * 0.5 + titled * 0.4 + (isDated ? 0.1 : 0), evidence }]
  })
  return answers.toSorted((a, b) => b.score - a.score)
}

/** Gives the matches that may answer: those that have a word of the title, or the year where that is enough. */
function likelyOf(
  { dating, publication }: Note,
  words: ReadonlySet<string>,
  { ofTitle, ofYears }: NameMatches,
): readonly Match[] {
  if (publication) return ofTitle(['', ...words])
  return joinMatches([ofTitle(words), dating?.date ? ofYears([dating.date.year]) : []])
}

/**
 * Whether a note gives another year than the entry for the same title of the same publisher. Another publisher, or words of an
 * edition, may tell another printing, which is no slip.
 */
function isOtherYear(entry: IndexedReference, { year, house, hasEdition }: Publication, title: string): boolean {
  const { date, otherYears, titleWords, words } = entry
  if (!date || date.year === year || otherYears.includes(year) || hasEdition) return false
  if (words.includes(` ${year} `)) return false
  const own = new Set(title.split(' '))
  const isSameTitle = titleWords.size > 0 && [...titleWords].every((word) => own.has(word))
  const name = foldText(house)
  const isSameHouse = words.includes(` ${name} `) || [entry.publisher, entry.container].includes(name)
  return isSameTitle && isSameHouse
}

/** Whether an entry has a title, whoever its author is: names are read wrongly more often than works are forgotten. */
function hasTitle(title: string, find: NameFinder): boolean {
  const forms = [title, /^[^:.?!]{3,}/.exec(title)?.[0] ?? title]
  return forms.some((form) => find(toCitedName(form, 0)).named.some(({ evidence }) => evidence.includes('title')))
}

/** Whether an entry has the author and the year: its title may be the same work's, otherwise written. */
function hasYear({ year }: Publication, matches: NameMatches): boolean {
  return matches.ofYears([year]).some(({ score, entry }) => score >= leastNameScore && entry.date?.year === year)
}
