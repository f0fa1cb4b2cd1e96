import { addToGroup } from '../add-to-group.ts'
import { attributingWords, connectors, particles, reportingVerbs, speakingVerbs } from '../citation-words.ts'
import { foldText } from '../fold-text.ts'
import { indexBeginnings } from './index-beginnings.ts'
import type { IndexedReference } from './index-references.ts'

/** What citations by author and page are looked up by, beside the names in their brackets. */
export interface PageFinder {
  /** Gives the entries of the authors that a sentence names: those of which most authors are named. */
  readonly ofSentence: (sentence: string) => readonly IndexedReference[]
  /** Gives the entries whose title begins with some folded words. */
  readonly ofTitle: (title: string) => readonly IndexedReference[]
  /** Gives the entries that have these folded words in a row somewhere. */
  readonly havingWords: (words: string) => readonly IndexedReference[]
  /** Whether the entries have all of these folded words somewhere. */
  readonly hasWords: (name: string) => boolean
}

/** Makes the finder of a list; what it looks in is made when it is first asked for, since few texts cite so. */
export function createPageFinder(entries: readonly IndexedReference[]): PageFinder {
  const byFamily = once(() => groupByFamily(entries))
  const byTitle = once(() => indexTitles(entries))
  const byWord = once(() => groupByWord(entries))
  return {
    ofSentence: (sentence) => findNamed(sentence, byFamily()),
    ofTitle: (title) => (title.length < shortestTitle ? [] : byTitle()(dropArticle(title))),
    havingWords: (words) => {
      const groups = words.split(' ').map((word) => byWord().get(word) ?? [])
      const [fewest = []] = groups.toSorted((a, b) => a.length - b.length)
      return fewest.filter((entry) => entry.words.includes(` ${words} `))
    },
    hasWords: (name) => name.split(' ').every((word) => byWord().has(word)),
  }
}

const shortestTitle = 3

/** Whether some folded words are the whole title of an entry, or all of it before its colon. */
export function isTitle({ title, titleHead }: IndexedReference, words: string): boolean {
  const own = dropArticle(words)
  return own !== '' && (dropArticle(title) === own || dropArticle(titleHead) === own)
}

/** Gives a folded title without the article that it begins with, which a short title leaves out. */
function dropArticle(title: string): string {
  return title.replace(
    /^(?:the|an?|der|die|das|ein|eine|el|la|los|las|le|les|l|il|lo|gli|i|os?|as?|het|een|de)\s(?=\S)/,
    '',
  )
}

function once<Thing>(make: () => Thing): () => Thing {
  let made: { readonly thing: Thing } | undefined
  return () => (made ??= { thing: make() }).thing
}

type Groups = ReadonlyMap<string, readonly IndexedReference[]>

/** Makes the function that gives the entries whose title is some words or begins with them, whatever article is before it. */
function indexTitles(entries: readonly IndexedReference[]): (words: string) => readonly IndexedReference[] {
  const groups = new Map<string, IndexedReference[]>()
  for (const entry of entries) addToGroup(groups, dropArticle(entry.title), entry)
  const longer = indexBeginnings(groups)
  return (words) => [...(groups.get(words) ?? []), ...longer(words).flat()]
}

function groupByWord(entries: readonly IndexedReference[]): Groups {
  const groups = new Map<string, IndexedReference[]>()
  for (const entry of entries) for (const word of new Set(entry.words.split(' '))) addToGroup(groups, word, entry)
  return groups
}

/** Groups the entries by the last words of their first authors. One word of an organisation may be any word of a sentence. */
function groupByFamily(entries: readonly IndexedReference[]): Groups {
  const groups = new Map<string, IndexedReference[]>()
  for (const entry of entries) {
    const [first] = entry.authors
    const words = first?.words.split(' ') ?? []
    const last = words.at(-1) ?? ''
    if (last.length > 2 && (first?.isOrganisation === false || words.length > 1)) addToGroup(groups, last, entry)
  }
  return groups
}

