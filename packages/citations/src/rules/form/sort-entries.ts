import { authorsOf } from '../../authors-of.ts'
import { foldText } from '../../fold-text.ts'
import type { Reference } from '../../linked-document.ts'
import { citedWords } from '../../read/read-names.ts'

/**
 * Gives the index of the first entry that stands before its predecessor in every way in which lists are sorted: with or
 * without particles and articles, by word or by letter, with ü as u or as ue. Undefined where there is none. Works without
 * an author, and entries in scripts whose order code points do not tell, stand well anywhere.
 */
export function findDisorder(references: readonly Reference[]): number | undefined {
  const plain = references.map(plainKey)
  const index = references.findIndex((reference, at) => {
    const before = references[at - 1]
    // Most stand well in the plainest way: the others are looked at only where they do not.
    if (!before || (plain[at - 1] ?? '') <= (plain[at] ?? '')) return false
    const [own, other] = [keysOf(reference), keysOf(before)]
    return own.length > 0 && other.length > 0 && !own.some((key) => other.some((one) => one <= key))
  })
  return index < 0 ? undefined : index
}

/**
 * Gives the order of entries by name, as indices: in the way of sorting that the list follows most. Entries of one name
 * keep their order, since lists differ in what comes first.
 */
export function sortEntries(references: readonly Reference[]): readonly number[] {
  const [best = plainKey] = [plainKey, articleKey, familyKey].toSorted(
    (a, b) => countFaults(references.map(a)) - countFaults(references.map(b)),
  )
  const keys = references.map(best)
  return references
    .map((_, index) => index)
    .toSorted((a, b) => {
      const [first = '', second = ''] = [keys[a], keys[b]]
      return first === second ? a - b : first < second ? -1 : 1
    })
}

function countFaults(keys: readonly string[]): number {
  return keys.filter((key, index) => index > 0 && (keys[index - 1] ?? '') > key).length
}

/** The first author as cited, else the title, without an article before it. */
function plainKey(reference: Reference): string {
  return articleKey(reference).replace(articles, '')
}

function articleKey({ csl, text }: Reference): string {
  const [first] = authorsOf(csl)
  return (first && citedWords(first)) || foldText(csl.title ?? text)
}

/** The same without a particle: "van der Berg" under B. */
function familyKey(reference: Reference): string {
  return plainKey(reference).replace(leadingParticles, '')
}

function keysOf(reference: Reference): readonly string[] {
  // Lists differ in where they put a work without an author.
  if (authorsOf(reference.csl).length === 0) return []
  const raw = foldText(reference.text.replace(/^\s*(?:\[\d+\]|\d+[.)])\s*/, '').slice(0, 60))
  const spelled = foldText(spell(reference.text).slice(0, 60))
  const keys = [
    plainKey(reference),
    articleKey(reference),
    familyKey(reference),
    raw,
    spelled,
    raw.replace(articles, ''),
  ]
  const written = [...keys, ...keys.map((key) => key.replaceAll(' ', ''))].filter((key) => key !== '')
  // Scandinavian lists have these letters at their end.
  const isLast = /^[^\p{L}]*[ÅÄÖÆØ]/u.test(reference.text)
  if (!written.every((key) => /^[a-z\d]/.test(key))) return []
  return isLast ? [...written, '{'] : written
}

function spell(text: string): string {
  return text.replace(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`)
}

const articles = /^(?:the|an?|der|die|das|el|la|los|las|le|les|il|lo|gli|os?|het|een|de) (?=\S)/
const leadingParticles =
  /^(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|te|in t|t|zu|zum|al|el) )+(?=\S)/
