import type { Table } from '@edisi/document'
import type { TextDesign } from '../design/page-design.ts'
import type { Box, Piece } from '../galley/galley.ts'
import { tableTooWide } from '../messages.ts'
import type { TagId } from '../paged-document.ts'
import { plainBox, stackLines } from './add-lines.ts'
import type { CellSetting, WordedCell } from './compose-cells.ts'
import { composeCells } from './compose-cells.ts'
import type { Composition, Frame } from './composition.ts'
import { leaveAbove, leaveBelow } from './leave-space.ts'
import { setCaption } from './set-caption.ts'
import { setWords } from './set-words.ts'
import type { ColumnNeed } from './share-width.ts'
import { shareWidth } from './share-width.ts'

/** Space between columns, and what a row has beside its lines. */
const gutter = 10
const rowSpace = 2.2
/** Type smaller than this share of the design's can hardly be read. */
const smallest = 0.72

/** Adds a table: its caption above it, its head set again on each page, a page ending between rows only. */
export function setTable(table: Table<'finished'>, frame: Frame, composition: Composition): void {
  const { tags, design, words, galley } = composition
  const tag = tags.addTag(frame.tag, 'Table')
  const caption = setTableCaption(
    table,
    { frame, tag, label: table.number === undefined ? undefined : `${words.table} ${table.number}` },
    composition,
  )
  const setting = fitCells(table, { frame, tag }, composition)
  const rows = setRows(setting, { table, frame }, composition)
  const begin = table.caption.length > 0 ? undefined : firstCell(table)
  const source = composition.isMainFlow ? { block: begin ?? table.nodeId, offset: 0 } : undefined
  leaveAbove(0.75, frame, composition)
  const pieces = stackLines(caption, { x: frame.x, y: 0, text: design.caption })
  const notes = caption.flatMap((line) => line.notes)
  const ids = [table.id, ...caption.flatMap((line) => line.ids)]
  galley.add(
    plainBox(caption.length > 0 ? caption.length * design.caption.leading + 4 : 0, pieces, {
      ids,
      notes,
      source,
      grounds: frame.grounds,
    }),
  )
  galley.penalise(Number.POSITIVE_INFINITY)
  const headRows = table.head.length
  const repeat = headRows > 0 ? joinRows(rows.slice(0, headRows)) : undefined
  rows.forEach((row, index) => {
    if (index > 0 && (index <= headRows || row.isJoined)) galley.penalise(Number.POSITIVE_INFINITY)
    else if (index > 0) galley.penalise(breakCost(rows.length - headRows, index - headRows))
    galley.add({ ...row.box, repeat: index >= headRows ? repeat : undefined })
  })
  leaveBelow(0.75, frame, composition)
}

/** A page ends in a table without leaving one row alone on either side; a short table is better kept whole. */
function breakCost(rows: number, before: number): number {
  const isLonely = before < 2 || rows - before < 2
  return (isLonely ? 1500 : 0) + (rows < 10 ? 800 : 60)
}

interface SetRow {
  readonly box: Box
  /** Whether a cell of a row above reaches into this one. */
  readonly isJoined: boolean
}

function setTableCaption(
  table: Table<'finished'>,
  { frame, tag, label }: { readonly frame: Frame; readonly tag: TagId; readonly label: string | undefined },
  composition: Composition,
): ReturnType<typeof setCaption> {
  if (label === undefined && table.caption.length === 0) return []
  const caption = composition.tags.addTag(tag, 'Caption')
  return setCaption({ label, words: table.caption, block: table, tag: caption }, frame, composition)
}

function firstCell({ head, body }: Table<'finished'>): string | undefined {
  return (head[0] ?? body[0])?.cells[0]?.nodeId
}

interface FittedCells extends CellSetting {
  readonly text: TextDesign
  readonly widths: readonly number[]
}

/** Chooses the type of the table: smaller where its words do not fit the measure otherwise. */
function fitCells(
  table: Table<'finished'>,
  { frame, tag }: { readonly frame: Frame; readonly tag: TagId },
  composition: Composition,
): FittedCells {
  const { table: design } = composition.design
  const cells = composeCells(table, { frame, tag, text: design }, composition)
  const available = frame.width - gutter * (table.columns.length - 1)
  const needs = needsOf(cells.rows, { columns: table.columns.length, composition })
  const least = needs.reduce((sum, need) => sum + need.min, 0)
  const scale = Math.min(1, available / Math.max(least, 1))
  if (scale >= 1) return { ...cells, text: design, widths: shareWidth(needs, available) }
  if (scale < smallest) composition.reports.push(tableTooWide(table.columns.length, table.place))
  const applied = Math.max(scale * 0.99, smallest)
  const text = { ...design, size: design.size * applied, leading: design.leading * Math.max(applied, 0.8) }
  const scaled = needs.map(({ min, natural }) => ({ min: min * applied, natural: natural * applied }))
  return { rows: cells.resize(applied), resize: cells.resize, text, widths: shareWidth(scaled, available) }
}

