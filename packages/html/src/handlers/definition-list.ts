import type { DefinitionList } from '@edisi/document'
import type { ElementContent } from 'hast'
import { keepBreaks, placePart } from '../break-pages.ts'
import { element } from '../element.ts'
import { languageProperties } from '../language-properties.ts'
import type { State } from '../state.ts'

/** Terms and what they mean. */
export function definitionListToHast(list: DefinitionList<'finished'>, state: State): ElementContent {
  const content = list.children.flatMap((definition) => [
    ...definition.terms.map((term) => element('dt', {}, placePart(list.nodeId, term, state))),
    ...definition.descriptions.map((description) => element('dd', {}, state.toBlocks(description))),
  ])
  keepBreaks(list.nodeId, state)
  return element('dl', languageProperties(list.lang, state.input.flavour), content)
}
