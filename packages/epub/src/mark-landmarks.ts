import { wordsOf } from '@edisi/document'
import type { Landmark } from './book.ts'
import type { BookText } from './lay-out-texts.ts'

/** Gives the places that a reading system offers by name: cover, title page, contents, the beginning of the text, references. */
export function markLandmarks(
  texts: readonly BookText[],
  { lang, hasContents }: { readonly lang: string; readonly hasContents: boolean },
): readonly Landmark[] {
  const words = wordsOf(lang)
  const start = texts.find(({ division }) => division === 'bodymatter')
  const bibliography = texts.findLast((text) => holdsReferences(text))
  const landmarks: Landmark[] = []
  if (texts[0]?.division === 'cover') landmarks.push({ type: 'cover', label: words.cover, href: 'cover.xhtml' })
  landmarks.push({ type: 'titlepage', label: words.titlePage, href: 'title.xhtml' })
  // Only where they stand among the pages (EPUB 3.3, 7.5.1: a landmark leads into the reading order).
  if (hasContents) landmarks.push({ type: 'toc', label: words.contents, href: 'toc.xhtml#contents' })
  if (start) landmarks.push({ type: 'bodymatter', label: start.title, href: `${start.name}.xhtml` })
  if (bibliography && bibliography !== start) {
    landmarks.push({ type: 'bibliography', label: words.references, href: `${bibliography.name}.xhtml` })
  }
  return landmarks
}

function holdsReferences({ children }: BookText): boolean {
  const stack = [...children]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'element') continue
    if (node.properties['role'] === 'doc-bibliography') return true
    if (node.tagName === 'section') stack.push(...node.children)
  }
  return false
}
