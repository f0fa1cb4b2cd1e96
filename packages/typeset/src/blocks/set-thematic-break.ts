import type { ThematicBreak } from '@edisi/document'
import { plainBox } from './add-lines.ts'
import type { Composition, Frame } from './composition.ts'
import { leaveAbove, leaveBelow } from './leave-space.ts'
import { letteringOf, setWords } from './set-words.ts'

/** Adds a change of scene: three points in the middle of the measure, which are no part of the text. */
export function setThematicBreak(scene: ThematicBreak, frame: Frame, composition: Composition): void {
  const { design, galley } = composition
  const style = composition.styleOf({ ...letteringOf(frame.text, frame.lang), ink: design.inks.quiet })
  const [line] = setWords(
    [
      {
        type: 'text',
        value: '·\u2003·\u2003·',
        style,
        breaking: 'never',
        mark: undefined,
        link: undefined,
        source: undefined,
      },
    ],
    { shape: { width: frame.width, align: 'center' }, text: frame.text, block: scene },
    composition,
  )
  const baseline = frame.text.leading / 2 + frame.text.size * 0.31
  leaveAbove(0.5, frame, composition)
  galley.add(
    plainBox(frame.text.leading, line ? [{ type: 'line', line, x: frame.x, baseline }] : [], {
      grounds: frame.grounds,
    }),
  )
  // What begins after the change must not be parted from it, nor the change stand at the foot of a page alone.
  galley.keepWith(1)
  leaveBelow(0.5, frame, composition)
}
