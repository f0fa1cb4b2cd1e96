import type { Inline } from '@edisi/document'
import type { ElementContent } from 'hast'
import { placeText } from './break-pages.ts'
import { element } from './element.ts'
import { citationLinkToHast } from './handlers/citation-link.ts'
import { codeToHast } from './handlers/code.ts'
import { imageToHast } from './handlers/image.ts'
import { lineBreakToHast } from './handlers/line-break.ts'
import { linkToHast } from './handlers/link.ts'
import { mathToHast } from './handlers/math.ts'
import { noteReferenceToHast } from './handlers/note-reference.ts'
import { spanToHast } from './handlers/span.ts'
import type { State } from './state.ts'

/** Gives the markup of what stands within a line. */
export function inlinesToHast(inlines: readonly Inline<'finished'>[], state: State): ElementContent[] {
  const content: ElementContent[] = []
  for (const inline of inlines) content.push(...inlineToHast(inline, state))
  return content
}

function inlineToHast(inline: Inline<'finished'>, state: State): readonly ElementContent[] {
  const { marking } = state.input
  switch (inline.type) {
    case 'text':
      return marking === undefined ? placeText(inline.value, state) : marking.text(inline, state.isInLink)
    case 'emphasis':
      return [element('em', {}, state.toInlines(inline.children))]
    case 'strong':
      return [element('strong', {}, state.toInlines(inline.children))]
    case 'strikethrough':
      return [element('s', {}, state.toInlines(inline.children))]
    case 'subscript':
      return [element('sub', {}, state.toInlines(inline.children))]
    case 'superscript':
      return [element('sup', {}, state.toInlines(inline.children))]
    case 'code':
      return codeToHast(inline, state)
    case 'math':
      return mathToHast(inline, state)
    case 'link':
      return linkToHast(inline, state)
    case 'image':
      return [marking === undefined ? imageToHast(inline, state) : marking.image(inline)]
    case 'lineBreak':
      return lineBreakToHast(state)
    case 'span':
      return [spanToHast(inline, state)]
    case 'noteReference':
      return [noteReferenceToHast(inline, state)]
    case 'citationLink':
      return citationLinkToHast(inline, state)
    default:
      throw unknownInline(inline)
  }
}

function unknownInline(inline: never): Error {
  return new Error(`expected an inline of the model, got ${JSON.stringify(inline)}`)
}
