import type { Diagnostic } from '@edisi/diagnostics'
import { connectors, othersWords, particles } from '../../citation-words.ts'
import { foldText } from '../../fold-text.ts'
import type { TextRange } from '../../inline-text.ts'
import type { Reference } from '../../linked-document.ts'
import { findDates } from '../../read/find-dates.ts'
import type { Checking, Rule } from '../checking.ts'
import { editValue, findValue, syntaxOf, valuesOf, type EntryValue } from '../reading/entry-values.ts'
import { referenceAuthorGarbled } from './messages.ts'
import { splitBibtexNames } from './split-bibtex-names.ts'
import { trimEnd } from '../../trim-end.ts'

/** Finds names that hold what is no name: degrees, titles, "et al." in a bibliography, several authors in one. */
export const checkAuthorGarbled: Rule = (checking) =>
  checking.linked.references.flatMap((reference) => {
    const values = valuesOf(checking, reference)
    const syntax = syntaxOf(reference)
    switch (syntax) {
      case 'markdown':
        return inProse(findValue(values, 'words'))
      case 'bibtex':
        return ['author', 'editor'].flatMap((name) => inBibtex(findValue(values, name)))
      case 'data':
        return inData(checking, reference)
      default:
        return syntax satisfies never
    }
  })

// Degrees that no initials look like; "S.T." and "M.M." count only beside one of them.
const sureDegree =
  /(?:S\.(?:Kom|Pd|Si|Sos|Hum|Psi|Ag|Kep|Farm|Gz|Ds|Sn|Tr|IP|KM|Stat|Hut|Ked|IK|I\.Kom|Pd\.I)|M\.(?:Kom|Pd|Si|Sos|Hum|Psi|Ag|Kes|Kep|Farm|Eng|Ds|Sn|Ak|IKom|I\.Kom|Pd\.I)|Ph\. ?D|PhD|D\.Phil|DPhil|Dr\.-Ing|Dipl\.-Ing|[BM]\. ?Sc|[BM]Sc|[BM]\. ?Ed|MBA)(?!\.?\p{L})\.?/u
const anyDegree = new RegExp(`(?:${sureDegree.source}|(?:S\\.[TEH]|M\\.[TMHA])(?!\\.?\\p{L})\\.?)`, 'u')
const degrees = new RegExp(`(?<=\\p{L}\\.?)(?:,\\s*| )${anyDegree.source}(?:,?\\s*${anyDegree.source})*`, 'gu')
const titles =
  /(?<![\p{L}.])(?:(?:Prof|Assoc\. Prof|Drs|Dra)\.(?: ?(?:Dr|Ir|H|Hj)\.)*|Dr\.(?= ?(?:Ir|H|Hj)\.)(?: ?(?:Ir|H|Hj)\.)+)\s+(?=\p{Lu})/gu

/** Gives names without degrees and titles; undefined where there are none. */
function withoutDegrees(names: string): string | undefined {
  const plain = names
    .replace(degrees, (found) => (sureDegree.test(found) ? '' : found))
    .replace(titles, '')
    .trim()
  return plain === names.trim() || plain === '' ? undefined : plain
}

