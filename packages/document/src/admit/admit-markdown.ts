import type { Diagnostic, Point, Silencing } from '@edisi/diagnostics'
import type { Blockquote, Definition, FootnoteDefinition, List, ListItem, Node, Root, RootContent } from 'mdast'
import type { Block, NodeId, Note } from '../block.ts'
import { addressesNotRead, footnoteDuplicate, footnoteUnused, sourceNotParsed } from '../messages.ts'
import { findSilencings } from '../parse/find-silencings.ts'
import { hasCrowdedAddress } from '../parse/has-crowded-address.ts'
import { parseMarkdown, parseWithoutAddresses } from '../parse/parse-markdown.ts'
import { admitBlocks } from './admit-blocks.ts'
import type { AdmitContext, Want } from './admit-context.ts'
import { openNoteShelf } from './note-shelf.ts'

/** Markdown that is to be admitted: `text` is the whole source, its Markdown begins at `start`. */
export interface MarkdownSource {
  readonly path: string
  readonly text: string
  readonly start: Point
  /** What the node ids begin with. */
  readonly chapter: number | string
  /** Whether its notes may stand elsewhere, as those of a title do. */
  readonly hasNotesElsewhere: boolean
}

/** What was admitted. `nextNode` goes on with the ids. */
export interface AdmittedMarkdown {
  readonly blocks: readonly Block<'parsed'>[]
  readonly notes: readonly Note<'parsed'>[]
  readonly wants: readonly Want[]
  readonly aliases: ReadonlyMap<string, NodeId>
  /** What its comments silence. */
  readonly silencings: readonly Silencing[]
  readonly diagnostics: readonly Diagnostic[]
  readonly nextNode: () => NodeId
}

/** Parses Markdown and admits it into the model. It never fails. */
export function admitMarkdown(source: MarkdownSource): AdmittedMarkdown {
  const { root, diagnostics } = parseSafely(source)
  const definitions = collectDefinitions(root)
  const context = openContext(source, definitions)
  const blocks = admitBlocks(context, root.children, 0)
  const notes = context.notes.all()
  reportLostNotes(context, source, definitions)
  return {
    blocks,
    notes,
    wants: [...context.wants.values()],
    aliases: context.aliases,
    silencings: findSilencings({ ...source, root }),
    diagnostics: [...diagnostics, ...context.diagnostics],
    nextNode: context.nextNode,
  }
}

// The parser is not ours: should it give up on some input, the words are still there to be shown.
function parseSafely({ path, text, start }: MarkdownSource): { root: Root; diagnostics: readonly Diagnostic[] } {
  const body = text.slice(start.offset)
  try {
    if (hasCrowdedAddress(body)) return { root: parseWithoutAddresses(body), diagnostics: [addressesNotRead(path)] }
    return { root: parseMarkdown(body), diagnostics: [] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const children: RootContent[] = body
      .split(/\n\s*\n/)
      .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }))
    return { root: { type: 'root', children }, diagnostics: [sourceNotParsed(path, reason)] }
  }
}

// A note that nothing calls has no place in any edition.
function reportLostNotes(context: AdmitContext, source: MarkdownSource, { notes, repeated }: Definitions): void {
  // What calls a note in a title says itself that it cannot stand there.
  const above = source.text.slice(0, source.start.offset)
  for (const [name, note] of notes) {
    const label = note.label ?? name
    if (context.notes.isCalled(name) || above.includes(`[^${label}]`)) continue
    context.diagnostics.push(footnoteUnused(context.placeOf(note), label))
  }
  for (const note of repeated) {
    context.diagnostics.push(footnoteDuplicate(context.placeOf(note), note.label ?? note.identifier))
  }
}

function openContext(source: MarkdownSource, { links, notes }: Definitions): AdmitContext {
  const { path, start, chapter, hasNotesElsewhere } = source
  let order = 0
  const pointOf = (point: Point): Point => ({
    line: point.line + start.line - 1,
    column: point.column,
    offset: point.offset + start.offset,
  })
  const context: AdmitContext = {
    path,
    source: source.text,
    definitions: links,
    noteDefinitions: notes,
    notes: openNoteShelf(),
    hasNotesElsewhere,
    wants: new Map(),
    diagnostics: [],
    aliases: new Map(),
    captions: new WeakMap(),
    displayed: new WeakSet(),
    nextNode: () => `${chapter}.${order++}`,
    pointOf,
    placeOf: (node: Node) => {
      if (!node.position) return { path, start, end: start }
      const { start: from, end: to } = node.position
      return {
        path,
        start: pointOf({ line: from.line, column: from.column, offset: from.offset ?? 0 }),
        end: pointOf({ line: to.line, column: to.column, offset: to.offset ?? 0 }),
      }
    },
    admitBlocks: (nodes, depth) => admitBlocks(context, nodes, depth),
  }
  return context
}

interface Definitions {
  readonly links: ReadonlyMap<string, Definition>
  readonly notes: ReadonlyMap<string, FootnoteDefinition>
  /** Notes whose label an earlier one has. */
  readonly repeated: readonly FootnoteDefinition[]
}

// Definitions stand among blocks, at any depth. The first of a name counts (CommonMark 0.31, 4.7).
function collectDefinitions(root: Root): Definitions {
  const links = new Map<string, Definition>()
  const notes = new Map<string, FootnoteDefinition>()
  const repeated: FootnoteDefinition[] = []
  const stack: (Root | RootContent)[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'definition' && !links.has(node.identifier)) links.set(node.identifier, node)
    if (node.type === 'footnoteDefinition') {
      if (notes.has(node.identifier)) repeated.push(node)
      else notes.set(node.identifier, node)
    }
    if (!mayContainBlocks(node)) continue
    // In reverse, since the last that is put on the stack is the next that is taken from it.
    for (const child of [...node.children].toReversed()) stack.push(child)
  }
  return { links, notes, repeated }
}

function mayContainBlocks(node: Root | RootContent): node is Root | List | ListItem | Blockquote | FootnoteDefinition {
  return ['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition'].includes(node.type)
}
