import { foldText } from '../../fold-text.ts'
import type { Reference } from '../../linked-document.ts'
import { trimEnd } from '../../trim-end.ts'
import { yearOf } from '../../year-of.ts'
import type { Checking } from '../checking.ts'
import { doiOf } from '../reading/doi-of.ts'
import { readOnce } from '../reading/read-once.ts'
import { compareWorks, firstAuthor, foldTitle } from './compare-works.ts'

/** Two entries of one work, and what tells so. */
export interface Duplicate {
  readonly first: Reference
  readonly second: Reference
  readonly why: 'doi' | 'url' | 'words' | 'text' | 'initials'
}

/**
 * Pairs each entry with the first one before it that is of the same work: of the same DOI, or of the same address and a
 * like title, or of the same author, year and title, or of the same words but for the author's initials. What tells two works apart outweighs: another DOI, another page.
 */
export const findDuplicates: (checking: Checking) => readonly Duplicate[] = readOnce((checking) => {
  const byDoi = new Map<string, Reference>()
  const byUrl = new Map<string, Reference>()
  const byWords = new Map<string, Reference>()
  const byText = new Map<string, Reference>()
  const byRest = new Map<string, Reference>()
  const duplicates: Duplicate[] = []
  for (const second of checking.linked.references) {
    const scope = scopeOf(second)
    const text = textOf(second)
    const keys = [
      { why: 'doi', map: byDoi, key: doiOf(checking, second) },
      { why: 'url', map: byUrl, key: foldUrl(second.csl.URL) },
      { why: 'words', map: byWords, key: wordsOf(second) },
      { why: 'text', map: byText, key: text },
      { why: 'initials', map: byRest, key: restOf(second, text) },
    ] as const
    const found = keys.flatMap(({ why, map, key }) => {
      if (key === undefined) return []
      const whole = `${scope}\n${key}`
      const first = map.get(whole)
      if (!first) map.set(whole, second)
      return first ? [{ why, first, second }] : []
    })
    const duplicate = found.find((one) => isOneWork(checking, one))
    if (duplicate) duplicates.push(duplicate)
  }
  return duplicates
})

// Each chapter's list stands for itself, and a list in the text may repeat a bibliography.
function scopeOf({ origin, chapter }: Reference): string {
  return origin === 'prose' ? `list ${chapter ?? 0}` : 'bibliography'
}

function isOneWork(checking: Checking, { first, second, why }: Duplicate): boolean {
  switch (why) {
    case 'doi':
      return compareWorks(first, second) !== 'different' && !areParts(first, second)
    case 'url':
      return (
        foldTitle(first) === foldTitle(second) &&
        yearOf(first.csl) === yearOf(second.csl) &&
        !areApart(checking, first, second)
      )
    case 'words':
      return !areApart(checking, first, second)
    case 'text':
    case 'initials':
      return true
    default:
      return why satisfies never
  }
}

// Chapters may carry the DOI of their book.
function areParts(first: Reference, second: Reference): boolean {
  const isPart = [first, second].some(({ csl }) => csl.type === 'chapter' || csl.type === 'paper-conference')
  return isPart && foldTitle(first) !== foldTitle(second)
}

/** Whether two entries of the same title are of two works: a paper and its program, two parts, two pages of one name. */
function areApart(checking: Checking, first: Reference, second: Reference): boolean {
  const [one, other] = [doiOf(checking, first), doiOf(checking, second)]
  if (one !== undefined && other !== undefined && one !== other) return true
  if (isData(first) !== isData(second)) return true
  const [part, otherPart] = [partOf(first), partOf(second)]
  if (part !== undefined && otherPart !== undefined && part !== otherPart) return true
  const isWeb = first.csl.type === 'webpage' && second.csl.type === 'webpage'
  if (isWeb && foldUrl(first.csl.URL) !== foldUrl(second.csl.URL)) return true
  return apartBy.some((name) => {
    const [a, b] = [first.csl[name], second.csl[name]]
    return typeof a === 'string' && typeof b === 'string' && a !== b
  })
}

const apartBy = ['volume', 'issue', 'page', 'number', 'edition', 'version', 'ISBN', 'genre']

/** Gives the number of the part that a prose entry names, which may stand behind the title that was read. */
function partOf({ text }: Reference): string | undefined {
  return /(?<!\p{L})(?:part[ei]?|bagian|teil|deel|partie|tomo|tome|jilid)\.?\s(\d{1,3}|[ivx]{1,5})(?![\p{L}\p{N}])/iu.exec(
    text,
  )?.[1]
}

function isData({ csl }: Reference): boolean {
  return csl.type === 'software' || csl.type === 'dataset'
}

/** Gives an address for comparing; undefined where it has no path, since a site holds more than one work. */
function foldUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined
  const [page = ''] = url.replace(/^https?:\/\/(?:www\.)?/i, '').split('#', 1)
  const folded = trimEnd(page.replace(/[?&]utm_[^&]*/g, ''), /\//)
  return folded.includes('/') ? folded : undefined
}

function wordsOf(reference: Reference): string | undefined {
  const [title, author, year] = [foldTitle(reference), firstAuthor(reference), yearOf(reference.csl)]
  const isTold = title.split(' ').length >= 3 && author !== '' && year !== undefined
  return isTold ? `${author}\n${year}\n${title}` : undefined
}

/** Gives the whole of a prose entry for comparing, without its number; undefined where it is too short to be one. */
function textOf({ text }: Reference): string | undefined {
  const folded = foldText(text.replace(/^\s*(?:\[\d+\]|\d+[.)])/, ''))
  return folded.length > 30 ? folded : undefined
}

const initials =
  /^\s{0,3}(?:(?:\[\d+\]|\d+[.)])\s{0,3})?([\p{L}’' -]{2,40}),\s*((?:\p{Lu}\.[\s-]?|(?:de|da|do|dos|das|del|la|e|y|van|von)\s){1,8})/u

/** Gives the folded text of an entry without the initials of its first author, and the particles among them: "Minayo, M. C. de S." */
function restOf({ text }: Reference, folded: string | undefined): string | undefined {
  const [, family = '', given = ''] = initials.exec(text.slice(0, 120)) ?? []
  const head = foldText(family)
  const opening = `${head} ${foldText(given)} `
  return folded?.startsWith(opening) === true ? `${head} ${folded.slice(opening.length)}` : undefined
}