function inProse(words: EntryValue | undefined): readonly Diagnostic[] {
  if (!words) return []
  const opening = words.text.slice(0, 600)
  const date = findDates(opening)[0]
  const start = /^\s*(?:\[\d+\]\s*|\d+[.)]\s+)?/.exec(opening)?.[0].length ?? 0
  const names = trimEnd(opening.slice(start, date?.start ?? start), /[\s(]/)
  // Without an early date one cannot tell where the names end and the title begins.
  if (names.length > 300 || /["“„«]/.test(names)) return []
  const plain = withoutDegrees(names)
  // A late year has the title before it, and a title may well speak of a PhD.
  if (plain === undefined || !areNames(plain)) return []
  const range = { start, end: start + names.length }
  return [toFinding(words, range, { what: 'academic degrees or titles', plain })]
}

/** Whether words are names alone: no sentence ends in them, and none is small but particles and connectors. */
function areNames(text: string): boolean {
  if (/\p{L}{2,}\.\s+\p{L}{2,}/u.test(text)) return false
  return text
    .split(/[\s,;&]+/)
    .every(
      (word) =>
        !/^\p{Ll}/u.test(word) ||
        particles.has(foldText(word)) ||
        connectors.has(word) ||
        othersWords.has(foldText(word)) ||
        word === 'et',
    )
}

function inBibtex(value: EntryValue | undefined): readonly Diagnostic[] {
  if (!value) return []
  const names = splitBibtexNames(value.text)
  return names.flatMap((range) => {
    const name = value.text.slice(range.start, range.end)
    // No name is longer by far.
    if (name.length > 400) return []
    const whole = /^\{([^{}]+?)[\s,]+et\.? ?al\.?\}$/i.exec(name)?.[1]
    if (whole !== undefined) return [toFinding(value, range, { what: othersFault, plain: `${whole} and others` })]
    // What else stands in braces is protected by its author.
    if (name.startsWith('{')) return []
    const fault = readFault(name, { isOnly: names.length === 1 })
    return fault ? [toFinding(value, range, fault)] : []
  })
}

const othersFault = '"et al." in place of `and others`'

interface Fault {
  readonly what: string
  /** The names as they should stand; undefined where it takes a human. */
  readonly plain: string | undefined
}

function readFault(name: string, { isOnly }: { readonly isOnly: boolean }): Fault | undefined {
  const others = /(?:^|[\s,]+)et\.? ?al\.?$/i.exec(name)
  if (others) {
    const before = name.slice(0, others.index)
    return { what: othersFault, plain: before === '' ? 'others' : `${before} and others` }
  }
  const role = /\s*\((?:eds?\.?|editors?|hrsg\.?|author|penulis|penyunting)\)$/i.exec(name)
  if (role) return { what: 'a role', plain: name.slice(0, role.index) }
  // A semicolon may end an entity of HTML.
  const parts = /[{&]/.test(name) ? [] : name.split(';').map((part) => part.trim())
  if (parts.length > 1 && parts.every((part) => /\p{L}{2}/u.test(part)))
    return { what: 'several authors that `and` should part', plain: parts.join(' and ') }
  const joined = name.includes('{') ? [] : name.split(/\s+\\?&\s+/)
  if (joined.length > 1 && joined.every(isPerson))
    return { what: 'several authors that `and` should part', plain: joined.join(' and ') }
  const plain = withoutDegrees(name)
  if (plain !== undefined) return { what: 'academic degrees or titles', plain }
  return isOnly ? readCommas(name) : undefined
}

/** Whether a name has initials: "Ernst & Young" is one firm. */
function isPerson(name: string): boolean {
  return /(?:^|[\s,])\p{Lu}\./u.test(name) && /\p{Lu}\p{L}/u.test(name)
}

/** "A. Smith, B. Lee" and "Smith, A., Lee, B.": BibTeX takes a comma for the end of a family name, not of an author. */
function readCommas(name: string): Fault | undefined {
  if (name.includes('{')) return undefined
  const parts = name.split(',').map((part) => part.trim())
  const what = 'several authors that `and` should part'
  if (parts.length > 1 && parts.every((part) => fullName.test(part))) return { what, plain: parts.join(' and ') }
  if (parts.length < 4) return undefined
  const isTurned =
    parts.length % 2 === 0 && parts.every((part, index) => index % 2 === 0 || /^(?:\p{Lu}\.? ?)+$/u.test(part))
  if (!isTurned) return { what, plain: undefined }
  const pairs = parts.flatMap((part, index) => (index % 2 === 0 ? [`${part}, ${parts[index + 1] ?? ''}`] : []))
  return { what, plain: pairs.join(' and ') }
}

// With initials before the family name a part is a whole name.
const fullName = /^(?:\p{Lu}\p{Ll}[\p{L}'’-]* )?(?:\p{Lu}\.[ -]?){1,4}\p{Lu}[\p{L}'’-]+$/u

function inData(checking: Checking, reference: Reference): readonly Diagnostic[] {
  const { csl, path, place } = reference
  return (csl.author ?? []).flatMap((name) => {
    const written = name.literal ?? [name.given, name.family].filter((part) => part !== undefined).join(' ')
    if (written.length > 400) return []
    const isOthers = /(?:^|\s)et\.? al\.?$/i.test(written)
    if (!isOthers && withoutDegrees(written) === undefined) return []
    const what = isOthers ? '"et al."' : 'academic degrees or titles'
    return [referenceAuthorGarbled({ at: place ?? path, text: written, what })]
  })
}

function toFinding(value: EntryValue, range: TextRange, { what, plain }: Fault): Diagnostic {
  const expected = plain === undefined || editValue(value, range, plain).length === 0 ? [] : [plain]
  return referenceAuthorGarbled({
    at: value.placeOf(range),
    text: value.text.slice(range.start, range.end),
    what,
    expected,
  })
}
