import type { AuthorPage, NamedTitle, Page, TitlePage } from '../detect/candidate.ts'
import type { CitationContext } from './find-answers.ts'
import type { AuthoredEntry, AuthoredFinder } from './create-authored-finder.ts'
import type { NameFinder } from './create-name-finder.ts'
import { isTitle, type PageFinder } from './create-page-finder.ts'
import type { IndexedReference } from './index-references.ts'
import { linkTo, missing, type Resolution } from './resolution.ts'
import type { Evidence } from '../linked-document.ts'

/** What citations by author and page are joined by. */
export interface PageTools {
  readonly find: NameFinder
  readonly findAuthored: AuthoredFinder
  readonly pages: PageFinder
}

type Around = Pick<CitationContext, 'chapter'>

/**
 * Joins "(Lee 12)" to the entry of that author; of several works to the one whose title stands in the bracket, or last before it.
 * Where nothing tells which, it is ambiguous. A name without a page, "(Lee)", cites only what it surely names.
 */
export function resolveAuthorPage(candidate: AuthorPage, around: Around, tools: PageTools): Resolution | undefined {
  const { all, best } = tools.findAuthored(candidate.name, around.chapter)
  if (all.size === 0) return resolveAbsent(candidate, best, tools)
  if (candidate.title !== '') {
    const titled = chooseTitled(all, candidate.title, tools)
    return titled ? linkAnswer(titled, ['title-words']) : resolveAbsent(candidate, best, tools)
  }
  const only = chooseOne(best)
  if (candidate.pages === '')
    return only && only.score >= leastOfName && only.evidence.includes('author') ? linkAnswer(only, []) : undefined
  if (only) return linkAnswer(only, ['only-candidate'])
  const named = chooseNamed(new Map(best.map((one) => [one.entry, one])), candidate, tools)
  if (named) return linkAnswer({ ...named, score: named.score * sureOfTitle }, ['title-words'])
  const candidates = best.slice(0, mostCandidates).map(({ entry }) => entry.reference.id)
  return { reference: null, confidence: 0, evidence: ['author'], outcome: { type: 'ambiguous', candidates } }
}

// Of more works of one author not all are shown.
const mostCandidates = 20

/** Joins "(“Right to Roam” 4)" to the one entry whose title begins so. Without a page the entry must have no author. */
export function resolveTitlePage(
  { title, pages }: TitlePage,
  around: Around,
  tools: PageTools,
): Resolution | undefined {
  const titled = ofChapter(tools.pages.ofTitle(title), around)
  const [only, other] = pages === '' ? titled.filter(({ authors }) => authors.length === 0) : titled
  return only && (!other || isSameWork(only, other)) ? linkTo(only, 1, ['title']) : undefined
}

/**
 * Joins "(7)" to the work of the author whom its sentence names: the only one, or the one whose title stands last before it. Where it
 * names no author, a title in it tells the work.
 */
export function resolvePage(candidate: Page, around: Around, tools: PageTools): Resolution | undefined {
  const named = ofChapter(tools.pages.ofSentence(candidate.sentence), around)
  const [first] = named
  if (!first) return resolveTitled(candidate, around, tools)
  // The works of two authors: which of them is meant, nothing tells.
  if (named.some((entry) => entry.authors[0]?.words !== first.authors[0]?.words)) return undefined
  const answers = named.map((entry) => ({ entry, score: sureOfSentence, evidence: ['author' as const] }))
  const only = chooseOne(answers)
  if (only) return linkAnswer(only, ['only-candidate'])
  const one = chooseNamed(new Map(answers.map((answer) => [answer.entry, answer])), candidate, tools)
  return one && linkAnswer({ ...one, score: one.score * sureOfTitle }, ['title-words'])
}

// A title with a number and little else is a row of a list.
const fewestWords = 4

