import type {
  Block,
  CodeBlock,
  ListItem,
  Named,
  NodeId,
  Note,
  Numbered,
  ReferenceList,
  Table,
  TableRow,
} from './block.ts'
import type { Inline, Stage } from './inline.ts'

/** The printed id and number of a heading, table, figure or formula. */
export interface Naming<S extends Stage> {
  readonly id: Named<S>
  readonly number: Numbered<S>
}

/** What changes between two stages. What is left out stays as it is. */
export interface BlockMap<S extends Stage, T extends Stage> {
  /**
   * The inlines of one paragraph, heading, cell, caption, source line, attribution, title or term. `block` is the block
   * that they are flattened with: the cell, not its table.
   */
  readonly inlines: (inlines: readonly Inline<S>[], block: NodeId) => readonly Inline<T>[]
  /** The id and number of a block; must be given where the stages differ in them (`parsed` to `read`). */
  readonly naming?: (block: Block<S> & { readonly type: NamedBlockType }) => Naming<T>
  /** Gives what stands in place of a block, which may be nothing; undefined maps it as every other. */
  readonly replace?: (block: Block<S>) => readonly Block<T>[] | undefined
  /** A list of references; must be given where the stages differ in its entries (`linked` to `cited`). */
  readonly referenceList?: (list: ReferenceList<S>) => ReferenceList<T>
  /** Code; must be given where `T` is `finished`. */
  readonly codeBlock?: (block: CodeBlock<S>) => CodeBlock<T>
}

type NamedBlockType = 'heading' | 'table' | 'figure'

/** Carries blocks from one stage to another, with all that they contain, in the order of the source. */
export function mapBlocks<S extends Stage, T extends Stage>(
  blocks: readonly Block<S>[],
  map: BlockMap<S, T>,
): readonly Block<T>[] {
  const { replace } = map
  if (!replace) return blocks.map((block) => mapBlock(block, map))
  return blocks.flatMap((block) => replace(block) ?? [mapBlock(block, map)])
}

/** Carries a note from one stage to another; neither stage may be `finished` unless both are: see *notes* for that. */
export function mapNotes<S extends Stage, T extends Stage>(
  notes: readonly Note<S>[],
  map: BlockMap<S, T>,
): readonly Note<T>[] {
  return notes.map((note) => ({
    ...note,
    number: sameAtBothStages<Note<T>['number']>(note.number),
    children: mapBlocks(note.children, map),
  }))
}

function mapBlock<S extends Stage, T extends Stage>(block: Block<S>, map: BlockMap<S, T>): Block<T> {
  switch (block.type) {
    case 'heading':
      return { ...block, ...namingOf(block, map), children: map.inlines(block.children, block.nodeId) }
    case 'paragraph':
      return { ...block, children: map.inlines(block.children, block.nodeId) }
    case 'list':
      return { ...block, children: block.children.map((item) => mapItem(item, map)) }
    case 'quotation':
      return {
        ...block,
        children: mapBlocks(block.children, map),
        attribution: map.inlines(block.attribution, block.nodeId),
      }
    case 'codeBlock':
      return map.codeBlock ? map.codeBlock(block) : sameAtBothStages<CodeBlock<T>>(block)
    case 'mathBlock':
      return { ...block, number: sameAtBothStages<Numbered<T>>(block.number) }
    case 'table':
      return mapTable(block, map)
    case 'figure':
      return {
        ...block,
        ...namingOf(block, map),
        caption: map.inlines(block.caption, block.nodeId),
        source: map.inlines(block.source, block.nodeId),
      }
    case 'admonition':
      return {
        ...block,
        title: map.inlines(block.title, block.nodeId),
        children: mapBlocks(block.children, map),
      }
    case 'definitionList':
      return {
        ...block,
        children: block.children.map((definition) => ({
          ...definition,
          terms: definition.terms.map((term) => map.inlines(term, block.nodeId)),
          descriptions: definition.descriptions.map((description) => mapBlocks(description, map)),
        })),
      }
    case 'thematicBreak':
      return block
    case 'referenceList':
      return mapReferenceList(block, map)
    default:
      return block satisfies never
  }
}

function mapItem<S extends Stage, T extends Stage>(item: ListItem<S>, map: BlockMap<S, T>): ListItem<T> {
  return { ...item, children: mapBlocks(item.children, map) }
}

function mapTable<S extends Stage, T extends Stage>(table: Table<S>, map: BlockMap<S, T>): Table<T> {
  const mapRow = (row: TableRow<S>): TableRow<T> => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, children: map.inlines(cell.children, cell.nodeId) })),
  })
  return {
    ...table,
    ...namingOf(table, map),
    caption: map.inlines(table.caption, table.nodeId),
    head: table.head.map(mapRow),
    body: table.body.map(mapRow),
  }
}

function mapReferenceList<S extends Stage, T extends Stage>(
  list: ReferenceList<S>,
  map: BlockMap<S, T>,
): ReferenceList<T> {
  if (map.referenceList) return map.referenceList(list)
  const entries = list.entries.map((entry) => ({
    ...entry,
    children: mapBlocks(sameAtBothStages<readonly Block<S>[]>(entry.children), map),
  }))
  return sameAtBothStages<ReferenceList<T>>({ ...list, entries })
}

function namingOf<S extends Stage, T extends Stage>(
  block: Block<S> & { readonly type: NamedBlockType },
  map: BlockMap<S, T>,
): Naming<T> {
  if (map.naming) return map.naming(block)
  return sameAtBothStages<Naming<T>>({ id: block.id, number: block.number })
}

// The caller of mapBlocks leaves out a function only where both stages have the same shape. The compiler cannot compare
// conditional types of open parameters.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it names what is claimed
function sameAtBothStages<B>(value: unknown): B {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return value as B
}
