import type { Point } from '@edisi/diagnostics'
import type { Data, Literal } from 'mdast'

/** A stretch of text that the source continues elsewhere: from unit `at` of the value on, at `to`. */
export interface RawShift {
  readonly at: number
  readonly to: Point
}

/** A line of three colons or more, which opens or closes a division; `value` is what follows them. */
export interface DivFence extends Literal {
  type: 'divFence'
  colons: number
}

/** A formula in a line; `isDisplayed` where it is written between double dollars. */
export interface MathText extends Literal {
  type: 'mathText'
  isDisplayed: boolean
}

/** A formula in lines of its own; `attributes` is what follows the closing dollars. */
export interface MathFlow extends Literal {
  type: 'mathFlow'
  attributes: string
}

/** A LaTeX environment in lines of its own, from `\begin` to `\end`. */
export interface TexFlow extends Literal {
  type: 'texFlow'
  name: string
}

declare module 'mdast' {
  interface TextData extends Data {
    shifts?: RawShift[]
  }
  interface ImageData extends Data {
    label?: PhrasingContent[]
  }
  interface ImageReferenceData extends Data {
    label?: PhrasingContent[]
  }
  interface PhrasingContentMap {
    mathText: MathText
  }
  interface BlockContentMap {
    divFence: DivFence
    mathFlow: MathFlow
    texFlow: TexFlow
  }
  interface RootContentMap {
    divFence: DivFence
    mathFlow: MathFlow
    texFlow: TexFlow
    mathText: MathText
  }
}
