import type { ElementContent } from 'hast'
import { placeText } from '../break-pages.ts'
import { element } from '../element.ts'
import type { State } from '../state.ts'

/** A line break that the author set. In a block's text it counts as one unit, which is the line feed after it here. */
export function lineBreakToHast(state: State): readonly ElementContent[] {
  return [element('br', {}, []), ...placeText('\n', state)]
}
