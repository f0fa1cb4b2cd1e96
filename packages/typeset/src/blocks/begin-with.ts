import type { Block } from '@edisi/document'
import type { Box, Piece } from '../galley/galley.ts'
import { plainBox } from './add-lines.ts'
import type { Composition, Frame } from './composition.ts'

/** Blocks, their frame, and what stands beside the first line of them. */
export interface Beginning {
  readonly pieces: readonly Piece[]
  readonly blocks: readonly Block<'finished'>[]
  readonly frame: Frame
}

/** Sets blocks whose first box has pieces beside it: a bullet, a number. Where there are no blocks, they stand alone. */
export function beginWith({ pieces, blocks, frame }: Beginning, composition: Composition): void {
  let isFirst = true
  const add = (box: Box): void => {
    composition.galley.add(isFirst ? { ...box, pieces: [...pieces, ...box.pieces] } : box)
    isFirst = false
  }
  composition.setBlocks(blocks, frame, { ...composition, galley: { ...composition.galley, add } })
  if (isFirst) composition.galley.add(plainBox(frame.text.leading, pieces, { grounds: frame.grounds }))
}
