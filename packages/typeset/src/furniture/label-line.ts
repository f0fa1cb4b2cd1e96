import type { Composition } from '../blocks/composition.ts'
import { setWords } from '../blocks/set-words.ts'
import type { Lettering } from '../design/lettering.ts'
import type { MarkId } from '../paged-document.ts'
import type { LinkSpan, SetLine } from '../paragraph-items.ts'

/** Words of one line that the press adds: a folio, a running head, a label. */
export interface Label {
  readonly value: string
  readonly lettering: Lettering
  readonly mark?: MarkId | undefined
  readonly link?: LinkSpan | undefined
}

/** Sets a label in one line, however long. It may be empty. */
export function setLabel({ value, lettering, mark, link }: Label, composition: Composition): SetLine | undefined {
  const style = composition.styleOf(lettering)
  const [line] = setWords(
    [{ type: 'text', value, style, breaking: 'never', mark, link, source: undefined }],
    {
      // Wide enough for any label: it is its caller's to see whether there is room.
      shape: { width: 10_000, align: composition.isMirrored ? 'right' : 'left' },
      text: { ...composition.design.caption, isHyphenated: false },
      block: undefined,
    },
    composition,
  )
  return line
}
