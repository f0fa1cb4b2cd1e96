import { wordsOf } from '@edisi/document'
import type { Chapter, FinishedDocument } from '@edisi/document'
import type { Element, ElementContent } from 'hast'
import { contentsToHast } from './contents-to-hast.ts'
import { element, text } from './element.ts'
import { imprintToHast } from './imprint-to-hast.ts'
import { languageProperties } from './language-properties.ts'
import type { HastInput } from './state.ts'
import { titleBlockToHast } from './title-block-to-hast.ts'
import { toHast } from './to-hast.ts'

/** What the body of a web page is made from. */
export interface BodyInput {
  readonly document: FinishedDocument
  readonly settings: { readonly toc: boolean; readonly tocDepth: number }
  readonly hrefOf: (id: string) => string
  readonly sourceOf: (resource: string) => string
}

// With an underscore before its last word no slug equals it.
const mainId = 'page_content'

/** Gives what the body of a web page holds: skip link, title block, contents, the text itself, imprint. */
export function bodyToHast(input: BodyInput): Element[] {
  const { document, settings } = input
  const skip = element('a', { className: ['skip'], href: `#${mainId}` }, [text(wordsOf(document.lang).skipToContent)])
  const main = element('main', { id: mainId, tabIndex: -1 }, [text('\n'), ...chaptersToHast(input)])
  const contents = settings.toc ? contentsToHast(document, settings.tocDepth) : undefined
  const imprint = imprintToHast(document)
  return [
    skip,
    titleBlockToHast(document, chapterInput(input, chapterOf(document))),
    ...(contents ? [contents] : []),
    main,
    ...(imprint ? [imprint] : []),
  ]
}

function chaptersToHast(input: BodyInput): ElementContent[] {
  const { chapters, lang } = input.document
  return chapters.flatMap((chapter) => {
    const content = toHast({ ...chapterInput(input, chapter), blocks: chapter.blocks }).children
    const spaced = content.flatMap((part) => (part.type === 'doctype' ? [] : [part, text('\n')]))
    if (chapters.length === 1) return spaced
    const opening = chapter.blocks[0]
    const language = languageProperties(chapter.lang === lang ? undefined : chapter.lang, 'web')
    const [first] = content
    const isHeaded = opening?.type === 'heading' && first?.type === 'element' && first.properties['id'] === opening.id
    // A chapter without a heading of its own, or one that is a bibliography, is no section beside or around others.
    const properties = {
      className: ['chapter'],
      id: opening?.type === 'heading' ? undefined : chapter.id,
      ariaLabelledBy: isHeaded ? opening.id : undefined,
      ...language,
    }
    return [element(isHeaded ? 'section' : 'div', properties, spaced), text('\n')]
  })
}

function chapterInput(
  { document, hrefOf, sourceOf }: BodyInput,
  chapter: Chapter<'finished'>,
): Omit<HastInput, 'blocks'> {
  return { document, chapter, flavour: 'web', hrefOf, sourceOf, pageBreaks: [] }
}

// The words of the title block belong to no chapter: they are rendered beside one without notes or authors.
function chapterOf(document: FinishedDocument): Chapter<'finished'> {
  const { title } = document.metadata
  return { path: '', id: mainId, title, lang: document.lang, authors: [], blocks: [], notes: [] }
}
