import { isNear, toWordShape, type WordShape } from '@edisi/diagnostics'
import { connectorPattern, descriptorWords } from '../citation-words.ts'
import { foldText } from '../fold-text.ts'
import type { CitedName } from '../detect/read-cited-name.ts'
import type { Evidence } from '../linked-document.ts'
import type { IndexedAuthor, IndexedReference } from './index-references.ts'
import { toNameForms, type NameForms } from './name-forms.ts'

/** How well the name of a citation answers to an entry: from 0 to 1, and why. */
export interface NameMatch {
  readonly score: number
  readonly evidence: readonly Evidence[]
}

/** From this score on a name and a year make a link; below, an entry is a near miss at best. */
export const leastNameScore = 0.55

/** The name of a citation in the forms in which it is compared with entry after entry. */
export interface ComparedName extends CitedName {
  readonly whole: WordShape
  readonly families: readonly NameForms[]
  readonly partShapes: readonly WordShape[]
  /** Whether its authors are joined by a word or sign, as those of one organisation are not. */
  readonly isJoined: boolean
}

const joint = new RegExp(`\\s(?:${connectorPattern})\\s`, 'u')

/** Prepares the name of a citation for being compared. */
export function toComparedName(cited: CitedName): ComparedName {
  return {
    ...cited,
    whole: toWordShape(cited.folded),
    families: cited.authors.map(toNameForms),
    partShapes: cited.parts.length > 1 ? cited.parts.map(toWordShape) : [],
    isJoined: cited.authors.length > 1 && joint.test(cited.text),
  }
}

/** Compares the name of a citation with the authors of an entry, else with its container, else with its title. */
export function matchName(cited: ComparedName, entry: IndexedReference): NameMatch | undefined {
  const whole = matchOrganisation(cited.whole, entry, cited.isJoined)
  const persons = matchPersons(cited, entry)
  let found = better(whole, persons)
  for (const part of cited.partShapes) found = better(found, lower(matchOrganisation(part, entry), 0.08))
  return better(found, matchElsewhere(cited, entry))
}

// Of equals the first.
function better(first: NameMatch | undefined, second: NameMatch | undefined): NameMatch | undefined {
  return second && (!first || second.score > first.score) ? second : first
}

// "WHO, Official Statement": a part of the name answers, and the rest is a title or a form.
function lower(match: NameMatch | undefined, by: number): NameMatch | undefined {
  if (!match) return undefined
  const evidence = match.evidence.includes('author') ? (['author-descriptor'] as const) : match.evidence
  return { score: match.score - by, evidence }
}

function matchOrganisation(cited: WordShape, entry: IndexedReference, joined = false): NameMatch | undefined {
  const words = cited.word
  if (words === '') return undefined
  const first = entry.authors[0]
  if (first?.isOrganisation === true && first.words === words) return { score: 1, evidence: ['author'] }
  if (entry.introduced.has(words)) return { score: 0.95, evidence: ['acronym-introduced'] }
  if (entry.acronyms.has(words)) return { score: 0.9, evidence: ['author-acronym'] }
  if (!first?.isOrganisation) return undefined
  if (beginsWith(words, first.words)) {
    const rest = words.slice(first.words.length + 1).split(' ')
    if (rest.length === 1 && entry.acronyms.has(rest[0] ?? '')) return { score: 0.97, evidence: ['author'] }
    if (rest.every((word) => descriptorWords.has(word))) return { score: 0.85, evidence: ['author-descriptor'] }
    // "Vrugt & Lee" are two people, and no department of Vrugt.
    return joined ? undefined : { score: 0.62, evidence: ['author-descriptor'] }
  }
  if (beginsWith(first.words, words)) {
    const rest = first.words.slice(words.length + 1).split(' ')
    return { score: rest.every((word) => descriptorWords.has(word)) ? 0.8 : 0.6, evidence: ['author-partial'] }
  }
  // "Kemenkes Republik Indonesia" for "Kementerian Kesehatan" in the list: its acronym, and words that describe it.
  if (isDescribedAcronym(words, entry.acronyms))
    return { score: 0.75, evidence: ['author-acronym', 'author-descriptor'] }
  return isMisspelt(cited, first.shape) ? { score: 0.6, evidence: ['author-misspelt'] } : undefined
}

