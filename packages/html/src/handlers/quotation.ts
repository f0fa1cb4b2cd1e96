import type { Quotation } from '@edisi/document'
import type { ElementContent } from 'hast'
import { placeInlines } from '../break-pages.ts'
import { element, text } from '../element.ts'
import { languageProperties } from '../language-properties.ts'
import type { State } from '../state.ts'

/** A quotation; with its source it is a figure, since a blockquote holds nothing but what is quoted (HTML, 4.4.4). */
export function quotationToHast(quotation: Quotation<'finished'>, state: State): ElementContent {
  const language = languageProperties(quotation.lang, state.input.flavour)
  const quoted = element('blockquote', language, state.toBlocks(quotation.children))
  if (quotation.attribution.length === 0) return quoted
  const source = [text('— '), ...placeInlines(quotation.nodeId, quotation.attribution, state)]
  return element('figure', { className: ['quotation'] }, [quoted, element('figcaption', {}, source)])
}
