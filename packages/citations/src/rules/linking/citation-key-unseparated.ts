import type { Place } from '@edisi/diagnostics'
import { connectors } from '../../citation-words.ts'
import { collectClusters } from '../../format/collect-clusters.ts'
import type { TextRange } from '../../inline-text.ts'
import { findPlaces } from '../../read/find-places.ts'
import type { Checking, Rule } from '../checking.ts'
import { citationKeyUnseparated } from './messages.ts'

/** Finds keys of the bibliography that follow another one in its brackets without a semicolon: "[@a, @b]", "[@a@b]". */
export const checkKeyUnseparated: Rule = (checking) =>
  findUnseparated(checking).map(({ key, place }) => citationKeyUnseparated(key, place))

/** Gives the keys of works that are cited without a semicolon before them, and so print nothing but the key. */
export function unseparatedKeys(checking: Checking): ReadonlySet<string> {
  return new Set(findUnseparated(checking).map(({ key }) => key))
}

interface UnseparatedKey {
  readonly key: string
  /** From the end of what stands before it to its end. */
  readonly place: Place
}

function findUnseparated({ linked, sourceOf }: Checking): readonly UnseparatedKey[] {
  const known = new Set(linked.references.flatMap(({ key }) => key ?? []))
  const suspects = collectClusters(linked.document.chapters).flatMap(({ citation }) =>
    citation.items.flatMap((item) => (item.suffix.includes('@') ? [{ item, end: citation.place.end.offset }] : [])),
  )
  const paths = [...new Set(suspects.map(({ item }) => item.place.path))]
  return paths.flatMap((path) => {
    const source = sourceOf(path)
    if (source === undefined) return []
    const placeOf = findPlaces(source, path)
    return suspects
      .filter(({ item }) => item.place.path === path)
      .flatMap(({ item, end }) => findKeys(source, { start: item.place.end.offset, end }))
      .flatMap(({ key, ...range }) => (known.has(key) ? [{ key, place: placeOf(range) }] : []))
  })
}

/** Finds keys in what follows a key in its brackets, each with the marks before it. */
function findKeys(source: string, { start, end }: TextRange): readonly (TextRange & { readonly key: string })[] {
  // Up to the semicolon, or to the bracket: what follows belongs to another work.
  const own = /^[^;\]]*/.exec(source.slice(start, end))?.[0] ?? ''
  return [...own.matchAll(keyPattern)].map((match) => ({
    key: match[1] ?? match[2] ?? '',
    start: start + endOfWords(own.slice(0, match.index)),
    end: start + match.index + match[0].length,
  }))
}

/** A key as Pandoc has it, or in braces. */
const keyPattern =
  /(?<![\p{L}\p{N}._\\])@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))/gu

// Without the comma, the blanks and the "and" that should be a semicolon.
function endOfWords(before: string): number {
  let end = before.length
  const skip = (isSkipped: (sign: string) => boolean): void => {
    while (end > 0 && isSkipped(before[end - 1] ?? '')) end -= 1
  }
  skip(isMark)
  const kept = end
  skip((sign) => /[\p{L}&]/u.test(sign))
  if (!connectors.has(before.slice(end, kept).toLowerCase())) return kept
  skip(isMark)
  return end
}

function isMark(sign: string): boolean {
  return /[\s,]/.test(sign)
}
