import { firstEnding } from '../first-ending.ts'
import type { InlineText, TextRange } from '../inline-text.ts'

/** What a note says of a work in full: "*The Title*, 2nd ed. (London: Press, 2019)", "“The Title,” *Journal* 12 (2019)". */
export interface Publication {
  /** As written, with its quotation marks. */
  readonly title: string
  readonly year: number
  /** The publisher or the journal, as written. */
  readonly house: string
  /** Whether its form is that of a book with its publisher, or of an article with its volume: what lists of works hold. */
  readonly isListWork: boolean
  /** Whether it says which edition or printing is meant. */
  readonly hasEdition: boolean
}

/**
 * Reads the title that stands right behind the authors of a note, in italics or quotation marks, and the bracket behind it that
 * ends with a year; undefined where either is not there. `from` is where the authors begin, `isNames` asks whether words name some.
 */
export function readPublication(
  inlineText: InlineText,
  { from, to }: { readonly from: number; readonly to: number },
  isNames: (words: string) => boolean,
): Publication | undefined {
  const title = findTitle(inlineText, from, to)
  const { text } = inlineText
  if (!title || !isNames(text.slice(from, title.start).replace(roles, ''))) return undefined
  const found = bracket.exec(text.slice(title.end, Math.min(to, title.end + farthest)))
  const [, between = '', inside = '', year = ''] = found ?? []
  const house = found && readHouse(inlineText, { title, between, inside })
  if (!house) return undefined
  const words = text.slice(title.start, title.end)
  return {
    title: words,
    year: Number(year),
    house: house.name,
    isListWork: house.isListWork && !unlistedKinds.test(`${between}(${inside}`) && !laws.test(words),
    hasEdition: edition.test(`${between}(${inside}`),
  }
}

// Between the title and the bracket stand editors, translators and volumes.
const farthest = 260
const bracket = /^([^()]{0,160})\(([^()]{0,120}?)((?:1[4-9]|20)\d\d)\)/u

// "Smith, ed., ".
const roles = /(?:,?\s\(?(?:eds?|Hg|Hrsg|trans|comp|coord|dir)\.\)?)?[,:]?\s*$/u

const edition = /\b(?:ed(?:n|ition|isi|ici[oó]n|ição)|\d(?:st|nd|rd|th) ed|Aufl|repr|rev|orig)/iu

const unlistedKinds =
  /(?<!\p{L})(?:interview|wawancara|entrevista|entretien|intervista|letter|brief|lecture|speech|e-?mail|conversation|manuscript|mss?|archives?|archiv|papers|film|dir|lp|cd|dvd|vinyl|recording|records?)(?!\p{L})/iu

// "Terrorism Act 2000", "Resolution 217", "Roe v. Wade".
const laws =
  /\b(?:Act|Bill|Treaty|Convention|Directive|Regulation|Resolution|Decree|Ordinance)\b.{0,40}\d|\sv\.\s|Undang-Undang|Peraturan|(?:gesetz|verordnung)(?!\p{L})/u

function findTitle({ text, emphases }: InlineText, from: number, to: number): TextRange | undefined {
  const quoted = /["“„«»][^"“”„«»]{3,240}["”“«»]/u.exec(text.slice(from, to))
  const emphasis = emphases.find(({ start, end }) => start > from && start < to && end > start)
  const quotation = quoted && { start: from + quoted.index, end: from + quoted.index + quoted[0].length }
  if (!emphasis || !quotation) return emphasis ?? quotation ?? undefined
  return quotation.start < emphasis.start ? quotation : emphasis
}

interface Behind {
  readonly title: TextRange
  readonly between: string
  readonly inside: string
}

function readHouse(
  { text, emphases }: InlineText,
  { title, between, inside }: Behind,
): { readonly name: string; readonly isListWork: boolean } | undefined {
  const imprint = /^\p{Lu}[^:]{1,60}:\s?([^:]{2,80}?)[,\s\d–-]*$/u.exec(inside)?.[1]
  if (imprint !== undefined) return { name: imprint, isListWork: true }
  const publisher = /^(\p{Lu}[^:]{1,80}?),\s*$/u.exec(inside)?.[1]
  if (publisher !== undefined) return { name: publisher, isListWork: houses.test(publisher) }
  // "“The Title,” *Journal* 12, no. 3 (May 2019)": a newspaper has a day there, and no volume.
  const journal = emphases.find(({ start, end }) => start > title.end && start <= title.end + 3 && end > start)
  if (!journal || !/^(?:\p{L}+[.,]?[\s/–-]?){0,3}$/u.test(inside)) return undefined
  const volume = between.slice(journal.end - title.end)
  return { name: text.slice(journal.start, journal.end), isListWork: /^,?\s(?:vol\. )?\d/u.test(volume) }
}

// A publisher without its place may be anything else, such as the firm of a film.
const houses =
  /(?<!\p{L})(?:press|books|verlag|publishing|publishers|university|universität|éditions|editorial)(?!\p{L})/iu

/** Whether a bracket behind a title in a note says who published it, "(London: Press, 2019)", and cites no work of its own. */
export function isImprint({ text, emphases }: InlineText, { start, end }: TextRange): boolean {
  if (!imprintAlone.test(text.slice(start, Math.min(end, start + 160)))) return false
  const before = text.slice(Math.max(0, start - 160), start)
  const from = Math.max(start - before.length, start - before.length + before.lastIndexOf(';'))
  const emphasis = emphases[firstEnding(emphases, from + 1)]
  return /[”"»]/u.test(text.slice(from, start)) || (emphasis !== undefined && emphasis.end < start)
}

const imprintAlone = /^\p{Lu}[^:()]{1,80}:\s[^:()]{2,80},?\s(?:1[4-9]|20)\d\d$/u
