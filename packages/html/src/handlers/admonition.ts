import { plainText } from '@edisi/document'
import type { Admonition } from '@edisi/document'
import type { ElementContent } from 'hast'
import { placeInlines } from '../break-pages.ts'
import { element, text } from '../element.ts'
import { languageProperties } from '../language-properties.ts'
import type { State } from '../state.ts'

/**
 * A remark set apart: role note and a word that says its kind, so that nothing hangs on colour. An aside would be a
 * landmark, and a landmark of that role must not lie within the main one.
 */
export function admonitionToHast(admonition: Admonition<'finished'>, state: State): ElementContent {
  const word = state.words[admonition.kind]
  const title = admonition.title.length === 0 ? [text(word)] : placeInlines(admonition.nodeId, admonition.title, state)
  const properties = {
    className: ['admonition', admonition.kind],
    role: 'note',
    ariaLabel: admonition.title.length === 0 ? word : `${word}: ${plainText(admonition.title)}`,
    ...languageProperties(admonition.lang, state.input.flavour),
  }
  return element('div', properties, [
    element('p', { className: ['title'] }, title),
    ...state.toBlocks(admonition.children),
  ])
}
