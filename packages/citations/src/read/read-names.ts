import type { CslName } from '../csl-item.ts'
import { foldText } from '../fold-text.ts'

/**
 * Reads the authors that open a reference: "Smith, J. A., & Lee, B.", "Smith J, Lee B", "John Smith and Bo Lee",
 * "SMITH, John; LEE, Bo" or an organisation. What is no person by its form becomes one literal name.
 */
export function readNames(text: string): readonly CslName[] {
  const words = text
    .replace(/\((?:eds?|hrsg|ed|éds?|red|penyunting|coords?|orgs?)\.?\)\.?/giu, ' ')
    .replace(/(?:,?\s*(?:et al|dkk|u\. a)\.?|,?\s*(?:\. ?){3,}|…)/giu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;.]+|[\s,;:&]+$/g, '')
  if (words === '') return []
  if (/;/.test(words))
    return words
      .split(/\s*;\s*/)
      .filter((part) => part !== '')
      .map(readName)
  const parts = words
    .split(joint)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const joined = joinInitials(parts)
  const names =
    joined.length > 2 || joined.some((name) => name.given !== undefined) ? joined.map(readWholeName) : joined
  const isPersonal = names.some((name) => name.given !== undefined) || parts.length > 1
  // "Centers for Disease Control and Prevention" is one organisation: no person, no initials.
  if (!isPersonal || names.every((name) => name.literal !== undefined && !looksPersonal(name.literal))) {
    const [first = words, ...others] = words.split(/,\s+|\s+&\s+/)
    return [first, ...others].filter((part) => part !== '').map((part) => ({ literal: part.replace(/\.$/, '') }))
  }
  return names
}

/** Parts "Dominika Tkaczyk" in a row of names; alone, or as one of two, it could be an organisation. */
function readWholeName(name: CslName): CslName {
  const parts =
    /^(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}) (?:(van|von|de|da|di|del|der|den|van der|van den|de la|dos) )?(\p{Lu}[\p{L}'’-]+)$/u.exec(
      name.literal ?? '',
    )
  if (parts?.[1] === undefined || parts[3] === undefined) return name
  return { given: parts[1], family: parts[3], ...(parts[2] === undefined ? {} : { 'non-dropping-particle': parts[2] }) }
}

// A comma, an ampersand, or the word "and" between two names.
const joint = /,\s*(?:&|and|dan|und|et|y|e|en)\s+|\s+(?:&|and|dan|und|et|y)\s+|,\s+|,(?=\p{L})|\s*&\s*/u

// "J. A.", "JA", "J.-L.", and what a careless tool makes of a journal's letters, "T. R. K. J. E. I. J." and "C. J. P. c. b.".
const initials = /^(?:(?:\p{L}\p{Ll}?\.[\s-]*){1,8}|\p{Lu}(?:[\s-]?\p{Lu}){0,3})$/u

/** Puts "Smith", "J. A.", "Lee", "B." together; a part that is a whole name stays one. */
function joinInitials(parts: readonly string[]): readonly CslName[] {
  const names: CslName[] = []
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] ?? ''
    const next = parts[index + 1]
    if (/^(?:Jr|Sr|II|III|IV)\.?$/.test(part)) continue
    if (next !== undefined && ((isInitials(next) && !isInitials(part)) || isHanName(part, next, parts.length))) {
      names.push({ family: part, given: next })
      index += 1
    } else if (index === 0 && next !== undefined && isGivenName(next) && isFamilyName(part)) {
      // "Smith, John, and Bo Lee": only the first name is turned round.
      names.push({ family: part, given: next })
      index += 1
    } else names.push(readName(part))
  }
  return names
}

function isInitials(part: string): boolean {
  return part.length <= 24 && initials.test(part)
}

/** Whether "王, 明." is one person: the family name is one sign, and a stop or the row's end closes the given one. */
function isHanName(part: string, next: string, count: number): boolean {
  return /^\p{Script=Han}$/u.test(part) && /^\p{Script=Han}{1,2}\.?$/u.test(next) && (count === 2 || next.endsWith('.'))
}

function isFamilyName(part: string): boolean {
  return /^(?:\p{Ll}+ )*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u.test(part)
}

function isGivenName(part: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)*$/u.test(part)
}

function looksPersonal(name: string): boolean {
  return /^(?:\p{Lu}\.[\s-]*)+\p{L}/u.test(name) || / \p{Lu}{1,3}\.?$/u.test(name)
}

/** Reads one name: "SMITH, John", "J. Smith", "Smith J.", "John van der Smith"; else a literal. */
function readName(part: string): CslName {
  const comma = /^([^,]+),\s*(.+)$/.exec(part)
  if (comma?.[1] !== undefined && comma[2] !== undefined) return { family: comma[1], given: comma[2] }
  const initialsFirst = /^((?:\p{Lu}\p{Ll}?\.[\s-]*)+)\s*(\p{L}.*)$/u.exec(part)
  if (initialsFirst?.[1] !== undefined && initialsFirst[2] !== undefined) {
    return { family: initialsFirst[2], given: initialsFirst[1].trim() }
  }
  const initialsLast = /^(.*\p{L}{2,})\s+((?:\p{Lu}\.?[\s-]*){1,4})$/u.exec(part)
  if (initialsLast?.[1] !== undefined && initialsLast[2] !== undefined && initialsLast[2].length <= 8) {
    return { family: initialsLast[1], given: initialsLast[2] }
  }
  const particleLast =
    /^(\p{Lu}[\p{L}'’-]+)\s+((?:\p{Lu}\.[\s-]*)+)((?:van|von|de|da|di|del|der|den)(?: (?:der|den|la|de))?)$/u.exec(part)
  if (particleLast?.[1] !== undefined && particleLast[2] !== undefined && particleLast[3] !== undefined) {
    return { family: particleLast[1], given: particleLast[2].trim(), 'non-dropping-particle': particleLast[3] }
  }
  return { literal: part.replace(/(?<!\b\p{Lu})\.$/u, '') }
}

/** Gives the words by which a name is cited, folded: the family name with its particle, or the organisation. */
export function citedWords(name: CslName): string {
  if (name.literal !== undefined) return foldText(name.literal)
  return foldText([name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' '))
}
