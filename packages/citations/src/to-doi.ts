import { decodeAddress } from './decode-address.ts'
import { dropEscapes } from './drop-escapes.ts'

/** What may stand before a DOI: `doi:`, an address of its resolver with or without the scheme, or several of these. */
export const doiPrefixes =
  /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/+|doi:?\s*(?=10\.|https?:)|https?:\/\/(?=https?:\/\/(?:dx\.|www\.)?doi\.org\/))+/i

/**
 * Gives a DOI for comparing and asking from what is written: without prefix and escapes, and in lower case, since DOIs tell no case
 * apart (DOI Handbook, 2.4). Undefined where there is none.
 */
export function toDoi(written: string): string | undefined {
  const text = written.trim()
  const prefix = doiPrefixes.exec(text)?.[0] ?? ''
  const bare = text.slice(prefix.length)
  // In an address a query may follow; bare, "#" may be the check character of a DOI such as "10.1002/(SICI)…;2-#".
  const [path = ''] = prefix.includes('/') ? bare.split(/(?<!\\)[?#]/, 1) : [bare]
  const doi = decodeAddress(dropEscapes(path)).toLowerCase()
  return /^10\.\d{4,9}(?:\.\d+)*\/\S{1,300}$/.test(doi) ? doi : undefined
}

/** Whether an address leads to the resolver of DOIs. */
export function isResolver(url: string): boolean {
  return /^(?:https?:\/\/)+(?:dx\.|www\.)?doi\.org(?:\/|$)/i.test(url)
}
