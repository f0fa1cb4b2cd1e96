import type { TableCell, TableRow } from '@edisi/document'

/** A cell with the column and the row that it begins in. */
export interface GridCell {
  readonly cell: TableCell<'finished'>
  readonly column: number
  readonly row: number
}

/** Gives the cells of each row with their columns: those that a cell above reaches into are left free. */
export function gridCells(rows: readonly TableRow<'finished'>[], columns: number): readonly (readonly GridCell[])[] {
  // How many rows, from the present one on, a cell above still covers in each column.
  const covered = Array.from({ length: columns }, () => 0)
  return rows.map(({ cells }, row) => {
    let column = 0
    const placed: GridCell[] = []
    for (const cell of cells) {
      while (column < columns && (covered[column] ?? 0) > 0) column += 1
      if (column >= columns) break
      const end = Math.min(columns, column + cell.columnSpan)
      placed.push({ cell, column, row })
      for (let at = column; at < end; at++) covered[at] = Math.max(1, cell.rowSpan)
      column = end
    }
    for (let at = 0; at < columns; at++) covered[at] = Math.max(0, (covered[at] ?? 0) - 1)
    return placed
  })
}
