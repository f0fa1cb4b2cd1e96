import type { Diagnostic } from '@edisi/diagnostics'
import type { Block, Heading } from '../block.ts'
import type { FrontMatter, LocatedText } from '../front-matter/front-matter.ts'
import type { Inline } from '../inline.ts'
import { mapBlocks } from '../map-blocks.ts'
import { imageNotShown, langGuessed, langInvalid, noteNotShown, titleFromHeading, titleMissing } from '../messages.ts'
import type { Metadata } from '../model.ts'
import type { ParsedChapter } from '../parse-chapter.ts'
import { plainText } from '../plain-text.ts'
import { githubSlug } from '../slug.ts'
import { toLanguageTag } from '../admit/inline-pieces.ts'
import { canonicalTag } from './canonical-tag.ts'
import { admitFragment } from './admit-fragment.ts'
import type { DocumentParts } from './document-parts.ts'
import { guessLanguage } from './guess-language.ts'
import { hasSameWords } from './has-same-words.ts'
import { hasSoleTop } from './has-sole-top.ts'
import { replaceImages } from './replace-images.ts'

/** What is said about a document, and its chapters without what became its title. */
export interface Described {
  readonly lang: string
  readonly metadata: Metadata<'parsed'>
  readonly chapters: readonly ParsedChapter[]
  /** The words of each file's own title, where its front matter has one. */
  readonly titles: ReadonlyMap<string, readonly Inline<'parsed'>[]>
  /** Whether the first heading of a lone file became the title, or repeated it. */
  readonly hasTakenOpening: boolean
}

/** Gives the metadata and the language of a document. What is missing is taken from its text, and said. */
export function describeDocument(
  parts: DocumentParts & { readonly frontMatter: FrontMatter },
  found: Diagnostic[],
): Described {
  const { frontMatter, chapters } = parts
  const lang = findLanguage(parts, found)
  const { title, rest } = findTitle(parts, found)
  const inlinesOf = (text: LocatedText | undefined): readonly Inline<'parsed'>[] => (text ? toLine(text, found) : [])
  const metadata: Metadata<'parsed'> = {
    title,
    subtitle: inlinesOf(frontMatter.subtitle),
    authors: frontMatter.authors,
    date: frontMatter.date,
    keywords: frontMatter.keywords,
    abstract: frontMatter.abstract ? toAbstract(frontMatter.abstract, found) : [],
    description: frontMatter.description,
    publisher: frontMatter.publisher,
    licence: frontMatter.licence,
    copyright: frontMatter.copyright,
    doi: frontMatter.doi,
    isbn: frontMatter.isbn,
    coverImage:
      frontMatter.coverImage && parts.files.has(frontMatter.coverImage.path) ? frontMatter.coverImage.path : undefined,
    coverAlternative: frontMatter.coverAlternative,
  }
  const titles = new Map(
    chapters.length === 1 ? [] : chapters.map((chapter) => [chapter.path, inlinesOf(chapter.frontMatter.title)]),
  )
  return { lang, metadata, chapters: rest, titles, hasTakenOpening: rest !== chapters }
}

function findLanguage({ frontMatter, chapters }: DocumentParts & { frontMatter: FrontMatter }, found: Diagnostic[]) {
  const written = frontMatter.lang ?? chapters[0]?.frontMatter.lang
  const tag = written && toLanguageTag(written.value)
  if (tag !== undefined) return canonicalTag(tag)
  const guess = guessLanguage(chapters.map((chapter) => chapter.sample).join('\n')) ?? 'en'
  if (written) found.push(langInvalid(written.place, written.value, guess))
  else found.push(langGuessed(chapters[0]?.path ?? '', guess))
  return guess
}

function findTitle({ frontMatter, chapters, name }: DocumentParts & { frontMatter: FrontMatter }, found: Diagnostic[]) {
  const [lone, another] = chapters
  const opening = lone?.blocks[0]
  const isOnly = lone !== undefined && another === undefined && opening?.type === 'heading' && hasSoleTop(lone.blocks)
  const withoutOpening = isOnly ? [takeOpening(lone, opening)] : chapters
  if (frontMatter.title) {
    const title = toLine(frontMatter.title, found)
    // Many authors repeat the title above the text, for viewers that do not show front matter.
    const isRepeated = isOnly && hasSameWords(plainText(title), plainText(opening.children))
    return { title, rest: isRepeated ? withoutOpening : chapters }
  }
  if (isOnly && opening.children.length > 0) {
    found.push(titleFromHeading(opening.place))
    return { title: opening.children, rest: withoutOpening }
  }
  const place = placeOfFile(lone)
  found.push(titleMissing(lone?.path ?? '', name))
  const title: readonly Inline<'parsed'>[] = [{ type: 'text', value: name, place, shifts: [] }]
  return { title, rest: chapters }
}

// Links to the title lead to what follows it.
function takeOpening(chapter: ParsedChapter, opening: Heading<'parsed'>): ParsedChapter {
  const aliases = new Map(chapter.aliases)
  for (const name of [opening.id, githubSlug(plainText(opening.children))]) {
    if (name !== undefined && name !== '' && !aliases.has(name)) aliases.set(name, opening.nodeId)
  }
  return { ...chapter, aliases, blocks: chapter.blocks.slice(1) }
}

function placeOfFile(chapter: ParsedChapter | undefined) {
  const start = { line: 1, column: 1, offset: 0 }
  return { path: chapter?.path ?? '', start, end: start }
}

function toLine(text: LocatedText, found: Diagnostic[]): readonly Inline<'parsed'>[] {
  return toInlines(toAbstract(text, found))
}

// Titles and abstracts are repeated where neither a note nor an image can stand: on covers, in lists, in catalogues.
function toAbstract(text: LocatedText, found: Diagnostic[]): readonly Block<'parsed'>[] {
  const blocks = replaceImages(admitFragment(text, found), (image) => {
    // What may not be read has been reported where it stands.
    if (image.resource !== '') found.push(imageNotShown(image.place))
    return false
  })
  return mapBlocks<'parsed', 'parsed'>(blocks, { inlines: (inlines) => withoutNotes(inlines, found) })
}

function withoutNotes(inlines: readonly Inline<'parsed'>[], found: Diagnostic[]): readonly Inline<'parsed'>[] {
  return inlines.flatMap((node): readonly Inline<'parsed'>[] => {
    if (node.type === 'noteReference') {
      found.push(noteNotShown(node.place))
      return []
    }
    if (node.type === 'crossReference' || !('children' in node)) return [node]
    return [{ ...node, children: withoutNotes(node.children, found) }]
  })
}

// A title is one line: what stands in its paragraphs, one after the other.
function toInlines(blocks: readonly Block<'parsed'>[]): readonly Inline<'parsed'>[] {
  return blocks.flatMap((block, index): readonly Inline<'parsed'>[] => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return wordsOfOther(block)
    return index === 0
      ? block.children
      : [{ type: 'text', value: ' ', place: block.place, shifts: [] }, ...block.children]
  })
}

// `1. A title` is a list to Markdown, not to its author.
function wordsOfOther(block: Block<'parsed'>): readonly Inline<'parsed'>[] {
  if (block.type !== 'list') return []
  const number: Inline<'parsed'> = { type: 'text', value: `${block.start}. `, place: block.place, shifts: [] }
  return [...(block.isOrdered ? [number] : []), ...block.children.flatMap((item) => toInlines(item.children))]
}
