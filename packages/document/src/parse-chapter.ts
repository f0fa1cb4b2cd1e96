import type { Diagnostic, Silencing } from '@edisi/diagnostics'
import type { Want } from './admit/admit-context.ts'
import { findReferenceLists } from './admit/find-reference-lists.ts'
import { admitMarkdown } from './admit/admit-markdown.ts'
import type { Block, NodeId, Note } from './block.ts'
import { emptyFrontMatter } from './front-matter/front-matter.ts'
import type { FrontMatter } from './front-matter/front-matter.ts'
import { frontMatterUnclosed } from './messages.ts'
import { decodeSource } from './parse/decode-source.ts'
import { splitFrontMatter } from './parse/split-front-matter.ts'
import { readFrontMatter } from './front-matter/read-front-matter.ts'
import { wantsOf } from './wants-of.ts'

/** One source file, parsed. Plain data, which depends on the bytes, the path and the index alone. */
export interface ParsedChapter {
  readonly path: string
  readonly index: number
  readonly frontMatter: FrontMatter
  readonly blocks: readonly Block<'parsed'>[]
  readonly notes: readonly Note<'parsed'>[]
  /** Names of places that no block bears as its id, and the block that each stands in, or stood alone in front of. */
  readonly aliases: ReadonlyMap<string, NodeId>
  /** What its comments silence, in the order of the source where they begin or end. */
  readonly silencings: readonly Silencing[]
  /** The beginning of the Markdown, for a guess at its language. */
  readonly sample: string
}

/** What the parsing of a file gives: the chapter, the files that it needs, and what is wrong with it. */
export interface ChapterParsing {
  readonly chapter: ParsedChapter
  readonly wants: readonly Want[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Parses one Markdown file. `path` is relative to the publication, `index` its order among the listed files. It never
 * fails: whatever the bytes are, a chapter comes of them, and diagnostics say what could not be understood.
 */
export function parseChapter(
  source: { readonly path: string; readonly bytes: Uint8Array },
  options: { readonly index: number },
): ChapterParsing {
  const { path } = source
  const { text, diagnostics } = decodeSource(path, source.bytes)
  const { yaml, body, unclosed } = splitFrontMatter(text)
  const read = yaml ? readFrontMatter(yaml.text, path, yaml.start) : { frontMatter: emptyFrontMatter, diagnostics: [] }
  const admitted = admitMarkdown({ path, text, start: body, chapter: options.index, hasNotesElsewhere: false })
  const found = [
    ...diagnostics,
    ...(unclosed ? [frontMatterUnclosed({ path, start: unclosed, end: { ...unclosed, column: 4, offset: 3 } })] : []),
    ...read.diagnostics,
    ...admitted.diagnostics,
  ]
  const chapter: ParsedChapter = {
    path,
    index: options.index,
    frontMatter: read.frontMatter,
    blocks: findReferenceLists(admitted.blocks, admitted.nextNode),
    notes: admitted.notes,
    aliases: admitted.aliases,
    silencings: admitted.silencings,
    sample: text.slice(body.offset, body.offset + 20_000),
  }
  return { chapter, wants: [...wantsOf(read.frontMatter), ...admitted.wants], diagnostics: found }
}
