import type { FinishedDocument } from '@edisi/document'
import type { Element } from 'hast'
import { element, text } from './element.ts'

/** Gives the foot of a web page: copyright, publisher, ISBN. Undefined where none of them is known. */
export function imprintToHast({ metadata }: FinishedDocument): Element | undefined {
  const { copyright, publisher, isbn } = metadata
  const lines = [copyright, publisher, isbn === undefined ? undefined : `ISBN ${isbn}`]
  const paragraphs = lines.flatMap((line) => (line === undefined ? [] : [element('p', {}, [text(line)])]))
  return paragraphs.length === 0 ? undefined : element('footer', { className: ['imprint'] }, paragraphs)
}
