import type { CslItem } from '../csl-item.ts'
import { foldText } from '../fold-text.ts'
import { opaque } from '../inline-text.ts'
import type { InlineText, TextRange } from '../inline-text.ts'
import { prepareEntry } from '../read/prepare-entry.ts'
import { readEntryLabel } from '../read/read-entry-label.ts'
import { grantWords } from './grant-words.ts'

/**
 * Gives the stretches of an entry's words that none of its fields has, in order: what would be lost if the fields stood in
 * their place. Each word of a field answers for one word of the entry. Words that a style sets by itself, such as "In" or
 * "vol.", are no loss where the field is there that they announce, nor are the letter after a year and the label before
 * the entry. Formulas, code, images and notes are in no field.
 */
export function findLostWords(words: InlineText, csl: CslItem): readonly TextRange[] {
  const { text, links, leaves } = words
  const means = { pool: countWords(csl), granted: grantWords(csl), addresses: addressesIn(csl) }
  const { start: bodyStart } = prepareEntry(words)
  const ownLabel = foldText(readEntryLabel(text) ?? '').split(' ')
  const lost: TextRange[] = []
  for (const token of tokensIn(text)) {
    const isLabel = token.end <= bodyStart
    const isHeldApart = isLabel && ownLabel.includes(foldText(text.slice(token.start, token.end)))
    if (isHeldApart) continue
    if (isLabel ? !isKnown(text.slice(token.start, token.end), means) : !isHeld(token, text, means)) lost.push(token)
  }
  for (const { url, start, end } of links)
    if (!/^(?:#|mailto:)/.test(url) && !means.addresses.has(toAddress(url))) lost.push({ start, end })
  for (const { node, start, end } of leaves) if (node.type === 'noteReference') lost.push({ start, end })
  return joinNear(lost, text)
}

interface Means {
  /** How often the fields have each word. */
  readonly pool: Map<string, number>
  readonly granted: ReadonlySet<string>
  readonly addresses: ReadonlySet<string>
}

function isHeld({ start, end }: TextRange, text: string, { pool, granted, addresses }: Means): boolean {
  const token = text.slice(start, end)
  if (token === opaque) return false
  if (addressPattern.test(token)) return addresses.has(toAddress(token))
  for (const word of formsOf(token)) {
    const count = pool.get(word) ?? 0
    if (count === 0) continue
    pool.set(word, count - 1)
    return true
  }
  return takeInitials(token, pool) || granted.has(foldText(token))
}

/** Takes "JA" for the initials "J. A.", as they are read. */
function takeInitials(token: string, pool: Map<string, number>): boolean {
  if (!/^\p{Lu}{2,3}$/u.test(token)) return false
  const left = new Map<string, number>()
  for (const letter of token.toLowerCase()) left.set(letter, (left.get(letter) ?? pool.get(letter) ?? 0) - 1)
  if ([...left.values()].some((count) => count < 0)) return false
  for (const [letter, count] of left) pool.set(letter, count)
  return true
}

// A label repeats what the entry says, "(Xu et al., 2020)", numbers it, or stands for the authors of the entry before.
function isKnown(token: string, { pool, granted }: Means): boolean {
  return (
    /^(?:\d+|et|al|dkk|ua|ders|dies|d(?:ers|ies)elben?|id|idem)$/i.test(token) ||
    formsOf(token).some((word) => pool.has(word)) ||
    granted.has(foldText(token))
  )
}

const addressPattern = /^(?:https?:\/\/|www\.|10\.\d{4,9}\/|arXiv:)/i

// An address, or a word; what stands for a formula or an image is one too.
const tokenPattern = new RegExp(
  String.raw`(?:https?:\/\/|(?<![\p{L}\p{N}])www\.|(?<![\p{L}\p{N}.])10\.\d{4,9}\/|arXiv:(?=\s?\d))\S+|[\p{L}\p{N}\p{M}]+|${opaque}`,
  'giu',
)

function tokensIn(text: string): readonly TextRange[] {
  return [...text.matchAll(tokenPattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
}

/** Gives a word as it is compared: as written, or without what a style adds to a number: "2020a", "2nd", "05". */
function formsOf(token: string): readonly string[] {
  const word = token.normalize('NFC').toLowerCase()
  const number = /^0*(\d+)(?:st|nd|rd|th|er|[a-hªº])?$/.exec(word)?.[1]
  return number === undefined || number === word ? [word] : [word, number]
}

function countWords(csl: CslItem): Map<string, number> {
  const pool = new Map<string, number>()
  for (const [variable, value] of Object.entries(csl)) {
    if (variable === 'id' || variable === 'type' || variable === 'URL' || variable === 'DOI') continue
    for (const { start, end } of tokensIn(wordsOf(value))) {
      const [word = ''] = formsOf(wordsOf(value).slice(start, end))
      pool.set(word, (pool.get(word) ?? 0) + 1)
    }
  }
  return pool
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(wordsOf).join(' ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.values(value).map(wordsOf).join(' ')
}

function addressesIn(csl: CslItem): ReadonlySet<string> {
  const { URL: url, DOI: doi, number } = csl
  return new Set([url, doi, number].flatMap((value) => (typeof value === 'string' ? [toAddress(value)] : [])))
}

// One address may be written in several ways: with its scheme or without, a DOI as an address of its resolver.
function toAddress(words: string): string {
  return words
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^(?:dx\.)?doi\.org\//, '')
    .replace(/^www\./, '')
    .replace(/^arxiv:\s?/, '')
    .replace(/[/.,;:)\]>]{1,9}$/, '')
}

// Neighbouring words are one stretch.
function joinNear(ranges: readonly TextRange[], text: string): readonly TextRange[] {
  const joined: TextRange[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.end, range.start)))
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else joined.push(range)
  }
  return joined
}
