import type { Table } from '@edisi/document'
import type { TextDesign } from '../design/page-design.ts'
import { composeInlines } from '../inlines/compose-inlines.ts'
import type { TagId } from '../paged-document.ts'
import type { ParagraphItem } from '../paragraph-items.ts'
import type { Composition, Frame } from './composition.ts'
import type { GridCell } from './grid-cells.ts'
import { gridCells } from './grid-cells.ts'
import { letteringOf } from './set-words.ts'

/** A cell with what it is made of. */
export interface WordedCell extends GridCell {
  readonly items: readonly ParagraphItem[]
}

/** The cells of a table, row by row, head first; `resize` gives them in type scaled by a factor. */
export interface CellSetting {
  readonly rows: readonly (readonly WordedCell[])[]
  readonly resize: (scale: number) => readonly (readonly WordedCell[])[]
}

/** Composes the cells of a table once: their tags and notes are made here. Each cell has its tag, an empty one too. */
export function composeCells(
  table: Table<'finished'>,
  { frame, tag, text }: { readonly frame: Frame; readonly tag: TagId; readonly text: TextDesign },
  composition: Composition,
): CellSetting {
  const { tags } = composition
  const lettering = letteringOf(text, frame.lang)
  const headCount = table.head.length
  // A THead asks for a TBody (PDF/UA-1, 7.2): a table of heads alone has neither.
  const parts = {
    head: headCount > 0 && table.body.length > 0 ? tags.addTag(tag, 'THead') : undefined,
    body: table.body.length > 0 ? tags.addTag(tag, 'TBody') : undefined,
  }
  const grid = gridCells([...table.head, ...table.body], table.columns.length)
  const rows = grid.map((cells, index) => {
    const isHead = index < headCount
    const row = tags.addTag((isHead ? parts.head : parts.body) ?? tag, 'TR')
    return cells.map((placed): WordedCell => {
      const { cell } = placed
      const scope = isHead ? ('Column' as const) : ('Row' as const)
      const isHeader = isHead || cell.isHeader
      const { columnSpan, rowSpan } = cell
      const cellTag = tags.addTag(
        row,
        isHeader ? 'TH' : 'TD',
        isHeader ? { scope, columnSpan, rowSpan } : { columnSpan, rowSpan },
      )
      const style = { ...lettering, isBold: isHeader }
      return {
        ...placed,
        items: composeInlines(cell.children, { lettering: style, tag: cellTag, block: cell.nodeId }, composition),
      }
    })
  })
  return {
    rows,
    resize: (scale) => rows.map((cells) => cells.map((cell) => ({ ...cell, items: resizeItems(cell.items, scale) }))),
  }
}

function resizeItems(items: readonly ParagraphItem[], scale: number): readonly ParagraphItem[] {
  return items.map((item) => {
    if (item.type === 'text') {
      const { style } = item
      return { ...item, style: { ...style, size: style.size * scale, rise: style.rise * scale } }
    }
    return item.type === 'image' ? { ...item, width: item.width * scale, height: item.height * scale } : item
  })
}
