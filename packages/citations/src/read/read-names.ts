import { particles } from '../citation-words.ts'
import type { CslName } from '../csl-item.ts'
import { foldText } from '../fold-text.ts'
import { trimEnd } from '../trim-end.ts'
import { isOrganisation } from './is-organisation.ts'
import { partParticle } from './part-particle.ts'
import { readName } from './read-name.ts'
import { shapeOf } from './shape-of.ts'

/**
 * Reads the authors that open a reference: "Smith, J. A., & Lee, B.", "Smith J, Lee B", "John Smith and Bo Lee",
 * "SMITH, John; LEE, Bo" or an organisation. What is no person by its form becomes one literal name; "et al." becomes the
 * name `others`, as in BibTeX.
 */
export function readNames(text: string): readonly CslName[] {
  const others = text.slice(0, longest).search(othersOfEntry) >= 0
  const plain = text
    .slice(0, longest)
    .replace(/["“”]/g, '')
    .replace(rolePattern, ' ')
    .replace(othersOfEntry, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;.]+/, '')
  const words = trimEnd(plain, /[\s,;:&]/)
  if (words === '') return []
  const names = words.includes(';')
    ? readSemicolons(words)
    : (readCapitals(words) ?? readSlashes(words) ?? readRow(words, others))
  return others ? [...names, { literal: 'others' }] : names
}

/** Reads names that a word such as "edited by" announces: "Antoinette Burton" is a person there, though it could be an organisation. */
export function readPersonNames(text: string): readonly CslName[] {
  return readNames(text).map(readWholeName)
}

// Longer than the authors of a great collaboration; what follows is not read.
const longest = 6000

// Not the pattern for citations, whose flag for either case costs much here: names are tried again and again. In an entry
// there are dots for the rest, too.
const othersOfEntry =
  /(?<!\p{L})(?:[Ee]t\.? al|ET AL|[Dd]kk|[uU]\. ?a|[eE]\. ?a|et col|y otros|e outros|et autres|и др|en anderen|und andere|and others)(?!\p{L})\.?|(?:\. ?){3,}|…/gu

const rolePattern =
  /[([]?(?<![A-Za-zÀ-ɏА-яЁё])(?:eds?|hrsg|hg|éds?|(?:general )?editors?|red|ed\. by|penyunting|coords?|orgs?|comps?|trans|editor|dirs?|a cura di|hosts?|directors?|writers?|(?:executive )?producers?|composers?|artists?|narrators?|inventors?|sutradara|regie|regisseur(?:in)?)\.?[)\]]\.?|,\s*(?:eds?|editors?|hrsg|penyunting|orgs?|coords?)\.?$/gi

function readSemicolons(words: string): readonly CslName[] {
  return words
    .split(/\s*;\s*(?:&|and|und|et|y|e|dan)?\s*/)
    .filter((part) => part !== '')
    .map(readName)
}

/** Reads "Schmidt, Karl/Weber, Eva", where every part is a whole name; "OECD/European Union" is one organisation. */
function readSlashes(words: string): readonly CslName[] | undefined {
  if (!words.includes('/')) return undefined
  const names = words.split(/\s?\/\s?/).map(readName)
  return names.length > 1 && names.every(({ given }) => given !== undefined) ? names : undefined
}

/** Reads "DARNTON Robert et FEBVRE Lucien", where capitals tell the family before its given name. */
function readCapitals(words: string): readonly CslName[] | undefined {
  if (!/^\p{Lu}{2}/u.test(words)) return undefined
  const names: CslName[] = []
  for (const part of splitRow(words)) {
    const [, family, given] = capitals.exec(part.words) ?? []
    if (family === undefined || given === undefined || isOrganisation(part.words) || letters.has(family))
      return undefined
    names.push(readName(`${family}, ${given}`))
  }
  return names
}

// Letters of organisations that a second word often follows: "UNICEF Innocenti", "NASA Ames".
const letters: ReadonlySet<string> = new Set(
  'UNICEF UNESCO OECD OCDE NASA NOAA NIST CERN CNRS INSEE INSERM IEEE UNEP UNDP UNHCR WIPO IPCC ISTAT IBGE INPE FAPESP BMKG BPPT LIPI BRIN'.split(
    ' ',
  ),
)

// Shorter capitals are letters too, "UN Women", rather than a family.
const capitals =
  /^((?:(?:D[EUIA]|DOS|L[AE]|EL|AL|BEN|VAN|VON)\s)*\p{Lu}[\p{Lu}'’‐-]{3,}(?:\s\p{Lu}[\p{Lu}'’‐-]+){0,2})\s((?:\p{Lu}[\p{Ll}'’-]+\.?(?:[-‐]\p{Lu}[\p{Ll}]+)*)(?:\s(?:\p{Lu}\.|\p{Lu}\p{Ll}+)){0,2})$/u

// A comma, an ampersand, or the word "and" between two names. Not all that joins citations: "e" and "i" may be initials, and
// "et", "en" and "e" stand in names of organisations.
const joint =
  /,\s*(?:&|and|dan|und|et|y|e|en|и|with)\s+|\s+(?:&|and|dan|und|et|y|и|with)\s+|\s+[ei]\s+(?=\p{Lu})|,\s+|,(?=\p{L})|\s*&\s*/gu

function readRow(words: string, hasOthers: boolean): readonly CslName[] {
  const parts = splitRow(words)
  const joined = joinParts(parts)
  // "Nathaniel J. Smith" is no organisation, and neither is whose name "et al." follows.
  const isRow = joined.length > 2 || hasOthers || /^A[Aa]+ (?:A\. ?)+A[Aa]/.test(shapeOf(words.slice(0, 80)))
  const names = isRow || joined.some((name) => name.given !== undefined) ? joined.map(readWholeName) : joined
  if (isListOfTasks(parts, names)) return [{ literal: trimEnd(words, /[.,\s]/) }]
  const isPersonal = names.some((name) => name.given !== undefined) || parts.length > 1
  // "Centers for Disease Control and Prevention" is one organisation: no person, no initials.
  if (!isPersonal || names.every((name) => name.literal !== undefined && !looksPersonal(name.literal)))
    return readOrganisations(words)
  return names
}

/** Whether "Department of Health, Education, and Welfare" is one: its first part alone is of an organisation, and no initials follow. */
function isListOfTasks(parts: readonly RowPart[], names: readonly CslName[]): boolean {
  const [first, ...rest] = parts
  return (
    first !== undefined &&
    rest.length > 1 &&
    isOrganisation(first.words) &&
    rest.every(({ words }) => /^\p{Lu}\p{Ll}{2,}(?: \p{L}{2,}){0,3}\.?$/u.test(words) && !isOrganisation(words)) &&
    names.every(({ given }) => given === undefined || !given.includes('.'))
  )
}

/** A part of a row of names, and whether a comma alone stands between it and the next. */
interface RowPart {
  readonly words: string
  readonly isBeforeComma: boolean
}

function splitRow(words: string): readonly RowPart[] {
  const parts: RowPart[] = []
  let from = 0
  for (const found of [...words.matchAll(joint), undefined]) {
    const part = words.slice(from, found?.index).trim()
    if (part !== '') parts.push({ words: part, isBeforeComma: found !== undefined && /^,\s*$/.test(found[0]) })
    if (found) from = found.index + found[0].length
  }
  return parts
}

function readOrganisations(words: string): readonly CslName[] {
  const parts = words.split(/,\s+(?!(?:Inc|Ltd|LLC|GmbH|Corp|Co|AG|Pty|Tbk)\b)|\s+&\s+/).filter((part) => part !== '')
  return (parts.length === 0 ? [words] : parts).map((part) => ({ literal: part.replace(/(?<!\bInc|\bLtd)\.$/, '') }))
}

/** Parts "Dominika Tkaczyk" in a row of names; alone, or as one of two, it could be an organisation. */
function readWholeName(name: CslName): CslName {
  const words = (name.literal ?? '').split(' ')
  if (words.length < 2 || words.length > 6 || isOrganisation(name.literal ?? '')) return name
  if (!words.every((word, index) => nameWord.test(shapeOf(word)) || (index > 0 && particles.has(word.toLowerCase()))))
    return name
  const particle = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(word))
  const split = particle > 0 ? particle : words.length - 1
  return readName(`${words.slice(split).join(' ')}, ${words.slice(0, split).join(' ')}`)
}

const nameWord = /^A[Aao'’.‐-]*$/

/** Puts "Smith", "J. A.", "Lee", "B." together; a part that is a whole name stays one. */
function joinParts(parts: readonly RowPart[]): readonly CslName[] {
  const names: CslName[] = []
  for (let index = 0; index < parts.length; index++) {
    const { words = '', isBeforeComma = false } = parts[index] ?? {}
    const next = parts[index + 1]?.words
    const last = names.at(-1)
    if (suffix.test(words) && last) {
      names[names.length - 1] = { ...last, suffix: words }
    } else if (isBeforeComma && next !== undefined && isPair(words, next, { index, count: parts.length })) {
      names.push(readName(`${words}, ${next}`))
      index += 1
    } else names.push(readName(words))
  }
  return names
}

const suffix = /^(?:Jr|Sr|II|III|IV|PhD|Ph\.D)\.?$/

function isPair(part: string, next: string, at: { readonly index: number; readonly count: number }): boolean {
  if (isHanName(part, next, at.count)) return true
  const shape = shapeOf(part)
  // "Ramsay JO" and "J. Ramsay" are whole; "KAS" before "JJ" is not.
  if (/a\s(?:A\.?[ -]?){1,4}$|^A\.|^A$/.test(shape)) return false
  if (isInitials(next)) return true
  if (!isFamilyName(part) || !isGivenName(next)) return false
  // "Dominika Tkaczyk, Pawel Szostek" are two.
  if (/^Aa+ Aa+$/.test(shape) && /^Aa+ Aa+/.test(shapeOf(next))) return false
  // "Smith, John, and Bo Lee": only the first name is turned round; a word alone has its given name behind it.
  if (isOrganisation(part) || isOrganisation(next)) return false
  return at.index === 0 || !/\s/.test(part.replace(/^(?:\p{Ll}+ )+/u, '')) || /^[A\s'’-]{3,}$/.test(shape)
}

// "J. A.", "JA", "J.-L.", "M. C. de S.", "Yu. V.", and what a careless tool makes of a journal's letters, "T. R. K. J. E. I. J." and "C. J. P. c. b.".
const initials =
  /^(?:(?:[Aao]a?\.[\s‐-]*){1,8}|(?:A\. ?){1,3}(?:a{1,3} (?:A\. ?){1,3}){1,2}|A(?:[\s‐-]?A\.?){0,3}|(?:A\.[\s-]*){1,4}A)$/

function isInitials(part: string): boolean {
  if (part.length > 24) return false
  return (
    initials.test(shapeOf(partParticle(part)?.rest ?? part)) && smallWordsOf(part).every((word) => particles.has(word))
  )
}

/** Gives the small words among initials, "de" of "M. C. de S.". */
function smallWordsOf(part: string): readonly string[] {
  return part.split(' ').filter((word) => /^\p{Ll}{2,}$/u.test(word))
}

/** Whether "王, 明." is one person: the family name is one sign, and a stop or the row's end closes the given one. */
function isHanName(part: string, next: string, count: number): boolean {
  return /^\p{Script=Han}$/u.test(part) && /^\p{Script=Han}{1,2}\.?$/u.test(next) && (count === 2 || next.endsWith('.'))
}

function isFamilyName(part: string): boolean {
  return part.length <= 60 && /^(?:a[a'’]* )*(?:a['’])?A[Aao'’‐-]+(?: (?:a{1,3} )?A[Aao'’‐-]+)*$/.test(shapeOf(part))
}

// "Yifeng", "Michael U.", "Jonas El", "Jean-Luc", "Anna van der"; not "OpenAI".
function isGivenName(part: string): boolean {
  if (part.length > 40) return false
  const hasShape = /^Aa+(?:['’‐-][Aa]a*\.?)*(?: (?:Aa*(?:[‐'’-][Aa]a*)*\.?|AA|a\.|a+))*\.?$|^A\.?[\s-]Aa+$/.test(
    shapeOf(part),
  )
  return hasShape && part.split(' ').every((word) => !/^[a-z]{2}/.test(word) || particles.has(word))
}

function looksPersonal(name: string): boolean {
  if (isOrganisation(name)) return false
  return /^(?:\p{Lu}\.[\s-]*)+\p{L}/u.test(name) || / \p{Lu}{1,3}\.?$/u.test(name)
}

/** Gives the words by which a name is cited, folded: the family name with its particle, or the organisation. */
export function citedWords(name: CslName): string {
  if (name.literal !== undefined) return foldText(name.literal)
  return foldText([name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' '))
}
