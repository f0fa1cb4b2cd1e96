import type { Diagnostic, Place } from '@edisi/diagnostics'
import { decodeSource, readFrontMatter } from '@edisi/document'
import type { FrontMatter, LocatedPath, Want } from '@edisi/document'
import type { FileRead, Files, PublicationSource } from './files.ts'
import { messages } from './messages.ts'

/** What publication.yaml says of a publication, or what holds without one. */
export interface Configuration {
  /** Undefined where there is no publication.yaml. */
  readonly frontMatter: FrontMatter | undefined
  /** The Markdown files in order, each with the place that names it. */
  readonly chapters: readonly { readonly path: string; readonly at: Place | string }[]
  /** Files that the configuration itself wants. */
  readonly wants: readonly Want[]
  readonly diagnostics: readonly Diagnostic[]
  /** Whether the configuration could not be read: then nothing is built. */
  readonly isFaulty: boolean
}

/** Reads a publication's configuration. Without `chapters` all of its Markdown files count, in the order of their names. */
export async function readConfiguration(source: PublicationSource, files: Files): Promise<Configuration> {
  const { configuration: path, markdown } = source
  const found = markdown.map((file) => ({ path: file, at: file }))
  if (path === undefined)
    return { frontMatter: undefined, chapters: found, wants: [], diagnostics: [], isFaulty: false }
  const read = await files.read(path)
  if (read.type !== 'read') {
    const diagnostics = [messages.sourceUnreadable(path, reasonOf(read), path)]
    return { frontMatter: undefined, chapters: found, wants: [], diagnostics, isFaulty: true }
  }
  const { text, diagnostics: ofBytes } = decodeSource(path, read.bytes)
  const { frontMatter, diagnostics } = readFrontMatter(text, path, { line: 1, column: 1, offset: 0 })
  const isRepeated = (chapter: LocatedPath, index: number): boolean =>
    frontMatter.chapters.findIndex((other) => other.path === chapter.path) < index
  const repeated = frontMatter.chapters
    .filter((chapter, index) => isRepeated(chapter, index))
    .map((chapter) => messages.chapterRepeated(chapter.path, chapter.place))
  const listed = frontMatter.chapters
    .filter((chapter, index) => !isRepeated(chapter, index))
    .map((chapter) => ({ path: chapter.path, at: chapter.place }))
  const chapters = listed.length > 0 ? listed : found
  const missing = chapters.length === 0 ? [messages.chaptersMissing(path)] : []
  return {
    frontMatter,
    chapters,
    wants: wantsOf(frontMatter),
    diagnostics: [...ofBytes, ...diagnostics, ...repeated, ...missing],
    isFaulty: missing.length > 0 || diagnostics.some((diagnostic) => diagnostic.severity === 'error'),
  }
}

function wantsOf(frontMatter: FrontMatter): readonly Want[] {
  const { bibliography, coverImage } = frontMatter
  return [
    ...bibliography.map(({ path, place }): Want => ({ kind: 'bibliography', path, place })),
    ...(coverImage === undefined ? [] : [{ kind: 'image', ...coverImage } satisfies Want]),
  ]
}

function reasonOf(read: FileRead): string {
  if (read.type === 'unreadable') return read.reason
  return read.type === 'folder' ? 'it is a folder' : `it is ${read.type}`
}