function findNamed(sentence: string, byFamily: Groups): readonly IndexedReference[] {
  const found = new Set<IndexedReference>()
  if (!isSentence(sentence)) return []
  const folded = ` ${foldText(sentence.replace(/['’]s?(?!\p{L})/gu, ''))} `
  for (const { 0: word, index } of sentence.matchAll(/\p{Lu}[\p{L}’'-]+/gu)) {
    const group =
      byFamily.get(foldText(word.replace(/['’]s?$/, ''))) ?? byFamily.get(foldText(word).split(' ').at(-1) ?? '')
    if (!group) continue
    // "Lee (42)" tells something of the person, "says Lee (42)" the page.
    if (sentence.slice(index + word.length).trim() === '' && !isSpeaking(sentence.slice(0, index))) return []
    if (!isNaming(sentence, { word, index })) continue
    for (const entry of group) if (folded.includes(` ${entry.authors[0]?.words ?? ''} `)) found.add(entry)
  }
  const counted = [...found].map((entry) => ({ entry, count: countNamed(entry, folded) }))
  const most = Math.max(...counted.map(({ count }) => count))
  return counted.flatMap(({ entry, count }) => (count === most ? [entry] : []))
}

// So many words tell something; of fewer, as in a row or a cell, "Smith, eggs (12)", one must be a verb.
const fewestWords = 6

function isSentence(text: string): boolean {
  const words = text.match(/[\p{L}’'-]+/gu) ?? []
  return words.length >= fewestWords || words.some((word) => isVerb(word, attributingWords))
}

/** Whether words end with a verb by which someone speaks, "says", "as … has it", or with "according to", before the rest of a name. */
function isSpeaking(before: string): boolean {
  const words = before.split(/\s+/).filter((word) => word !== '' && !/^\p{Lu}/u.test(word))
  const last = words.findLast((word) => !particles.has(foldText(word)) && !connectors.has(foldText(word)))
  return /^[^,;:]*$/.test(last ?? ',') && isVerb(last ?? '', attributingWords)
}

function isVerb(word: string, others: ReadonlySet<string>): boolean {
  // "Comme l'affirme".
  const folded = foldText(word.replace(/^\p{L}['’]/u, ''))
  return [others, reportingVerbs, speakingVerbs, readingVerbs].some((words) => words.has(folded))
}

/**
 * Whether a capital is one of a name: at the beginning of a sentence any word has one, and only what follows tells, "Rich argues"
 * from "Rich people".
 */
function isNaming(sentence: string, { word, index }: { readonly word: string; readonly index: number }): boolean {
  const behind = sentence.slice(index + word.length)
  if (/\S/.test(sentence.slice(0, index)) || /['’]s?$/.test(word) || /^(?:,|\s\p{Lu})/u.test(behind)) return true
  return isVerb(/^\s(\S+)/.exec(behind)?.[1] ?? '', connectors)
}

// By what else a scholar of books is told to speak of them.
const readingVerbs: ReadonlySet<string> = new Set(
  `asks calls sees reads insists reminds traces reveals celebrates locates views treats defends rejects attributes compares
  contrasts distinguishes links places positions regards understands draws turns takes makes offers gives tells adds admits
  agrees answers begins believes concedes continues declares denies emphasizes emphasises focuses holds hopes imagines implies
  interprets laments likens names points praises quotes recalls refers remembers replies responds speaks stresses thinks urges
  also further has himself herself goes once rightly famously similarly likewise
  bertanya menyebut melihat membaca menafsirkan menganggap membandingkan mengingatkan juga
  fragt nennt sieht liest deutet versteht betrachtet vergleicht erinnert spricht weist hat
  demande appelle voit lit interprete rappelle compare parle insiste note a
  pregunta llama ve lee interpreta recuerda compara habla insiste senala ha
  pergunta chama le interpreta lembra compara fala insiste nota
  chiede chiama vede legge interpreta ricorda confronta parla insiste nota
  vraagt noemt ziet leest duidt begrijpt vergelijkt herinnert spreekt wijst heeft`.split(/\s+/),
)

/** Gives how many authors of an entry are named; of an entry with others than these, one less. */
function countNamed({ authors }: IndexedReference, folded: string): number {
  const named = authors.slice(0, mostAuthors).filter(({ words }) => folded.includes(` ${words} `)).length
  return named - (authors.length === 2 && named < 2 ? 0.5 : 0)
}

// Of more, a sentence names the first at most.
const mostAuthors = 3
