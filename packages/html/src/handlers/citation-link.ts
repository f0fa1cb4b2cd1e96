import type { CitationLink } from '@edisi/document'
import type { ElementContent } from 'hast'
import { element } from '../element.ts'
import type { State } from '../state.ts'

/** Words that cite an entry: a link to it. Within another link only the place remains, for the way back. */
export function citationLinkToHast(citation: CitationLink<'finished'>, state: State): ElementContent[] {
  const { marking } = state.input
  if (marking) return marking.citation(citation, state.isInLink, () => wordsOf(citation, state))
  if (state.isInLink) return [element('span', { id: citation.id }, state.toInlines(citation.children))]
  const content = wordsOf(citation, state)
  const epub = state.input.flavour === 'epub' ? { 'epub:type': 'biblioref' } : {}
  const href = state.input.hrefOf(citation.reference)
  return [element('a', { id: citation.id, href, role: 'doc-biblioref', ...epub }, content)]
}

function wordsOf(citation: CitationLink<'finished'>, state: State): ElementContent[] {
  const wasInLink = state.isInLink
  state.isInLink = true
  const content = state.toInlines(citation.children)
  state.isInLink = wasInLink
  return content
}
