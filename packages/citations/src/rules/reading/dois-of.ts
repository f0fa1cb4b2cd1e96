import { decodeAddress } from '../../decode-address.ts'
import { dropEscapes } from '../../drop-escapes.ts'
import type { TextRange } from '../../inline-text.ts'
import { doiPrefixes, isResolver } from '../../to-doi.ts'
import type { EntryValue } from './entry-values.ts'
import { unwrapUrl } from './unwrap-url.ts'

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

/** Gives the DOIs of an entry's values in order: of the field, of addresses that lead to a resolver, of "doi:" in words. */
export function doisOf(values: readonly EntryValue[]): readonly WrittenDoi[] {
  return values.flatMap((value) => {
    switch (value.name) {
      case 'doi':
        return value.text.trim() === '' ? [] : [readDoi(value, unwrapUrl(value.text))]
      case 'url':
      case 'link': {
        const range = unwrapUrl(value.text)
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

function readDoi(value: EntryValue, range: TextRange): WrittenDoi {
  const text = value.text.slice(range.start, range.end)
  const prefix = doiPrefixes.exec(text)?.[0] ?? ''
  const rest = dropEscapes(text.slice(prefix.length))
  return { value, range, prefix, doi: /^https?:/i.test(prefix) ? decodeAddress(rest) : rest }
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
