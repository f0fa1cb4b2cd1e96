import type { Span } from '@edisi/document'
import type { ElementContent } from 'hast'
import { element } from '../element.ts'
import { languageProperties } from '../language-properties.ts'
import type { State } from '../state.ts'

/** Words of another language, in small capitals (class `small-caps`), or both. */
export function spanToHast(span: Span<'finished'>, state: State): ElementContent {
  const className = span.isSmallCaps ? ['small-caps'] : undefined
  const properties = { className, ...languageProperties(span.lang, state.input.flavour) }
  return element('span', properties, state.toInlines(span.children))
}