/** Joins "(36)" to the one work that its sentence names by its whole title, "In *Beloved*, … (36)". */
function resolveTitled(
  { sentence, titles, start }: Page,
  around: Around,
  { pages }: PageTools,
): Resolution | undefined {
  const found = new Set<IndexedReference>()
  if (sentence.split(/\s+/).length < fewestWords) return undefined
  // One sign is the bracket's.
  const from = start - 1 - sentence.length
  for (let at = lastBefore(titles, start); at >= 0 && (titles[at]?.end ?? 0) > from; at--) {
    const { words = '' } = titles[at] ?? {}
    for (const entry of pages.ofTitle(words)) if (isTitle(entry, words)) found.add(entry)
  }
  const [only, other] = ofChapter([...found], around)
  return only && !other ? linkTo(only, sureOfTitle, ['title']) : undefined
}

// A person is surely named by all the words of the family.
const leastOfName = 0.93
// What the title in the sentence adds may be wrong, and so may be whose page a bare number tells.
const sureOfTitle = 0.9
const sureOfSentence = 0.95

type Answers = ReadonlyMap<IndexedReference, AuthoredEntry>

/** The list of its own chapter comes before those of others. */
function ofChapter(entries: readonly IndexedReference[], { chapter }: Around): readonly IndexedReference[] {
  const own = entries.filter(({ reference }) => reference.chapter === chapter)
  return own.length > 0 ? own : entries
}

/** Gives the answer that the others repeat, if they do. */
function chooseOne(answers: readonly AuthoredEntry[]): AuthoredEntry | undefined {
  const [first] = answers
  return first && answers.every(({ entry }) => isSameWork(entry, first.entry)) ? first : undefined
}

function isSameWork(a: IndexedReference, b: IndexedReference): boolean {
  return a === b || (a.title !== '' && a.title === b.title)
}

/** Gives the work whose title begins with some words, or else the only one that has them. */
function chooseTitled(answers: Answers, title: string, { pages }: PageTools): AuthoredEntry | undefined {
  const beginning = pages.ofTitle(title).flatMap((entry) => answers.get(entry) ?? [])
  if (beginning.length > 0) return chooseOne(beginning)
  return chooseOne(pages.havingWords(title).flatMap((entry) => answers.get(entry) ?? []))
}

/** Gives the work whose title was set last before a bracket. */
function chooseNamed(
  answers: Answers,
  { titles, start }: { readonly titles: readonly NamedTitle[]; readonly start: number },
  { pages }: PageTools,
): AuthoredEntry | undefined {
  for (let at = lastBefore(titles, start), left = mostTitles; at >= 0 && left > 0; at--, left--) {
    const title = titles[at]
    const entries = title ? pages.ofTitle(title.words).filter((entry) => isNamedBy(entry, title)) : []
    const named = entries.flatMap((entry) => answers.get(entry) ?? [])
    if (named.length > 0) return chooseOne(named)
  }
  return undefined
}

/** Whether words are the title of an entry, or its beginning: a word in quotation marks may be any. */
function isNamedBy(entry: IndexedReference, { words, isItalic }: NamedTitle): boolean {
  return isTitle(entry, words) || isItalic || words.includes(' ')
}

// So many titles before a bracket are looked at.
const mostTitles = 12

function lastBefore(titles: readonly NamedTitle[], start: number): number {
  let [low, high] = [0, titles.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((titles[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Says that a work is missing, if its form tells so much and the list has its name nowhere, or its author with other titles only. */
function resolveAbsent(
  { name, title, isTold }: AuthorPage,
  authored: readonly AuthoredEntry[],
  { find, pages }: PageTools,
): Resolution | undefined {
  if (!isTold) return undefined
  // Initials of a title, "(Lee, *TR* 12)", and a nickname for it are found nowhere, and still mean a work of the list.
  if (authored.length > 0 && (title.length < shortestTold || title.split(' ').some(pages.hasWords))) return undefined
  if (authored.length === 0 && name.authors.some(pages.hasWords)) return undefined
  const near = authored.length > 0 ? authored : find(name).named
  return missing(near.slice(0, mostNearMisses).map(({ entry }) => entry.reference.id))
}

const shortestTold = 6
const mostNearMisses = 3

function linkAnswer({ entry, score, evidence }: AuthoredEntry, more: readonly Evidence[]): Resolution {
  return linkTo(entry, score, [...evidence, ...more])
}
