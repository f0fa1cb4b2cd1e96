import type { Table as RawTable, TableRow as RawRow } from 'mdast'
import type { Alignment, Table, TableCell, TableRow } from '../block.ts'
import type { AdmitContext } from './admit-context.ts'
import { admitInlines } from './admit-inlines.ts'

/** Admits a table of GFM. Its first row is its head; short rows are filled with empty cells. */
export function admitTable(context: AdmitContext, node: RawTable, depth: number): Table<'parsed'> {
  const nodeId = context.nextNode()
  const anchors: string[] = []
  const widest = node.children.reduce((most, row) => Math.max(most, row.children.length), 0)
  const columns = Array.from({ length: widest }, (_, index): Alignment => node.align?.[index] ?? undefined)
  const admitRow = (row: RawRow, isHeader: boolean): TableRow<'parsed'> => {
    const place = context.placeOf(row)
    const cells = row.children.map((cell): TableCell<'parsed'> => ({
      ...emptyCell(context, { ...place, ...(cell.position && context.placeOf(cell)) }),
      isHeader,
      children: admitInlines(context, cell.children, { depth: depth + 1, isInLink: false, anchors }),
    }))
    const lacking = lackingCells(context, { ...place, start: place.end }, widest - cells.length)
    return { place, cells: [...cells, ...lacking.map((cell) => ({ ...cell, isHeader }))] }
  }
  const [head, ...body] = node.children
  return {
    type: 'table',
    nodeId,
    place: context.placeOf(node),
    lang: undefined,
    classes: [],
    head: head ? [admitRow(head, true)] : [],
    body: body.map((row) => admitRow(row, false)),
    columns,
    caption: [],
    id: anchors[0],
    number: undefined,
  }
}

// No true table has a row that lacks more: thousands of short rows under a wide one would come to millions of cells.
const mostLacking = 100

/** Gives the cells that a row lacks: each its own, or one across all where they are more than any true table's row lacks. */
export function lackingCells(
  context: AdmitContext,
  place: TableCell<'parsed'>['place'],
  count: number,
): readonly TableCell<'parsed'>[] {
  if (count > mostLacking) return [{ ...emptyCell(context, place), columnSpan: count }]
  return Array.from({ length: Math.max(0, count) }, () => emptyCell(context, place))
}

/** Gives a cell without content. */
export function emptyCell(context: AdmitContext, place: TableCell<'parsed'>['place']): TableCell<'parsed'> {
  return {
    type: 'tableCell',
    nodeId: context.nextNode(),
    place,
    lang: undefined,
    classes: [],
    isHeader: false,
    columnSpan: 1,
    rowSpan: 1,
    children: [],
  }
}
