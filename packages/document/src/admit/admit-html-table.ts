import type { RootContent } from 'mdast'
import type { Alignment, Table, TableCell, TableRow } from '../block.ts'
import { joinTexts } from '../join-texts.ts'
import type { InlineScope } from './admit-context.ts'
import { trim } from './admit-paragraph.ts'
import { emptyCell, lackingCells } from './admit-table.ts'
import type { BlockElement, BlockReader } from './block-reader.ts'
import { inlineReader } from './block-reader.ts'
import type { Piece } from './build-pieces.ts'
import { admitInlinePieces } from './inline-pieces.ts'

interface OpenRow {
  readonly element: BlockElement
  readonly isHead: boolean
}

// A cell may not claim more columns or rows than any true table has (HTML caps columns at 1,000), nor claims together.
const widestSpan = 100
const widestTable = 1000

/** Admits a `<table>`: cells hold words, blocks in them become lines; every row is filled to the widest. */
export function admitHtmlTable(
  reader: BlockReader,
  element: BlockElement,
): Omit<Table<'parsed'>, 'nodeId' | 'place' | 'lang' | 'classes' | 'id'> {
  const rows = findRows(element.children, false)
  const covered: number[] = []
  const admitted = rows.map((row) => ({ isHead: row.isHead, row: admitRow(reader, row, covered) }))
  const widest = admitted.reduce((most, { row }) => Math.max(most, row.width), 1)
  const filled = admitted.map(({ isHead, row }) => ({ isHead, row: fillRow(reader, row, widest) }))
  const firstBody = filled.findIndex(({ isHead }) => !isHead)
  const headCount = firstBody === -1 ? filled.length : firstBody
  const caption = element.children.find((child) => child.type === 'element' && child.name === 'caption')
  return {
    type: 'table',
    number: undefined,
    caption: caption?.type === 'element' ? cellWords(reader, caption) : [],
    columns: Array.from({ length: widest }, (): Alignment => undefined),
    head: filled.slice(0, headCount).map(({ row }) => row),
    body: filled.slice(headCount).map(({ row }) => row),
  }
}

function findRows(pieces: readonly Piece<RootContent>[], isInHead: boolean): readonly OpenRow[] {
  return pieces.flatMap((piece): readonly OpenRow[] => {
    if (piece.type !== 'element') return []
    if (piece.name === 'tr') return [{ element: piece, isHead: isInHead || isHeaderRow(piece) }]
    return ['thead', 'tbody', 'tfoot'].includes(piece.name) ? findRows(piece.children, piece.name === 'thead') : []
  })
}

function isHeaderRow(row: BlockElement): boolean {
  const cells = row.children.filter((child) => child.type === 'element')
  return cells.length > 0 && cells.every((cell) => cell.name === 'th')
}

interface WideRow extends TableRow<'parsed'> {
  readonly width: number
}

// `covered` has, for each column, how many coming rows a cell above reaches into.
function admitRow(reader: BlockReader, { element }: OpenRow, covered: number[]): WideRow {
  const cells: TableCell<'parsed'>[] = []
  let column = 0
  const skipCovered = (): void => {
    while ((covered[column] ?? 0) > 0) {
      covered[column] = (covered[column] ?? 0) - 1
      column++
    }
  }
  for (const child of element.children) {
    if (child.type !== 'element' || !(child.name === 'td' || child.name === 'th')) continue
    skipCovered()
    const columnSpan = column < widestTable ? spanOf(child, 'colspan') : 1
    const rowSpan = spanOf(child, 'rowspan')
    for (let index = 0; index < columnSpan; index++) covered[column + index] = rowSpan - 1
    column += columnSpan
    const cell = { ...emptyCell(reader.context, child.place), isHeader: child.name === 'th', columnSpan, rowSpan }
    cells.push({ ...cell, children: cellWords(reader, child) })
  }
  skipCovered()
  return { place: element.place, cells, width: column }
}

function fillRow(reader: BlockReader, row: WideRow, widest: number): TableRow<'parsed'> {
  return { place: row.place, cells: [...row.cells, ...lackingCells(reader.context, row.place, widest - row.width)] }
}

function spanOf(cell: BlockElement, name: string): number {
  const span = Number(cell.attributes.get(name) ?? '1')
  return Number.isInteger(span) && span > 0 ? Math.min(span, widestSpan) : 1
}

function cellWords(reader: BlockReader, cell: BlockElement) {
  const scope: InlineScope = { depth: 1, isInLink: false, anchors: [] }
  return trim(joinTexts(admitInlinePieces(inlineReader(reader), cell.children, scope)))
}
