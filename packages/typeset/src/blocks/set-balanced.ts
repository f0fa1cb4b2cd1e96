import type { ParagraphItem, SetLine } from '../paragraph-items.ts'
import type { Composition } from './composition.ts'
import type { LineSetting } from './set-words.ts'
import { setWords } from './set-words.ts'

/** Sets a title in as few lines as the measure allows, of nearly equal length: the narrowest measure that takes no more. */
export function setBalanced(
  items: readonly ParagraphItem[],
  setting: LineSetting,
  composition: Composition,
): readonly SetLine[] {
  const setIn = (width: number): readonly SetLine[] =>
    setWords(items, { ...setting, shape: { ...setting.shape, width } }, composition)
  let lines = setIn(setting.shape.width)
  if (lines.length < 2) return lines
  // Below the width of its longest word a title would be broken within words.
  let tooNarrow = Math.max(composition.compositor.measureItems(items).min, setting.shape.width / 2)
  let enough = setting.shape.width
  for (let turn = 0; turn < 6 && enough - tooNarrow > 2; turn++) {
    const width = (tooNarrow + enough) / 2
    const narrower = setIn(width)
    if (narrower.length > lines.length) tooNarrow = width
    else [enough, lines] = [width, narrower]
  }
  return lines
}
