import type { MathBlock } from '@edisi/document'
import type { ElementContent } from 'hast'
import { takeBreaks } from '../break-pages.ts'
import { element, text } from '../element.ts'
import type { State } from '../state.ts'

/** A formula in lines of its own, as its TeX source, with its number in parentheses. */
export function mathBlockToHast(block: MathBlock<'finished'>, state: State): ElementContent {
  const number =
    block.number === undefined
      ? []
      : [text(' '), element('span', { className: ['number'] }, [text(`(${block.number})`)])]
  const formula = element('code', { className: ['math'], translate: 'no' }, [text(block.tex)])
  return element('div', { id: block.id, className: ['math-block'] }, [...takeBreaks(state), formula, ...number])
}
