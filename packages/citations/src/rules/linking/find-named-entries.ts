import { foldText } from '../../fold-text.ts'
import { bareUrl } from '../../link/bare-url.ts'
import type { LinkedDocument, Reference } from '../../linked-document.ts'

/**
 * Gives the ids of entries that the text means without a citation: it links their address, or, where an entry has no author, it
 * says their title.
 */
export function findNamedEntries({ passages, references }: LinkedDocument): ReadonlySet<string> {
  const own = passages.filter(({ role }) => role !== 'reference')
  const addresses = new Set(own.flatMap(({ words }) => words.links.map(({ url }) => bareUrl(url))))
  const hasTitles = references.some(({ csl }) => csl.author === undefined && csl.editor === undefined)
  const text = hasTitles ? own.map(({ words }) => squeeze(words.text)).join('\n') : ''
  return new Set(
    references.filter((one) => isLinked(one, addresses) || isTold(one, text)).map((reference) => reference.id),
  )
}

function isLinked({ csl }: Reference, addresses: ReadonlySet<string>): boolean {
  return [csl.URL, csl.DOI].some((address) => address !== undefined && addresses.has(bareUrl(address)))
}

// A shorter title could be any word of the text.
const shortest = 8

function isTold({ csl }: Reference, text: string): boolean {
  if (csl.author !== undefined || csl.editor !== undefined) return false
  const title = squeeze(csl.title ?? '')
  return title.length >= shortest && text.includes(title)
}

// "Science Parse v2" and "ScienceParse 2" are one name.
function squeeze(text: string): string {
  return foldText(text).replace(/\bv(?=\d)| /g, '')
}
