import { wordsOf } from '@edisi/document'
import type { FinishedDocument } from '@edisi/document'
import type { Theme } from '@edisi/theme'
import type { Compositor, Composition, Frame } from './blocks/composition.ts'
import { setBlocks } from './blocks/set-blocks.ts'
import { setNote } from './blocks/set-note.ts'
import type { Lettering } from './design/lettering.ts'
import { faceOf } from './design/lettering.ts'
import type { PageDesign } from './design/page-design.ts'
import { writeGalley } from './galley/write-galley.ts'
import type { TagId } from './paged-document.ts'
import type { TextStyle } from './paragraph-items.ts'
import { createTagTree } from './tags/tag-tree.ts'

/** Gives the composition that a document's front matter begins with; chapters take it on with notes and galleys of their own. */
export function startComposition(
  document: FinishedDocument,
  {
    theme,
    design,
    compositor,
  }: { readonly theme: Theme; readonly design: PageDesign; readonly compositor: Compositor },
): Composition {
  const { print } = theme
  return {
    design,
    compositor,
    tags: createTagTree(document.lang),
    galley: writeGalley(),
    isMirrored: document.direction === 'rtl',
    lang: document.lang,
    words: wordsOf(document.lang),
    resources: new Map(document.resources.map((resource) => [resource.path, resource])),
    codeInks: { ...print.code },
    admonitionInks: { note: print.note, tip: print.tip, caution: print.caution, danger: print.danger },
    notes: new Map(),
    noteLines: new Map(),
    struck: new Set(),
    styleOf: createStyleShelf(),
    reports: [],
    path: document.chapters[0]?.path ?? '',
    lost: new Set(),
    setBlocks,
    setNote,
    isMainFlow: false,
  }
}

/** Gives the frame of the page itself: the whole measure, in the type of the text. */
export function framePage({ design, lang }: Composition, tag: TagId): Frame {
  return { x: 0, width: design.shape.measure, text: design.text, tag, lang, grounds: [], depth: 0, isPage: true }
}

function createStyleShelf(): (lettering: Lettering) => TextStyle {
  const styles = new Map<string, TextStyle>()
  return (lettering) => {
    const { size, ink, features, tracking, rise, lang } = lettering
    const face = faceOf(lettering)
    const key = `${face} ${size} ${ink} ${features.join()} ${tracking} ${rise} ${lang}`
    let style = styles.get(key)
    if (!style) {
      style = { face, size, ink, features, tracking, rise, lang }
      styles.set(key, style)
    }
    return style
  }
}
