import type { Diagnostic } from '@edisi/diagnostics'
import { emptyFrontMatter, mergeFrontMatter } from '../front-matter/front-matter.ts'
import type { FrontMatter } from '../front-matter/front-matter.ts'
import { frontMatterIgnored } from '../messages.ts'
import type { Document, DocumentClass } from '../model.ts'
import { closeLevels } from './close-levels.ts'
import { describeDocument } from './describe-document.ts'
import type { DocumentParts } from './document-parts.ts'
import { givenNames } from './given-names.ts'
import { identify } from './identify.ts'
import { numberBlocks } from './number-blocks.ts'
import { placeImages } from './place-images.ts'
import { resolveNames } from './resolve-names.ts'
import { splitChapters } from './split-chapters.ts'

/** A document whose parts are named and numbered, and what is wrong with it. */
export interface Assembly {
  readonly document: Document<'read'>
  /** The front matter of the files and of publication.yaml in one. */
  readonly frontMatter: FrontMatter
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Makes one document of parsed files: places the images, describes the whole, closes up the levels of headings, divides
 * it into chapters, gives ids and numbers, and leads every cross-reference to its place.
 */
export function assembleDocument(parts: DocumentParts): Assembly {
  const found: Diagnostic[] = []
  const frontMatter = gatherFrontMatter(parts, found)
  const documentClass: DocumentClass = frontMatter.class ?? (parts.chapters.length > 1 ? 'book' : 'article')
  const images = placeImages(parts, frontMatter, found)
  const described = describeDocument({ ...parts, chapters: images.chapters, frontMatter }, found)
  const levelled = closeLevels(described, found)
  const chapters = splitChapters(levelled, { class: documentClass, described })
  const names = identify(chapters, found)
  const numbers = numberBlocks(chapters, { numbersSections: frontMatter.numberSections ?? false, class: documentClass })
  const resolved = resolveNames({ chapters, names, given: givenNames(parts.chapters), numbers, described, found })
  const { lang } = described
  return {
    document: {
      class: documentClass,
      lang,
      direction: frontMatter.direction ?? (rightToLeft.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr'),
      metadata: resolved.metadata,
      chapters: resolved.chapters,
      resources: images.resources,
    },
    frontMatter,
    diagnostics: found,
  }
}

const rightToLeft: ReadonlySet<string> = new Set(['ar', 'arc', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

// A lone file says everything itself; among several each speaks for its own chapter, publication.yaml for the whole.
function gatherFrontMatter({ chapters, overrides }: DocumentParts, found: Diagnostic[]): FrontMatter {
  const own = chapters.length === 1 ? chapters[0]?.frontMatter : undefined
  const whole = mergeFrontMatter(own ?? emptyFrontMatter, overrides ?? emptyFrontMatter)
  if (own) return whole
  for (const chapter of chapters) {
    const ignored = Object.entries(chapter.frontMatter).filter(
      ([key, value]) => !ofChapter.has(key) && value !== undefined && !(Array.isArray(value) && value.length === 0),
    )
    for (const [key] of ignored) found.push(frontMatterIgnored(chapter.path, key))
  }
  const bibliography = chapters.flatMap((chapter) => chapter.frontMatter.bibliography)
  const paths = new Set<string>()
  const all = [...whole.bibliography, ...bibliography].filter(({ path }) => !paths.has(path) && paths.add(path))
  return { ...whole, bibliography: all }
}

const ofChapter: ReadonlySet<string> = new Set(['title', 'authors', 'lang', 'bibliography'])
