import type { Block, Document, Inline, ReferenceList, Table, TableRow } from '@edisi/document'
import type { PassageRole } from '../detect/detect-citations.ts'

/** One text of the document: the inlines of a paragraph, a cell, a caption. They are known again by their identity. */
export interface CollectedPassage {
  readonly inlines: readonly Inline<'read'>[]
  readonly role: PassageRole | 'reference'
  readonly chapter: number
}

/** The texts of a document in reading order, its prose lists of references with their chapter, and the printed ids in use. */
export interface Collected {
  readonly passages: readonly CollectedPassage[]
  readonly lists: readonly { readonly list: ReferenceList<'read'>; readonly chapter: number }[]
  /** Tables of references: those with the class `references`, each body row with its words as one text. */
  readonly tables: readonly ReferenceTable[]
  readonly ids: ReadonlySet<string>
  /** The languages of the chapters. */
  readonly langs: readonly string[]
}

/** A table of references in its chapter. */
export interface ReferenceTable {
  readonly table: Table<'read'>
  readonly chapter: number
  readonly rows: readonly (readonly Inline<'read'>[])[]
}

/** Walks through a document; notes come at the end of the chapter that calls them. */
export function collectPassages(document: Document<'read'>): Collected {
  const collecting: Collecting = { passages: [], lists: [], tables: [], ids: new Set(), isNote: false }
  visitBlocks(document.metadata.abstract, 0, collecting)
  for (const [index, chapter] of document.chapters.entries()) {
    collecting.ids.add(chapter.id)
    visitBlocks(chapter.blocks, index, collecting)
    for (const note of chapter.notes) {
      collecting.ids.add(note.id)
      for (const call of note.calls) collecting.ids.add(call)
      visitBlocks(note.children, index, { ...collecting, isNote: true })
    }
  }
  return { ...collecting, langs: document.chapters.map((chapter) => chapter.lang) }
}

interface Collecting {
  readonly passages: CollectedPassage[]
  readonly lists: { readonly list: ReferenceList<'read'>; readonly chapter: number }[]
  readonly tables: ReferenceTable[]
  readonly ids: Set<string>
  readonly isNote: boolean
}

function visitBlocks(blocks: readonly Block<'read'>[], chapter: number, collecting: Collecting): void {
  for (const block of blocks) {
    if ('id' in block && block.id !== undefined) collecting.ids.add(block.id)
    visitBlock(block, chapter, collecting)
  }
}

function visitBlock(block: Block<'read'>, chapter: number, collecting: Collecting): void {
  const add = (inlines: readonly Inline<'read'>[], role: CollectedPassage['role']): void => {
    if (inlines.length > 0)
      collecting.passages.push({ inlines, role: collecting.isNote && role === 'text' ? 'note' : role, chapter })
  }
  switch (block.type) {
    case 'heading':
      return add(block.children, 'heading')
    case 'paragraph':
      return add(block.children, 'text')
    case 'list':
      for (const item of block.children) visitBlocks(item.children, chapter, collecting)
      return
    case 'quotation':
      visitBlocks(block.children, chapter, collecting)
      return add(block.attribution, 'attribution')
    case 'table':
      add(block.caption, 'text')
      if (block.classes.includes('references')) return visitReferenceTable(block, chapter, collecting)
      return visitRows([...block.head, ...block.body], add)
    case 'figure':
      add(block.caption, 'text')
      return add(block.source, 'source')
    case 'admonition':
      add(block.title, 'heading')
      return visitBlocks(block.children, chapter, collecting)
    case 'definitionList':
      for (const definition of block.children) {
        for (const term of definition.terms) add(term, 'text')
        for (const description of definition.descriptions) visitBlocks(description, chapter, collecting)
      }
      return
    case 'referenceList':
      return visitReferences(block, chapter, collecting)
    case 'codeBlock':
    case 'mathBlock':
    case 'thematicBreak':
      return
    default:
      return block satisfies never
  }
}

function visitRows(
  rows: readonly TableRow<'read'>[],
  add: (inlines: readonly Inline<'read'>[], role: CollectedPassage['role']) => void,
): void {
  for (const row of rows) for (const cell of row.cells) add(cell.children, 'text')
}

function visitReferenceTable(table: Table<'read'>, chapter: number, collecting: Collecting): void {
  const rows = table.body.map(joinCells)
  collecting.tables.push({ table, chapter, rows })
  for (const inlines of rows) if (inlines.length > 0) collecting.passages.push({ inlines, role: 'reference', chapter })
}

/** Gives the words of a row as one text, its cells parted as the sentences of an entry are. */
function joinCells({ cells }: TableRow<'read'>): readonly Inline<'read'>[] {
  return cells.flatMap(({ children }) => {
    const last = children.at(-1)
    if (!last) return []
    const place = { ...last.place, start: last.place.end }
    return [
      ...children,
      {
        type: 'text' as const,
        value: /\.\s*$/.test(last.type === 'text' ? last.value : '') ? ' ' : '. ',
        place,
        shifts: [],
      },
    ]
  })
}

function visitReferences(list: ReferenceList<'read'>, chapter: number, collecting: Collecting): void {
  if (list.origin === 'prose') collecting.lists.push({ list, chapter })
  const inner: Collecting = { passages: [], lists: [], tables: [], ids: collecting.ids, isNote: false }
  for (const entry of list.entries) visitBlocks(entry.children, chapter, inner)
  // What stands in an entry describes a work and cites none; only its keys and notes are carried on.
  for (const passage of inner.passages) collecting.passages.push({ ...passage, role: 'reference' })
}
