import type { Heading } from '@edisi/document'
import type { ElementContent } from 'hast'
import { placeInlines } from '../break-pages.ts'
import { element, text } from '../element.ts'
import { languageProperties } from '../language-properties.ts'
import type { State } from '../state.ts'

/** A heading with its id and number; the heading that opens a chapter is followed by the chapter's own authors. */
export function headingToHast(heading: Heading<'finished'>, state: State): ElementContent[] {
  const { chapter, flavour } = state.input
  const words = placeInlines(heading.nodeId, heading.children, state)
  const number =
    heading.number === undefined ? [] : [element('span', { className: ['number'] }, [text(heading.number)]), text(' ')]
  const properties = { id: heading.id, ...languageProperties(heading.lang, flavour) }
  const content: ElementContent[] = [element(`h${heading.level}`, properties, [...number, ...words])]
  if (heading === chapter.blocks[0] && chapter.authors.length > 0) {
    const names = chapter.authors.map((author) => author.name).join(', ')
    content.push(element('p', { className: ['byline'] }, [text(names)]))
  }
  return content
}
