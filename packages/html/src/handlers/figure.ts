import type { Figure } from '@edisi/document'
import type { ElementContent } from 'hast'
import { placeInlines, takeBreaks } from '../break-pages.ts'
import { captionToHast } from '../caption-to-hast.ts'
import { element } from '../element.ts'
import { languageProperties } from '../language-properties.ts'
import type { State } from '../state.ts'

/** An illustration with its label, its caption and its source. */
export function figureToHast(figure: Figure<'finished'>, state: State): ElementContent {
  const breaks = takeBreaks(state)
  const images = state.toInlines(figure.images)
  const caption = captionToHast(
    { word: state.words.figure, number: figure.number, caption: figure.caption },
    figure,
    state,
  )
  const source =
    figure.source.length === 0
      ? []
      : [element('p', { className: ['source'] }, placeInlines(figure.nodeId, figure.source, state))]
  const hasWords = caption.length + source.length > 0
  const legend = caption.length > 0 ? [element('p', {}, caption), ...source] : source
  return element('figure', { id: figure.id, ...languageProperties(figure.lang, state.input.flavour) }, [
    ...breaks,
    ...images,
    ...(hasWords ? [element('figcaption', {}, legend)] : []),
  ])
}
