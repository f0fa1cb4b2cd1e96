import type { Paragraph } from '@edisi/document'
import type { ElementContent } from 'hast'
import { placeInlines } from '../break-pages.ts'
import { element } from '../element.ts'
import { languageProperties } from '../language-properties.ts'
import type { State } from '../state.ts'

/** A paragraph. */
export function paragraphToHast(paragraph: Paragraph<'finished'>, state: State): ElementContent {
  const properties = { id: paragraph.id, ...languageProperties(paragraph.lang, state.input.flavour) }
  return element('p', properties, placeInlines(paragraph.nodeId, paragraph.children, state))
}
