import { connectorPattern, leadPattern, placeNames } from '../citation-words.ts'
import { foldText } from '../fold-text.ts'
import { opaque, type TextRange } from '../inline-text.ts'
import { findDates, type FoundDate } from '../read/find-dates.ts'
import type { AuthorDate, Candidate, Strength, Undated } from './candidate.ts'
import { readCitedName, shortenName, toCitedName, type CitedName } from './read-cited-name.ts'
import { otherYearLength } from './other-year-length.ts'
import { otherYears } from './other-years.ts'
import { locatorLength } from './locator-length.ts'
import { nameBefore } from './read-narrative.ts'
import { readRepeat } from './read-repeat.ts'
import { trimEnd } from '../trim-end.ts'

/** Reads the works that a bracket cites: "(see Smith, 2020, p. 3; Jones & Lee, 2019a, 2021)". */
export function readBracket(text: string, bracket: TextRange): readonly Candidate[] {
  const candidates: Candidate[] = []
  let name: CitedName | undefined
  for (const part of joinAuthors(text, splitParts(text, bracket))) {
    const repeat = readRepeat(text, part)
    if (repeat) candidates.push({ ...repeat, bracket })
    if (repeat) continue
    let cursor = part.start
    for (const found of findDates(text.slice(part.start, part.end))) {
      const date = { ...found, start: part.start + found.start, end: part.start + found.end }
      if (date.start < cursor || hasReprint(text, date)) continue
      const read = readName(text, { from: cursor, date, isFirst: cursor === part.start, name })
      const end = date.end + otherYearLength(text.slice(date.end, date.end + 7))
      const close = Math.min(part.end, end + locatorLength(text.slice(end, part.end)))
      cursor = close
      name = read?.name
      if (read) candidates.push(toCandidate(text, { bracket, date, ...read, end: close }))
    }
  }
  return candidates
}

/** Whether a year stands in a bracket before that of a reprint, "Marx [1867] 1990": it is no work of its own. */
function hasReprint(text: string, { start, end }: TextRange): boolean {
  return text[start - 1] === '[' && /^\]\s?(?:1[4-9]|20)\d\d(?!\d)/.test(text.slice(end, end + 7))
}

const firstYear = /\s*\[\d{4}\]\s?$/

interface ReadName {
  readonly name: CitedName
  /**
   * `name` where all the words before the year are one, `tail` where it is the end of them, `repeated` where it stands before an
   * earlier year, as that of "2021" in "Smith, 2019, 2021"; `title` in quotation marks.
   */
  readonly form: 'name' | 'tail' | 'repeated' | 'title'
  /** All the words before the year, where the name is only their end. */
  readonly longer: CitedName | undefined
}

interface Before {
  readonly from: number
  readonly date: TextRange
  readonly isFirst: boolean
  readonly name: CitedName | undefined
}

const onlyJoint = new RegExp(`^[\\s,;&:[\\]]*(?:(?:${connectorPattern})\\s)?$`, 'u')
const severalNames = new RegExp(`\\s(?:${connectorPattern})\\s|/`, 'u')