function isDescribedAcronym(words: string, acronyms: ReadonlySet<string>): boolean {
  const end = words.indexOf(' ')
  if (!acronyms.has(end === -1 ? words : words.slice(0, end))) return false
  return words
    .split(' ')
    .slice(1)
    .every((word) => descriptorWords.has(word))
}

// Whether words begin with other words. What stands behind these is asked first: it is the faster question.
function beginsWith(words: string, start: string): boolean {
  return words[start.length] === ' ' && words.startsWith(start)
}

// What a name loses where a further author is not in the entry, where their number or their order is another, and where
// initials differ.
const unknownAuthor = 0.5
const otherCount = 0.12
const otherOrder = 0.1
const twoForOthers = 0.06
const bothCut = 0.04
const otherInitials = 0.5
// Of "Kim & Smith" and "Kim & Smyth" in one list each is cited by its own name.
const misspeltOther = 0.1

/** Compares family names in order; the first must answer. */
function matchPersons(cited: ComparedName, entry: IndexedReference): NameMatch | undefined {
  const [first] = cited.families
  const [head] = entry.authors
  const match = first && head && matchFamily(first, head)
  if (!match) return undefined
  const others = cited.families.slice(1)
  const rest = entry.authors.slice(1)
  const answers = others.map((other) => bestOf(other, rest))
  const found = answers.map(({ at }) => at)
  const isWhole = !found.includes(-1)
  // "Smith, A., et al." may stand for any further author behind those that it names, but is less sure than an entry that names them.
  const unanswered = others.filter((_, at) => found[at] === -1 && !(entry.hasOthers && at >= rest.length))
  const isUnread = unanswered.every(({ words }) => entry.opening.includes(` ${words} `))
  if (!isUnread) return { score: match.score - unknownAuthor, evidence: ['author-partial'] }
  const isOrdered = isWhole && found.every((at, index) => at === index)
  // "Smith & Park", or "Smith, Park, et al.", are not the authors of a work by Smith, Lee and Park.
  if (isWhole && !isOrdered && (cited.hasOthers || rest.length !== others.length))
    return { score: match.score - unknownAuthor, evidence: ['author-partial'] }
  const isMisread = answers.some((answer) => answer.match?.evidence.includes('author-misspelt') === true)
  const loss = countLoss(cited, entry) + (isOrdered ? 0 : otherOrder) + (isMisread ? misspeltOther : 0)
  const evidence = isMisread
    ? (['author-misspelt'] as const)
    : match.evidence.includes('author') && !isWritten(cited, entry)
      ? (['author-accents'] as const)
      : match.evidence
  const initials = matchInitials(cited.initials[0] ?? '', head.initials) ? 0 : otherInitials
  return { score: match.score - loss - initials, evidence }
}

/** Gives where the author stands that answers best to a family name, -1 where none does. */
function bestOf(
  cited: NameForms,
  authors: readonly IndexedAuthor[],
): { readonly at: number; readonly match?: NameMatch } {
  let best: { readonly at: number; readonly match?: NameMatch } = { at: -1 }
  for (const [at, author] of authors.entries()) {
    const match = matchFamily(cited, author)
    if (match && match.score > (best.match?.score ?? 0)) best = { at, match }
  }
  return best
}

function countLoss(cited: CitedName, entry: IndexedReference): number {
  const others = entry.authors.length - cited.authors.length
  // Where both leave authors out, they do so in one style: such an entry comes before one that names three.
  if (entry.hasOthers) return cited.hasOthers ? -bothCut : cited.authors.length > 1 ? 0 : otherCount
  if (!cited.hasOthers) return others === 0 ? 0 : otherCount
  // "Smith et al." may stand for two authors, but rather for three.
  if (others === 1 && cited.authors.length === 1) return twoForOthers
  return others > 0 ? 0 : otherCount
}

function matchInitials(cited: string, listed: string): boolean {
  return cited === '' || listed === '' || cited.startsWith(listed) || listed.startsWith(cited)
}

function matchFamily(cited: NameForms, author: IndexedAuthor): NameMatch | undefined {
  const listed = author.forms
  if (cited.words === listed.words) return { score: 1, evidence: ['author'] }
  if (cited.plain.word === listed.plain.word && cited.plain.word !== '')
    // "van der Bergh" for "van den Bergh"; one of them may leave its particle out.
    return hasParticles(cited) &&
      hasParticles(listed) &&
      isMisspelt(toWordShape(cited.words), toWordShape(listed.words))
      ? { score: 0.9, evidence: ['author-misspelt'] }
      : { score: 0.95, evidence: ['author'] }
  if ((cited.isCyrillic || listed.isCyrillic) && cited.transliteration === listed.transliteration)
    return { score: 0.9, evidence: ['author'] }
  if (cited.spelling === listed.spelling) return { score: 0.93, evidence: ['author-accents'] }
  return matchPart(cited.plain, author)
}

