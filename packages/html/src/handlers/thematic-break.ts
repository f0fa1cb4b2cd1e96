import type { ElementContent } from 'hast'
import { element } from '../element.ts'

/** A change of scene. */
export function thematicBreakToHast(): ElementContent {
  return element('hr', {}, [])
}