function needsOf(
  rows: readonly (readonly WordedCell[])[],
  { columns, composition }: { readonly columns: number; readonly composition: Composition },
): readonly ColumnNeed[] {
  const needs = Array.from({ length: columns }, () => ({ min: 4, natural: 4 }))
  for (const { cell, column, items } of rows.flat()) {
    const measured = composition.compositor.measureItems(items)
    const span = Math.min(cell.columnSpan, columns - column)
    for (let at = column; at < column + span; at++) {
      const need = needs[at]
      if (!need) continue
      // A cell over several columns asks each of them for its share.
      need.min = Math.max(need.min, (measured.min - gutter * (span - 1)) / span + 0.1)
      need.natural = Math.max(need.natural, (measured.natural - gutter * (span - 1)) / span + 0.1)
    }
  }
  return needs
}

function setRows(
  { rows, text, widths }: FittedCells,
  { table, frame }: { readonly table: Table<'finished'>; readonly frame: Frame },
  composition: Composition,
): readonly SetRow[] {
  const edges = edgesOf(widths, frame)
  const joined = findJoined(rows)
  const total = widths.reduce((sum, width) => sum + width, 0) + gutter * (widths.length - 1)
  const { ink } = composition.design.inks
  return rows.map((cells, index) => {
    const set = cells.map((cell) => setCell(cell, { text, edges, table }, composition))
    const height = Math.max(text.leading, ...set.map(({ height: one, span }) => (span > 1 ? 0 : one))) + rowSpace
    const rule = (y: number, thickness: number): Piece => ({
      type: 'rule',
      x: frame.x,
      y,
      width: total,
      height: thickness,
      ink,
    })
    const isLast = index === rows.length - 1
    const pieces = [
      ...(index === 0 ? [rule(-0.4, 0.8)] : []),
      ...set.flatMap((cell) => cell.pieces),
      ...(index === table.head.length - 1 && !isLast ? [rule(height - 0.2, 0.4)] : []),
      ...(isLast ? [rule(height, 0.8)] : []),
    ]
    const block = cells[0]?.cell.nodeId
    return {
      isJoined: joined[index] ?? false,
      box: plainBox(height, pieces, {
        notes: set.flatMap((cell) => cell.notes),
        ids: set.flatMap((cell) => cell.ids),
        source: block !== undefined && composition.isMainFlow ? { block, offset: 0 } : undefined,
        grounds: frame.grounds,
      }),
    }
  })
}

/** Says of each row whether a cell above reaches into it. */
function findJoined(rows: readonly (readonly WordedCell[])[]): readonly boolean[] {
  let reached = 0
  return rows.map((cells, index) => {
    const isJoined = reached > index
    for (const { cell } of cells) reached = Math.max(reached, index + cell.rowSpan)
    return isJoined
  })
}

function edgesOf(widths: readonly number[], frame: Frame): readonly (readonly [number, number])[] {
  let x = frame.x
  return widths.map((width) => {
    const edge = [x, x + width] as const
    x += width + gutter
    return edge
  })
}

function setCell(
  { cell, column, items }: WordedCell,
  {
    text,
    edges,
    table,
  }: {
    readonly text: TextDesign
    readonly edges: readonly (readonly [number, number])[]
    readonly table: Table<'finished'>
  },
  composition: Composition,
): { pieces: readonly Piece[]; height: number; span: number; notes: readonly string[]; ids: readonly string[] } {
  const last = Math.min(column + cell.columnSpan, edges.length) - 1
  const [left, right] = [edges[column]?.[0] ?? 0, edges[last]?.[1] ?? 0]
  const align = table.columns[column] ?? 'left'
  // The tolerance keeps a cell of just the column's width from being broken by the last digit of a sum.
  const lines = setWords(items, { shape: { width: right - left + 0.05, align }, text, block: cell }, composition)
  return {
    pieces: stackLines(lines, { x: left, y: rowSpace / 2, text }),
    height: lines.length * text.leading,
    span: cell.rowSpan,
    notes: lines.flatMap((line) => line.notes),
    ids: lines.flatMap((line) => line.ids),
  }
}

/** Gives the rows of a head as one box, to be set again: what is set again is an artifact and is read once only. */
function joinRows(rows: readonly SetRow[]): Box {
  let y = 0
  const pieces = rows.flatMap(({ box }) => {
    const moved = box.pieces.map((piece) => movePiece(piece, y))
    y += box.height
    return moved
  })
  return plainBox(y, pieces)
}

function movePiece(piece: Piece, y: number): Piece {
  if (piece.type === 'line') return { ...piece, line: withoutMarks(piece.line), baseline: piece.baseline + y }
  if (piece.type === 'rule') return { ...piece, y: piece.y + y }
  return piece
}

function withoutMarks(line: Extract<Piece, { type: 'line' }>['line']): typeof line {
  const runs = line.runs.map((run) => ({ ...run, mark: undefined, link: undefined }))
  const images = line.images.map((image) => ({ ...image, mark: undefined }))
  return { ...line, runs, images, notes: [], ids: [] }
}
