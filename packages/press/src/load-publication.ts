import { readBibliographySilencings } from '@edisi/citations'
import { assembleDocument, parseChapter } from '@edisi/document'
import type { Document, FrontMatter, ParsedChapter, Want } from '@edisi/document'
import type { Diagnostic, Place, Silencing } from '@edisi/diagnostics'
import type { Files, PublicationSource } from './files.ts'
import { messages } from './messages.ts'
import type { Configuration } from './read-configuration.ts'
import { readConfiguration } from './read-configuration.ts'

/** A publication read in: its document, what it sets, and the bytes of the files that it wants. */
export interface LoadedPublication {
  readonly type: 'loaded'
  readonly document: Document<'read'>
  /** The front matter of its files and its configuration, merged. */
  readonly frontMatter: FrontMatter
  readonly configuration: Configuration
  /** The bytes of every source and wanted file, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly sources: readonly string[]
  /** What comments of the Markdown and of the bibliographies silence. */
  readonly silencings: readonly Silencing[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A publication whose configuration, or lack of Markdown, forbids building it. */
export interface MisconfiguredPublication {
  readonly type: 'misconfigured'
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads a publication in two rounds: first its configuration and its Markdown, then the files that these want.
 * A file that is missing or lies outside costs that file only and is reported where it is named.
 */
export async function loadPublication(
  source: PublicationSource,
  files: Files,
): Promise<LoadedPublication | MisconfiguredPublication> {
  const configuration = await readConfiguration(source, files)
  const found = [...configuration.diagnostics]
  const bytes = new Map<string, Uint8Array>()
  const chapters: ParsedChapter[] = []
  const wants: Want[] = []
  for (const chapter of configuration.chapters) {
    const content = await readWanted(chapter.path, chapter.at, { files, found, missing: messages.sourceMissing })
    if (content === undefined) continue
    bytes.set(chapter.path, content)
    const parsed = parseChapter({ path: chapter.path, bytes: content }, { index: chapters.length })
    chapters.push(parsed.chapter)
    wants.push(...parsed.wants)
    found.push(...parsed.diagnostics)
  }
  if (configuration.isFaulty || chapters.length === 0) return { type: 'misconfigured', diagnostics: found }
  const refused = await readWants([...configuration.wants, ...wants], bytes, { files, found })
  const { document, frontMatter, diagnostics } = assembleDocument({
    chapters,
    files: bytes,
    refused,
    overrides: configuration.frontMatter,
    name: source.name,
  })
  return {
    type: 'loaded',
    document,
    frontMatter,
    configuration,
    files: bytes,
    sources: chapters.map((chapter) => chapter.path),
    silencings: [...chapters.flatMap(({ silencings }) => silencings), ...silencingsOfLists(frontMatter, bytes)],
    diagnostics: [...found, ...diagnostics],
  }
}

function silencingsOfLists(
  { bibliography }: FrontMatter,
  bytes: ReadonlyMap<string, Uint8Array>,
): readonly Silencing[] {
  return bibliography.flatMap(({ path }) => {
    const content = bytes.get(path)
    return content === undefined ? [] : readBibliographySilencings({ path, bytes: content })
  })
}

interface Reading {
  readonly files: Files
  readonly found: Diagnostic[]
}

// Gives the paths that could not be read though something is there: why has been reported.
async function readWants(
  wants: readonly Want[],
  bytes: Map<string, Uint8Array>,
  reading: Reading,
): Promise<ReadonlySet<string>> {
  const asked = new Set<string>()
  const refused = new Set<string>()
  for (const want of wants) {
    if (bytes.has(want.path) || asked.has(want.path)) continue
    asked.add(want.path)
    const before = reading.found.length
    const content = await readWanted(want.path, want.place, { ...reading, missing: missingOf(want) })
    if (content !== undefined) bytes.set(want.path, content)
    else if (reading.found.length > before) refused.add(want.path)
  }
  return refused
}

// An image that is missing is reported by document, once for each place that shows it.
function missingOf(want: Want): ((path: string, at: Place | string) => Diagnostic) | undefined {
  switch (want.kind) {
    case 'image':
      return undefined
    case 'bibliography':
      return messages.bibliographyMissing
    case 'style':
      return messages.styleMissing
    default:
      return want.kind satisfies never
  }
}

async function readWanted(
  path: string,
  at: Place | string,
  {
    files,
    found,
    missing,
  }: Reading & { readonly missing: ((path: string, at: Place | string) => Diagnostic) | undefined },
): Promise<Uint8Array | undefined> {
  const read = await files.read(path)
  switch (read.type) {
    case 'read':
      return read.bytes
    case 'missing':
      if (missing) found.push(missing(path, at))
      return undefined
    case 'outside':
      found.push(messages.pathOutside(path, at))
      return undefined
    case 'folder':
      found.push(messages.sourceIsFolder(path, at))
      return undefined
    case 'unreadable':
      found.push(messages.sourceUnreadable(path, read.reason, at))
      return undefined
    default:
      return read satisfies never
  }
}
