import type { Inline } from '@edisi/document'
import type { ElementContent } from 'hast'
import { element, text } from './element.ts'

/**
 * Gives the words of a heading for a place that leads to it, such as the contents: stress, scripts and code stay; links,
 * ids and the calls of notes, which belong to the heading itself, do not; an image is its alternative.
 */
export function labelToHast(inlines: readonly Inline<'finished'>[]): ElementContent[] {
  return inlines.flatMap(toLabel)
}

function toLabel(inline: Inline<'finished'>): ElementContent[] {
  switch (inline.type) {
    case 'text':
      return [text(inline.value)]
    case 'emphasis':
      return [element('em', {}, labelToHast(inline.children))]
    case 'subscript':
      return [element('sub', {}, labelToHast(inline.children))]
    case 'superscript':
      return [element('sup', {}, labelToHast(inline.children))]
    case 'code':
      return [element('code', { translate: 'no' }, [text(inline.value)])]
    case 'math':
      return [element('code', { className: ['math'], translate: 'no' }, [text(inline.tex)])]
    case 'image':
      return [text(inline.alternative)]
    case 'lineBreak':
      return [text(' ')]
    case 'noteReference':
      return []
    case 'strong':
    case 'strikethrough':
    case 'link':
    case 'span':
    case 'citationLink':
      return labelToHast(inline.children)
    default:
      throw unknownInline(inline)
  }
}

function unknownInline(inline: never): Error {
  return new Error(`expected an inline of the model, got ${JSON.stringify(inline)}`)
}
