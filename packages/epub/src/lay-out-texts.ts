import { plainText, wordsOf } from '@edisi/document'
import type { FinishedDocument, PageBreak } from '@edisi/document'
import { directionOf, toHast } from '@edisi/html'
import type { Element, ElementContent } from 'hast'
import { element } from './element.ts'
import { localHref, unlink, walkElements } from './link-files.ts'
import type { Page } from './print-xhtml.ts'
import type { BookPart } from './split-chapters.ts'
import { titlePage } from './title-page.ts'
import { usableUrl } from './usable-url.ts'

/** A text of the book, before its links are led to other files. `name` has no extension. */
export interface BookText extends Page {
  readonly name: string
}

/** What the texts of a book show beside their words. */
export interface BookPlan {
  readonly parts: readonly BookPart[]
  /** The address of each image that can be shown. */
  readonly images: ReadonlyMap<string, string>
  readonly cover: string | undefined
}

/** Gives the texts of a book in reading order: the cover, the title page (named `title`), and the parts of the text. */
export function layOutTexts(
  { document, pageBreaks }: { readonly document: FinishedDocument; readonly pageBreaks: readonly PageBreak[] },
  plan: BookPlan,
): readonly BookText[] {
  // An image that cannot be shown has no address, which `settle` sees.
  const sourceOf = (resource: string): string => plan.images.get(resource) ?? ''
  const { lang, direction } = document
  const words = wordsOf(lang)
  const title = plainText(document.metadata.title)
  const texts: BookText[] = []
  if (plan.cover !== undefined) {
    const children = [coverPage(document, plan.cover)]
    texts.push({ name: 'cover', title: words.cover, lang, direction, division: 'cover', children })
  }
  const opening = [titlePage(document, sourceOf)]
  texts.push({ name: 'title', title, lang, direction, division: 'frontmatter', children: opening })
  for (const part of plan.parts) {
    const { chapter, blocks } = part
    const root = toHast({ document, chapter, blocks, flavour: 'epub', hrefOf: localHref, sourceOf, pageBreaks })
    const content = root.children.filter((child) => child.type !== 'doctype')
    texts.push({
      name: part.name,
      title: document.class === 'article' ? title : plainText(chapter.title).trim() || title,
      lang: chapter.lang,
      direction: chapter.lang === lang ? direction : directionOf(chapter.lang),
      division: 'bodymatter',
      children: document.class === 'article' ? content : [toChapter(part, content)],
    })
  }
  for (const { children } of texts) for (const child of children) walkElements(child, settle)
  return texts
}

function coverPage({ metadata, lang }: FinishedDocument, src: string): Element {
  const alt = metadata.coverAlternative ?? `${wordsOf(lang).cover}: ${plainText(metadata.title)}`
  const image = element('img', { src, alt, role: 'doc-cover' }, [])
  return element('section', { className: ['cover'], 'epub:type': 'cover' }, [image])
}

// A part of a long chapter after its first is a chapter's continuation: it has no heading of its own to be named by.
function toChapter({ chapter, blocks }: BookPart, content: readonly ElementContent[]): Element {
  const [first] = blocks
  const isOpening = first === chapter.blocks[0] && first?.type === 'heading'
  const name = isOpening ? { ariaLabelledBy: [first.id] } : { ariaLabel: plainText(chapter.title) }
  return element('section', { className: ['chapter'], 'epub:type': 'chapter', role: 'doc-chapter', ...name }, content)
}

function settle(node: Element): void {
  const { href, src } = node.properties
  if (node.tagName === 'img' && src === '') showAlternative(node)
  // The corner of a table heads nothing, and is read out as if it did.
  if (node.tagName === 'th' && node.children.length === 0) {
    node.tagName = 'td'
    node.properties = { ...node.properties, scope: undefined }
  }
  if (node.tagName !== 'a' || typeof href !== 'string' || href.startsWith('#')) return
  const usable = usableUrl(href)
  if (usable === undefined) unlink(node)
  else node.properties['href'] = usable
}

function showAlternative(image: Element): void {
  const { alt } = image.properties
  image.tagName = 'span'
  image.properties = { className: ['image-words'] }
  image.children = typeof alt === 'string' && alt !== '' ? [{ type: 'text', value: alt }] : []
}
