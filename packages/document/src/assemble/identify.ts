import type { Diagnostic } from '@edisi/diagnostics'
import type { Block, NodeId } from '../block.ts'
import { idDuplicate } from '../messages.ts'
import { plainText } from '../plain-text.ts'
import { githubSlug, slug, toId } from '../slug.ts'
import { walkBlocks } from '../walk-blocks.ts'
import type { OpenChapter } from './open-chapter.ts'

type Parsed = Block<'parsed'>

/** The printed ids of a document, each once, and what its authors may call them. */
export interface Names {
  /** Printed ids by block; a block without one has no entry. */
  readonly idOf: ReadonlyMap<NodeId, string>
  /** Printed ids of chapters, in order. */
  readonly chapters: readonly string[]
  /** For each chapter, the printed ids of its notes and calls by what they were called in their file. */
  readonly notes: readonly ReadonlyMap<string, string>[]
  /** Gives the block that a name stands for, first among those of the file that calls it. */
  readonly find: (name: string, path: string) => Parsed | undefined
}

/**
 * Gives every heading, table and figure its printed id, and every other block that was named. A name that an author gave
 * is kept; where ours would be the same, ours takes `-2`.
 */
export function identify(chapters: readonly OpenChapter[], found: Diagnostic[]): Names {
  const naming = openNaming()
  const blocks = chapters.map((chapter) => [
    ...walkBlocks(chapter.blocks),
    ...chapter.notes.flatMap((note) => [...walkBlocks(note.children)]),
  ])
  for (const [index, chapter] of chapters.entries()) nameByAuthor(naming, blocks[index] ?? [], { chapter, found })
  for (const [index, chapter] of chapters.entries()) nameAliases(naming, blocks[index] ?? [], chapter)
  const counts = { figure: 0, table: 0 }
  for (const [index, chapter] of chapters.entries()) {
    for (const block of blocks[index] ?? []) nameBlock(naming, block, { path: chapter.path, counts })
  }
  return {
    idOf: naming.ids,
    chapters: chapters.map((chapter, index) => nameChapter(naming, chapter, index)),
    notes: chapters.map((chapter) => nameNotes(naming, chapter)),
    find: (name, path) => naming.byFile.get(path)?.get(name) ?? naming.anywhere.get(name),
  }
}

interface Naming {
  readonly ids: Map<NodeId, string>
  readonly used: Set<string>
  /** For each wanted id, the next number to try: a book may have thousands of equal headings. */
  readonly counts: Map<string, number>
  readonly byFile: Map<string, Map<string, Parsed>>
  readonly anywhere: Map<string, Parsed>
}

function openNaming(): Naming {
  return { ids: new Map(), used: new Set(), counts: new Map(), byFile: new Map(), anywhere: new Map() }
}

function takeId(naming: Naming, wanted: string): string {
  let id = wanted
  let count = naming.counts.get(wanted) ?? 2
  for (; naming.used.has(id); count++) id = `${wanted}-${count}`
  naming.counts.set(wanted, count)
  naming.used.add(id)
  return id
}

function addName(naming: Naming, name: string, { block, path }: { block: Parsed; path: string }): void {
  let names = naming.byFile.get(path)
  if (!names) naming.byFile.set(path, (names = new Map()))
  if (!names.has(name)) names.set(name, block)
  if (!naming.anywhere.has(name)) naming.anywhere.set(name, block)
}

interface Chapter {
  readonly chapter: OpenChapter
  readonly found: Diagnostic[]
}

function nameByAuthor(naming: Naming, blocks: readonly Parsed[], { chapter, found }: Chapter): void {
  for (const block of blocks) {
    const name = authorName(block)
    if (name === undefined) continue
    const wanted = toId(name)
    if (wanted === '') continue
    const id = takeId(naming, wanted)
    if (id !== wanted) found.push(idDuplicate(block.place, name))
    naming.ids.set(block.nodeId, id)
    addName(naming, name, { block, path: chapter.path })
    addName(naming, id, { block, path: chapter.path })
  }
}

function authorName(block: Parsed): string | undefined {
  return 'id' in block ? block.id : undefined
}

// An alias stands for its block, or, where that is none that is printed, for the next that can bear an id.
function nameAliases(naming: Naming, blocks: readonly Parsed[], chapter: OpenChapter): void {
  if (chapter.aliases.size === 0) return
  const bearers = blocks.filter((block) => 'id' in block)
  const own = new Set(bearers.map((block) => block.nodeId))
  for (const [name, nodeId] of chapter.aliases) {
    const order = orderOf(nodeId)
    const block = bearers.find((bearer) =>
      own.has(nodeId) ? bearer.nodeId === nodeId : orderOf(bearer.nodeId) >= order,
    )
    if (!block) continue
    addName(naming, name, { block, path: chapter.path })
    const wanted = toId(name)
    if (!naming.ids.has(block.nodeId) && wanted !== '') naming.ids.set(block.nodeId, takeId(naming, wanted))
  }
}

function orderOf(nodeId: NodeId): number {
  return Number(nodeId.slice(nodeId.indexOf('.') + 1))
}

interface Counting {
  readonly path: string
  readonly counts: { figure: number; table: number }
}

function nameBlock(naming: Naming, block: Parsed, { path, counts }: Counting): void {
  const wanted = wantedId(block, counts)
  if (wanted === undefined) return
  if (!naming.ids.has(block.nodeId)) naming.ids.set(block.nodeId, takeId(naming, wanted))
  if (block.type === 'heading') addName(naming, githubSlug(plainText(block.children)), { block, path })
  addName(naming, naming.ids.get(block.nodeId) ?? wanted, { block, path })
}

function wantedId(block: Parsed, counts: Counting['counts']): string | undefined {
  switch (block.type) {
    case 'heading':
      return slug(plainText(block.children)) || 'section'
    case 'figure':
      return `fig-${++counts.figure}`
    case 'table':
      return `tbl-${++counts.table}`
    case 'paragraph':
    case 'list':
    case 'quotation':
    case 'codeBlock':
    case 'mathBlock':
    case 'admonition':
    case 'definitionList':
    case 'thematicBreak':
    case 'referenceList':
      return undefined
    default:
      return block satisfies never
  }
}

function nameChapter(naming: Naming, chapter: OpenChapter, index: number): string {
  const [first] = chapter.blocks
  const own = first?.type === 'heading' ? naming.ids.get(first.nodeId) : undefined
  return own ?? takeId(naming, `chapter-${index + 1}`)
}

function nameNotes(naming: Naming, chapter: OpenChapter): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const note of chapter.notes) {
    for (const name of [note.id, ...note.calls]) if (!names.has(name)) names.set(name, takeId(naming, name))
  }
  return names
}
