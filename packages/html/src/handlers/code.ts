import type { Code } from '@edisi/document'
import type { ElementContent } from 'hast'
import { placeText } from '../break-pages.ts'
import { element } from '../element.ts'
import type { State } from '../state.ts'

/** Code within a line. */
export function codeToHast(code: Code, state: State): readonly ElementContent[] {
  return [element('code', { translate: 'no' }, placeText(code.value, state))]
}