function hasParticles({ words, plain }: NameForms): boolean {
  return words !== plain.word
}

function matchPart(cited: WordShape, author: IndexedAuthor): NameMatch | undefined {
  const { plain: listed, tokens } = author.forms
  // "García" for "García Márquez"; and a whole name, "John Smith", for what could not be parted into its names.
  const { word } = cited
  const isEnd = tokens[0] === word || tokens.at(-1) === word
  if (word !== '' && !author.isOrganisation && isEnd) return { score: 0.8, evidence: ['author-partial'] }
  if (word.length > 1 && author.isOrganisation && tokens.length <= 4 && isEnd)
    return { score: 0.7, evidence: ['author-partial'] }
  // "Siti Aminah" for "Aminah, S.", but not "Budi Aminah".
  if (!author.isOrganisation && word.endsWith(listed.word) && word.at(-listed.word.length - 1) === ' ')
    return matchGiven(word.slice(0, -listed.word.length - 1), author)
  return isMisspelt(cited, listed) ? { score: 0.6, evidence: ['author-misspelt'] } : undefined
}

function matchGiven(given: string, author: IndexedAuthor): NameMatch | undefined {
  const [first = ''] = given.split(' ')
  const [listed = ''] = author.given.split(' ')
  if (!matchInitials(first[0] ?? '', author.initials[0] ?? '')) return undefined
  const isOther = first.length > 2 && listed.length > 2 && first !== listed
  return isOther && isMisspelt(toWordShape(first), toWordShape(listed))
    ? { score: 0.75, evidence: ['author-misspelt'] }
    : { score: 0.85, evidence: ['author'] }
}

function isWritten(cited: CitedName, entry: IndexedReference): boolean {
  const families =
    cited.text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? []
  return !families.some((family) => hasFoldedOnly(family, entry))
}

// A word that the entry holds only with other accents, "martinez" beside "martínez"; a given name may be missing from it as a whole.
function hasFoldedOnly(family: string, entry: IndexedReference): boolean {
  const folded = foldText(family)
  return !entry.written.includes(family) && entry.authors.some((author) => author.words.split(' ').includes(folded))
}

function isMisspelt(a: WordShape, b: WordShape): boolean {
  const length = Math.min(a.word.length, b.word.length)
  if (length > longestMisspelt || a.word[0] !== b.word[0]) return false
  const edits = mostEdits(length)
  // A letter doubled or lost, "Vine" for "Vinne"; of four letters another one makes another name, "Berg" and "Burg".
  if (length < 5 && a.word.length === b.word.length) return false
  return edits > 0 && Math.abs(a.word.length - b.word.length) <= edits && isNear(a, b, edits)
}

/** No longer name is taken for another one that is misspelt. */
export const longestMisspelt = 60

/**
 * Gives how many edits away a name of so many letters may be and still be the same, misspelt. A short name two edits away is another
 * name: "Meyer" and "Beyer" are two people, "Hoffmann" and "Hofman" one.
 */
export function mostEdits(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2
}

/** A site or a publisher may be cited in the author's stead, and a work without an author by its title. */
function matchElsewhere(cited: CitedName, entry: IndexedReference): NameMatch | undefined {
  const words = cited.folded
  // "Smith et al." are persons, whatever was read as the source of an entry.
  if (words.length < 3 || cited.hasOthers) return undefined
  if (words === entry.container || words === entry.publisher) return { score: 0.7, evidence: ['container'] }
  // "dynamac (2020)": a program is cited by the word before its title's colon.
  if (words === entry.titleHead) return { score: entry.authors.length === 0 ? 0.85 : 0.75, evidence: ['title'] }
  // ABNT cites a work without an author by the first word of its title: "ESCOLAS...".
  const isCut = cited.text.endsWith('...') || cited.text.endsWith('…')
  const isTitle =
    entry.title === words || (beginsWith(entry.title, words) && (isCut || (words.length > 7 && words.includes(' '))))
  if (isTitle) return { score: entry.authors.length === 0 ? 0.85 : 0.6, evidence: ['title'] }
  return undefined
}
