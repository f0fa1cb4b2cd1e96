import type { TextRange } from '../../inline-text.ts'
import type { EntryValue } from './entry-values.ts'

/** A DOI as an entry gives it. */
export interface WrittenDoi {
  readonly value: EntryValue
  /** The whole mention, with its prefix. */
  readonly range: TextRange
  /** What stands before the DOI itself: nothing, `doi:`, an address of a resolver, or several of these. */
  readonly prefix: string
  /** The DOI itself, without escapes of LaTeX and of addresses; not yet known to be one. */
  readonly doi: string
}

const prefixes =
  /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/+|doi:?\s*(?=10\.|https?:)|https?:\/\/(?=https?:\/\/(?:dx\.|www\.)?doi\.org\/))+/i

/** Gives the DOIs of an entry's values in order: of the field, of addresses that lead to a resolver, of "doi:" in words. */
export function doisOf(values: readonly EntryValue[]): readonly WrittenDoi[] {
  return values.flatMap((value) => {
    switch (value.name) {
      case 'doi':
        return value.text.trim() === '' ? [] : [readDoi(value, trimRange(value.text))]
      case 'url':
      case 'link': {
        const range = trimRange(value.text)
        return isResolver(value.text.slice(range.start, range.end)) ? [readDoi(value, range)] : []
      }
      case 'words':
        return [...value.text.matchAll(/(?<![\p{L}\p{N}/.])doi:?\s{0,2}(10\.[^\s"<>]+)/giu)].map((match) =>
          readDoi(value, { start: match.index, end: match.index + trimEnd(match[0]).length }),
        )
      default:
        return []
    }
  })
}

/** Whether an address leads to the resolver of DOIs. */
export function isResolver(url: string): boolean {
  return /^(?:https?:\/\/)+(?:dx\.|www\.)?doi\.org(?:\/|$)/i.test(url)
}

/** Gives a DOI for comparing: without prefix, and in lower case, since DOIs tell no case apart (DOI Handbook, 2.4). */
export function foldDoi(text: string): string {
  return dropEscapes(text.trim().replace(prefixes, '')).toLowerCase()
}

function readDoi(value: EntryValue, range: TextRange): WrittenDoi {
  const text = value.text.slice(range.start, range.end)
  const prefix = prefixes.exec(text)?.[0] ?? ''
  const rest = dropEscapes(text.slice(prefix.length))
  return { value, range, prefix, doi: /^https?:/i.test(prefix) ? decodeAddress(rest) : rest }
}

/** Takes the escapes of LaTeX out. */
function dropEscapes(text: string): string {
  return text.replace(/\{?\\([_%&#{}~^])\}?/g, '$1').replace(/\{?\\textunderscore\s?(?:\{\}|\})?/g, '_')
}

/** Gives an address with its escapes as characters; as it is where they are no UTF-8. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // An author may write any bytes behind a percent sign.
    return text
  }
}

function trimRange(text: string): TextRange {
  const trimmed = text.trim()
  const inner = /^\\url\{([^{}]*)\}$/.exec(trimmed)?.[1] ?? trimmed
  const start = text.indexOf(inner)
  return { start, end: start + inner.length }
}

/** Takes off what ends the sentence and not the DOI. */
function trimEnd(text: string): string {
  let open = text.split('(').length - text.split(')').length
  let end = text.length
  for (; end > 0; end--) {
    const sign = text[end - 1] ?? ''
    if (sign === ')' && open < 0) open += 1
    else if (!/[.,;:'"”’\]]/.test(sign)) break
  }
  return text.slice(0, end)
}
