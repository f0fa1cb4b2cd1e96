import type { CitationLink } from '@edisi/document'
import type { ElementContent } from 'hast'
import { element } from '../element.ts'
import type { State } from '../state.ts'

/** Words that cite an entry: a link to it. Within another link only the place remains, for the way back. */
export function citationLinkToHast(citation: CitationLink<'finished'>, state: State): ElementContent {
  if (state.isInLink) return element('span', { id: citation.id }, state.toInlines(citation.children))
  state.isInLink = true
  const content = state.toInlines(citation.children)
  state.isInLink = false
  const epub = state.input.flavour === 'epub' ? { 'epub:type': 'biblioref' } : {}
  const href = state.input.hrefOf(citation.reference)
  return element('a', { id: citation.id, href, role: 'doc-biblioref', ...epub }, content)
}
