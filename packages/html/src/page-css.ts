import type { Theme } from '@edisi/theme'
import { apparatusCss } from './apparatus-css.ts'
import { frameCss } from './frame-css.ts'
import { inkCss } from './ink-css.ts'
import { printCss } from './print-css.ts'
import { textCss } from './text-css.ts'

/**
 * Gives the style of a web page: inks and faces of the theme as custom properties, the frame (columns, title block,
 * contents), the text, the apparatus (notes, references, cards), and paper.
 */
export function pageCss(theme: Theme): string {
  return [inkCss(theme), frameCss, textCss, apparatusCss, printCss].join('\n')
}
