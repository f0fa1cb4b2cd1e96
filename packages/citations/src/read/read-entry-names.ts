import { innerWords } from '../citation-words.ts'
import type { CslName } from '../csl-item.ts'
import type { FoundDate } from './find-dates.ts'
import type { EntryText } from './prepare-entry.ts'
import { standardNumber } from './name-type.ts'
import { readNames } from './read-names.ts'
import { shapeOf } from './shape-of.ts'
import { trimEnd } from '../trim-end.ts'

/** Who made a work, by the words that open its entry, and where its title begins. */
export interface EntryNames {
  readonly names: readonly CslName[]
  /** Whether the names are those of editors: "(Eds.)". */
  readonly areEditors: boolean
  /** The offset from which the title is looked for. */
  readonly end: number
}

// Names end before here; a great collaboration fills as much.
const longestHead = 3000
// How many ends of sentences are tried as the end of the names.
const mostTries = 12

/**
 * Reads the names that open an entry. They end at an early year (APA, Harvard, Chicago, ISO 690), at a title in quotes or
 * italics (IEEE, MLA), or at the last stop or colon up to which all words are names (Vancouver, ABNT, DIN).
 */
export function readEntryNames(entry: EntryText, date: FoundDate | undefined): EntryNames {
  const { text, start } = entry
  const limit = Math.min(limitOf(entry), start + longestHead)
  const row = findRow(entry, limit)
  if (row !== undefined) return { ...toHead(text.slice(start, row - 1)), end: row }
  if (date && date.start <= limit && !isAfterSource(entry, date)) {
    const before = text.slice(start, date.start)
    const end = start + trimEnd(before, /[([\s.,]/).length
    const words = text.slice(start, end + (text[end] === '.' ? 1 : 0))
    if (standardNumber.test(trimEnd(words, /\./))) return { names: [], areEditors: false, end: endOfDate(text, date) }
    const isApart = /(?:^|[(（[.,;])\s*$/.test(before) || /^,\s+$/.test(text.slice(date.end, limit))
    const persons = isApart && !/\d\s*\($/.test(before) ? readPersons(words) : undefined
    if (persons) return { names: persons, areEditors: editors.test(words), end: endOfDate(text, date) }
    if (isApart && !isLate(text.slice(start, end), before)) return { ...toHead(words), end: endOfDate(text, date) }
  }
  const segment = text.slice(start, limit)
  const found = findNames(segment, { isAtMark: limit < text.length, isVancouver: vancouver.test(text) })
  if (found)
    return { names: found.names, areEditors: editors.test(segment.slice(0, found.end)), end: start + found.end }
  const office = limit < text.length && isMarked(entry, limit) ? officePattern.exec(segment)?.[0] : undefined
  if (office !== undefined)
    return { names: [{ literal: trimEnd(office, /[\s.]/) }], areEditors: false, end: start + office.length }
  const organisation = endOfOrganisation(segment, limit < text.length && isMarked(entry, limit))
  if (organisation === undefined) return { names: [], areEditors: false, end: start }
  return { ...toHead(segment.slice(0, organisation)), end: start + organisation }
}

const longestName = 200

// "Smith JA, van der Berg B, et al. ": names with their initials behind them, which a stop ends.
const rowPattern =
  /^(?:(?:(?:\p{Ll}[\p{Ll}'’]{0,5} ){0,3}\p{Lu}[\p{L}'’‐-]+(?: \p{L}[\p{L}'’‐-]+){0,3} \p{Lu}{1,3}(?: (?:Jr|Sr|II|III|IV))?),\s){0,400}(?:(?:\p{Ll}[\p{Ll}'’]{0,5} ){0,3}\p{Lu}[\p{L}'’‐-]+(?: \p{L}[\p{L}'’‐-]+){0,3} (?<last>\p{Lu}{1,3})(?: (?:Jr|Sr|II|III|IV))?|(?<others>et al))\.\s+(?!\(?(?:1[4-9]|20)\d\d|\p{Lu}\.)(?=\S)/u

/** Gives the end of a row of names in Vancouver's form; one name with one initial might be a title, "Vitamin C". */
function findRow({ text, written, start }: EntryText, limit: number): number | undefined {
  const head = text.slice(start, limit)
  // The first name of a row alone, for what a longer pattern takes to compile.
  if (!/^(?:[^.,]* )?\S{1,3}[.,]/.test(head.slice(0, longestName)) && !head.startsWith('et al')) return undefined
  const found = rowPattern.exec(head)
  if (!found) return undefined
  const isAlone = !found[0].includes(',') && (found.groups?.['last'] ?? '').length < 2
  return isAlone && !vancouver.test(text) && !medium.test(written) ? undefined : start + found[0].trimEnd().length
}

// A medium follows a title, or the name of a journal.
const medium = /\[(?:internet|online|on-line|en ligne|en línea|daring|serial online)\]/i

/** Whether a date stands where no names can be before it: "Weather. 2018;31(3)", "Springer; 2012", "Rain [Internet]. 2020". */
function isAfterSource({ text, written, start }: EntryText, date: FoundDate): boolean {
  return (
    /^\s?;\s?[\p{L}\d]/u.test(text.slice(date.end, date.end + 4)) ||
    /\p{L}\.?;\s$/u.test(text.slice(Math.max(0, date.start - 4), date.start)) ||
    medium.test(written.slice(start, date.start))
  )
}

/** Reads the names that follow a title where the title comes first: "Rain in Spain. J. Smith and B. Lee.", "by Ann Lee". */
export function readLateNames(
  { text, marks }: EntryText,
  title: { readonly end: number },
): Pick<EntryNames, 'names' | 'end'> | undefined {
  const rest = text.slice(title.end, title.end + 400)
  const lead = /^[\s.,;–—-]*(?:(?:by|oleh|von|par|por|door|di)\s+)?/i.exec(rest)?.[0] ?? ''
  const isTold = /\p{L}/u.test(lead)
  const segment = rest.slice(lead.length)
  const end = /(?<=\p{Ll}{2})[.;](?=\s|$)|,\s+(?=["“«(\d])|\s+[("“«]|$/u.exec(segment)?.index ?? 0
  const words = trimEnd(segment.slice(0, end), /[\s,;]/)
  // "ESCOLAS rurais fecham. **Folha do Vale**, Petrolina": what is set apart there is a paper.
  if (!isTold && marks.some((mark) => mark.start === title.end + lead.length)) return undefined
  if (words === '' || (isTold && !/^\p{Lu}/u.test(words))) return undefined
  const names = isTold ? readNames(words) : readPersons(words)
  return names && { names, end: title.end + lead.length + end }
}

function toHead(words: string): Pick<EntryNames, 'names' | 'areEditors'> {
  return { names: readNames(words), areEditors: editors.test(words) }
}

const editors =
  /[([](?:eds?|hrsg|hg|éds?|editors?|penyunting|orgs?|coords?|red|a cura di)\.?[)\]]|,\s*(?:eds?|editors?|hrsg|penyunting|orgs?)\.?[\s.,]*$/i

function limitOf({ text, start, marks }: EntryText): number {
  const quote = text.slice(start).search(/(?<![\p{L}\p{N}])(?:["“„«‘]|'(?![ts]\s))(?=\S)/u)
  const mark = marks.find((range) => range.start >= start)?.start
  return Math.min(quote < 0 ? text.length : start + quote, mark ?? text.length)
}

function isMarked({ text, marks }: EntryText, at: number): boolean {
  return /["'“„«‘]/.test(text[at] ?? '') || marks.some((mark) => mark.start === at)
}

/** Whether a year comes after the title, as in Vancouver: personal names end earlier, and the words of a title follow them. */
function isLate(words: string, before: string): boolean {
  if (/\d\s*\($/.test(before)) return true
  // Before a year without brackets no sentence ends but that of the names.
  if (!/[(（]\s*$/.test(before) && sentenceEnd.test(words)) return true
  const found = findNames(words, { isAtMark: false, isVancouver: false })
  if (!found) return false
  // "GARCÍA SOTO, Marta: El libro": a colon ends the names for certain.
  if (words[found.end] === ':' && !/[(（]\s*$/.test(before)) return true
  const rest = words.slice(found.end)
  // A row of names of which one is odd has many commas.
  return (rest.match(/\p{L}{2,}/gu)?.length ?? 0) >= Math.max(2, 3 * rest.split(',').length - 2)
}

const sentenceEnd = /(?<!\bet al|\bInc|\bLtd|\bJr|\beds?)(?<=\p{Ll}{2}|\p{Lu}{3})[.?!]\s+(?!\p{Ll})\S+\s/u

function endOfDate(text: string, date: FoundDate): number {
  return date.end + (/^[^().:“"]{0,24}?[)）\]]?\s*[.,:]?\s*/.exec(text.slice(date.end))?.[0].length ?? 0)
}

// "2018;31(3):8" and "Springer; 2012".
const vancouver = /(?:19|20)\d\d(?: \p{L}{3}(?: \d{1,2})?)?;\s?\d|;\s(?:19|20)\d\d(?!\d)/u

interface FoundNames {
  readonly end: number
  readonly names: readonly CslName[]
}

/** Finds the longest beginning that consists of personal names; undefined where there is none. */
function findNames(
  segment: string,
  { isAtMark, isVancouver }: { readonly isAtMark: boolean; readonly isVancouver: boolean },
): FoundNames | undefined {
  const ends: number[] = []
  for (const match of segment.matchAll(/[.:](?=\s|$)|\s:(?=\s)|[)\]](?=[:.]?\s)|,?\s+(?:–|—|--)\s/gu)) {
    ends.push(match.index + (match[0] === '.' ? 1 : match[0].startsWith(')') ? match[0].length : 0))
    // A stop after a word, not after an initial, ends the names at the latest.
    if (
      match[0] === '.' &&
      /(?:\p{Ll}{2,}|\p{Lu}{4,})$/u.test(segment.slice(Math.max(0, match.index - 4), match.index)) &&
      !/\b(?:Jr|Sr|eds?|Hrsg|orgs?)$/.test(segment.slice(Math.max(0, match.index - 5), match.index))
    )
      break
  }
  if (isAtMark && segment.trim() !== '' && /[\s,.:;]$/.test(segment)) ends.push(segment.length)
  let found: FoundNames | undefined
  for (const end of ends.slice(-mostTries).toReversed()) {
    const names = readPersons(segment.slice(0, end))
    if (!names) continue
    found = { end, names }
    // "Acerbi L. Rain." is a name and a title there, and a name alone elsewhere.
    if (!isVancouver || !/\p{Ll} \p{Lu}{1,3}\. \p{Lu}[^,]*$/u.test(segment.slice(0, end))) return found
  }
  return found
}

/** Gives the names of words that are personal names throughout, or a row of them with an organisation among them. */
function readPersons(words: string): readonly CslName[] | undefined {
  // A slash parts whole names only: "Müller, K./Meier, H.".
  if (/[\p{Nd}!?@“”]|\/(?!\s?\p{Lu}[\p{L}'’ -]+,\s\p{Lu})|et al\.?,?\s+\p{L}/u.test(words)) return undefined
  const all = readNames(words)
  const names = all.filter((name) => name.literal !== 'others')
  const persons = names.filter(isPerson)
  const rest = names.filter((name) => !isPerson(name))
  const isRow =
    persons.length > 0 && rest.length <= persons.length / 2 && rest.every((name) => isCapitalised(name.literal ?? ''))
  return isRow ? all : undefined
}

function isPerson({ family = '', given = '' }: CslName): boolean {
  if (given === '' || given.length > 40 || family.length > 60) return false
  // "U.S." is no name.
  if (/^\p{Lu}\.$/u.test(family)) return false
  if (/[:;]|A\.\sA[Aa]+\sA|A\.\sA?a{2,}\sa|^Aa+ A\.\sAa|^(?:A\.\s?){2,}Aa/.test(shapeOf(given))) return false
  // "St. John" is one name.
  const shape = shapeOf(family.replace(/^St\. (?=\p{Lu})/u, ''))
  return (
    /^(?:(?:a[a'’]*\s)*['’‘]?(?:a['’])?A|o)[Aao'’‘‐.-]*(?:\s(?:a{1,3}\s)?[A(][Aao'’‐.)-]*)*$/.test(shape) &&
    !/\.\s*Aa{2,}/.test(shape)
  )
}

/** Whether all words but the small ones begin with a capital: not a title in a sentence's case. */
function isCapitalised(words: string): boolean {
  const list = words.split(/\s+/).filter((word) => word !== '')
  return (
    list.length > 1 &&
    list.length <= 10 &&
    list.every((word) => /^[\p{Lu}\p{Lo}\d(&]/u.test(word) || innerWords.has(word.toLowerCase().replace(/[.,]$/, '')))
  )
}

// "BRASIL. Conselho Nacional de Educação.": ABNT names an office below its country, state or town.
const officePattern =
  /^\p{Lu}[\p{Lu} '’-]{2,40}(?: \(\p{L}{4,9}\))?\. (?:Minist[ée]ri|Conselho|Secretaria|Tribunal|Supremo|Superior|Presidência|Senado|Câmara|Instituto|Agência|Departamento|Congresso|Assembleia|Prefeitura|Comissão|Procuradoria|Coordenação)[^:“"]{2,160}\.\s*$/u

// "The DefElement contributors".
const bodyEnd = /^\p{Lu}[^.:,]{1,60} (?:contributors|developers|authors|team|community|maintainers)$/u

/** Gives the end of the organisation that opens an entry: a sentence in capitals that is followed by a title. */
function endOfOrganisation(segment: string, isAtMark: boolean): number | undefined {
  const stop = /(?<=\p{L}{2}|\p{L}\)|\bInc)[.:](?=\s)|\s:(?=\s)/u.exec(segment)
  const end = stop ? stop.index + 1 : isAtMark && /[,.:]\s*$/.test(segment) ? segment.length : undefined
  if (end === undefined || end > 160) return undefined
  const words = trimEnd(segment.slice(0, end), /[\s.,:]/)
  const isName =
    isCapitalised(words) ||
    bodyEnd.test(words) ||
    /^[\p{Lu}][\p{L}\p{N}.&-]*$/u.test(words) ||
    readNames(words).length > 1
  if (!isName || /["“]/.test(words)) return undefined
  const rest = segment.slice(end)
  // "Rain in Spain. J. Smith and B. Lee." opens with its title.
  const next = /^\s*(.{3,200}?(?<=\p{Ll}{2}))\.(?:\s|$)/u.exec(rest)?.[1]
  if (next !== undefined && readPersons(next)) return undefined
  // What follows must be able to be a title: words, or one that is set apart.
  return (isAtMark && rest.trim() === '') || /\p{L}{2,}[^.]*\p{L}{2,}/u.test(rest) ? end : undefined
}
