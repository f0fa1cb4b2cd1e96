import type { Math } from '@edisi/document'
import type { ElementContent } from 'hast'
import { placeText } from '../break-pages.ts'
import { element } from '../element.ts'
import type { State } from '../state.ts'

/** A formula within a line, as its TeX source. */
export function mathToHast(math: Math, state: State): readonly ElementContent[] {
  return [element('code', { className: ['math'], translate: 'no' }, placeText(math.tex, state))]
}