/** Gives the name that a year belongs to: the one before it, or the one of the year before that. */
function readName(text: string, { from, date, isFirst, name }: Before): ReadName | undefined {
  const between = text.slice(from, date.start).replace(firstYear, blank)
  if (onlyJoint.test(between))
    return name && (!isFirst || between.trim() === '') ? { name, form: 'repeated', longer: undefined } : undefined
  const words = trimName(isFirst ? between : between.replace(/^[\s,;.&]+(?:and\s|dan\s|und\s|y\s)?/u, blank))
  const own = readCitedName(words, from)
  if (own) return { name: withParticle(words, from, own), form: 'name', longer: undefined }
  const title = readTitle(words, from)
  if (title) return { name: title, form: 'title', longer: undefined }
  // "(up to 22 for the CERMINE data, Smith et al., 2014, the most)": only the words right before the year are a name.
  const end = date.start - (between.length - trimEnd(between, /[\s,(]/).length)
  const tail = nameBefore(text, end)
  const whole = readWhole(words, from)
  if (tail && tail.start >= from) return { name: tail, form: 'tail', longer: whole }
  return whole && { name: whole, form: 'tail', longer: undefined }
}

/** "(van Buuren, 2018)": a particle that opens a bracket leads to no other name. */
function withParticle(words: string, from: number, name: CitedName): CitedName {
  const before = words.slice(0, name.start - from)
  return particleAlone.test(before)
    ? toCitedName(before.trimStart() + name.text, name.start - before.trimStart().length)
    : name
}

// Not those that mean "from" or "of" at the head of a remark: "da", "di".
const particleAlone = /^\s*(?:van|von|de|der|den|ter|ten|le|la|del|della|dos)\s$/

const quotedTitle = new RegExp(`^\\s*(?:${leadPattern}\\s)?["“„«]([^"“”„«»]{3,160})["“”»],?\\s*$`, 'iu')

/** A title in quotation marks stands for an author: "(“Right to erasure,” 2022)". */
function readTitle(words: string, offset: number): CitedName | undefined {
  const found = quotedTitle.exec(words)
  if (found?.[1] === undefined) return undefined
  return toCitedName(found[1].replace(/[,.]$/, ''), offset + words.indexOf(found[1]))
}

/** Any words, as the name of an organisation or a title in small letters: a citation only where an entry has just them. */
function readWhole(words: string, offset: number): CitedName | undefined {
  const found = /^\s*(\p{L}[^\d]{2,110}?)[\s,."]*$/u.exec(words)
  if (found?.[1] === undefined || found[1].includes(opaque)) return undefined
  return toCitedName(found[1], offset + words.indexOf(found[1]))
}

function blank(words: string): string {
  return ' '.repeat(words.length)
}

interface Cited extends ReadName {
  readonly bracket: TextRange
  readonly date: FoundDate
  readonly end: number
}

function toCandidate(text: string, { bracket, date, name, form, longer, end }: Cited): AuthorDate {
  // An edition parts a name from its year as a comma does.
  const gap =
    form === 'repeated' ? ', ' : text.slice(name.end, date.start).replace(firstYear, ' ').replace(edition, ', ')
  const hasComma = /[,，]\s*$/u.test(gap)
  const rest = text.slice(date.end, bracket.end)
  return {
    type: 'author-date',
    start: form === 'repeated' ? date.start : name.start,
    end,
    bracket,
    isInSource: false,
    name,
    shorterNames: [...shortenName(name), ...lastOfRow(name), ...(longer ? [longer] : [])],
    isRunIn: form === 'tail',
    isBare: form !== 'repeated' && !/[,，]/u.test(gap),
    dating: { date: date.date, otherYears: otherYears(text, date), yearSuffix: date.suffix },
    strength: weighWork({ name, form, date, hasComma, rest }),
  }
}

interface Weighed {
  readonly name: CitedName
  readonly form: ReadName['form']
  readonly date: FoundDate
  readonly hasComma: boolean
  readonly rest: string
}

function weighWork({ name, form, date, hasComma, rest }: Weighed): Strength {
  if (form === 'tail' && !name.hasOthers) return 'possible'
  if (!/\p{Lu}/u.test(name.text)) return 'possible'
  // "(Obama, 1961–2017)" is a life; "(Brown, 1999, as cited in Smith, 2020)" need not be listed itself.
  if (/^\s?[-–—]\s?(?:\d|$)/.test(rest) || citedElsewhere.test(rest)) return 'possible'
  if (form === 'title') return 'titled'
  if (name.hasOthers || date.suffix !== '') return 'certain'
  const isPlace = name.folded.split(' ').every((word) => placeNames.has(word))
  // ABNT cites a country's laws by its name in capitals, "(BRASIL, 1988)": where the list has that author too.
  if (isPlace && hasComma && /^\p{Lu}[\p{Lu}\s]{3,}$/u.test(name.text)) return 'likely'
  if (isPlace || name.parts.some((part) => placeNames.has(part))) return 'possible'
  // "(Prof. Grace, 2018)" tells who said something.
  if (/(?<!\p{L})(?:Prof|Dr|Mr|Mrs|Ms|Sir)\.?\s/u.test(name.text)) return 'possible'
  if (hasComma) return isVenue(name) ? 'possible' : 'certain'
  // "(Smith & Lee 2020)" tells itself by its two families; "(World Cup 2014)" could be anything, but in a text that cites so.
  if (severalNames.test(name.text) && name.isShort) return 'likely'
  if (isVenue(name) || !/^\p{L}/u.test(name.text)) return 'possible'
  // "(IPC 1998)" is a code of laws, "(SIGIR 2004)" a meeting: a few letters alone tell no author, whatever the habit.
  if (/^\p{Lu}{2,4}$/u.test(name.text)) return 'named'
  return name.isShort || bodies.test(name.folded) ? 'personal' : 'named'
}

// The last word of an organisation's name.
const bodies =
  /(?<!\p{L})(?:team|consortium|group|developers|contributors|organi[sz]ation|association|society|committee|institute|ministry|agency|council|foundation|network|collaboration|commission|department|bank|kementerian \p{L}+|badan .{3,40}|ministerium|verband|gesellschaft|instituto|asociacion|comision|organizacion|organizacao|associacao)$/u

const citedElsewhere =
  /^[,;]?\s*(?:(?:as )?(?:cited|quoted|reported) (?:in|by)|dalam|in|apud|zit(?:iert|\.) (?:nach|n\.)|citad[oa] (?:en|em|por)|cité(?:e)? (?:par|dans)|dikutip (?:dari|dalam|oleh)|geciteerd (?:in|door)|citato (?:in|da))\s/iu

// "(Random House, 1999)" and "(MIT Press, 2015)" tell a publisher, "(CVPR, 2020)" a conference.
function isVenue(name: CitedName): boolean {
  return (
    /\b(?:press|house|verlag|books|publishing|publishers|conference|workshop|proceedings|symposium|university|ed)\b/.test(
      name.folded,
    ) && !/[,&]/.test(name.text)
  )
}

/** Blanks what stands between a name and its date or before both: an edition, "cited in", a remark with its colon. */
function trimName(words: string): string {
  // A colon parts a remark from the citation after it: "(emphasis added: Smith, 2020)".
  const colon = words.lastIndexOf(': ')
  const own = colon >= 0 ? blank(words.slice(0, colon + 2)) + words.slice(colon + 2) : words
  // "FFC (Logg et al., 2012) and DOLFIN (Logg & Wells, 2010)": a bracket that is still open begins anew.
  const opened = own.lastIndexOf('(')
  const text = opened > own.lastIndexOf(')') ? blank(own.slice(0, opened + 1)) + own.slice(opened + 1) : own
  const quoted =
    /^.*\b(?:cited in|quoted in|dalam|apud|zitiert nach|dikutip dari|citado en|citado por|cité par)\s/iu.exec(
      text,
    )?.[0] ?? heldIn(text)
  const named = quoted === undefined ? text : blank(quoted) + text.slice(quoted.length)
  return named.replace(edition, blank)
}

/** Gives the words up to an "in" behind an author or a year: "Brown, 1999, in Smith" is found in Smith. */
function heldIn(text: string): string | undefined {
  const held = /\s(?:in|en|em|dans)\s(?!.*\s(?:in|en|em|dans)\s)/u.exec(text)
  if (!held) return undefined
  const before = text.slice(0, held.index)
  return /^\s*\p{Lu}[\p{L}'’-]+,?$/u.test(before) || /\d/.test(before)
    ? text.slice(0, held.index + held[0].length)
    : undefined
}

const edition =
  /,?\s*\(?(?:\d{1,2}(?:st|nd|rd|th|e|ª|º|\.)?\s(?:ed(?:n|ition|isi|ición|ição|izione)?|Aufl(?:age)?)\.?|edisi (?:ke-)?\d{1,2}|(?:rev|2d)\. ed\.)\)?,?\s*$/iu

function splitParts(text: string, bracket: TextRange): readonly TextRange[] {
  const parts: TextRange[] = []
  let { start } = bracket
  for (let at = bracket.start; at <= bracket.end; at++) {
    if (at < bracket.end && text[at] !== ';' && text[at] !== '；') continue
    parts.push(trimRange(text, { start, end: at }))
    start = at + 1
  }
  return parts.filter((part) => part.end > part.start)
}

/** Joins families without a year to the work behind them, as ABNT parts authors: "(SILVA; SOUZA, 2019; TUCCI, 2008)". */
function joinAuthors(text: string, parts: readonly TextRange[]): readonly TextRange[] {
  if (parts.length < 2) return parts
  const joined: TextRange[] = []
  let start: number | undefined
  for (const part of parts) {
    if (isFamilyAlone(text, part)) {
      start ??= part.start
      continue
    }
    joined.push({ start: start ?? part.start, end: part.end })
    start = undefined
  }
  const last = parts.at(-1)
  return start === undefined || !last ? joined : [...joined, { start, end: last.end }]
}

function isFamilyAlone(text: string, part: TextRange): boolean {
  const words = text.slice(part.start, part.end)
  if (words.length > 40 || /\p{N}/u.test(words)) return false
  const name = readCitedName(words, part.start)
  return name?.isShort === true && name.text === words && !placeNames.has(name.folded) && !readRepeat(text, part)
}

/** Of authors that semicolons part, the last may stand for itself: "(Smith; Jones, 2020)". */
function lastOfRow(name: CitedName): readonly CitedName[] {
  const end = /^.*[;；]\s*/u.exec(name.text)?.[0].length ?? 0
  const last = end > 0 ? readCitedName(name.text.slice(end), name.start + end) : undefined
  return last ? [last] : []
}

function trimRange(text: string, range: TextRange): TextRange {
  const words = text.slice(range.start, range.end)
  const start = range.start + (words.length - words.trimStart().length)
  return { start, end: Math.max(start, range.end - (words.length - words.trimEnd().length)) }
}

/** Reads a bracket that names an organisation without a date: "(World Bank Open Data Portal)". */
export function readUndatedBracket(text: string, bracket: TextRange): Undated | undefined {
  const words = text.slice(bracket.start, bracket.end)
  if (/\p{N}/u.test(words) || words.length > 120) return undefined
  // Only a bracket that stands after the end of its sentence, or at the start of a line, is a source and no aside.
  const before = text.slice(Math.max(0, bracket.start - 4), bracket.start - 1)
  if (!/(?:[.!?…]["”’»]?\s+|^\s*|\n\s*)$/u.test(before)) return undefined
  const name = readCitedName(words, bracket.start)
  if (!name || name.start !== bracket.start || !/^\S+\s\S+/.test(name.text)) return undefined
  if (foldText(words) !== name.folded) return undefined
  return { type: 'undated', start: name.start, end: name.end, bracket, isInSource: false, name, strength: 'likely' }
}
