import type { Alignment, Table, TableCell, TableRow } from '@edisi/document'
import type { ElementContent, Properties } from 'hast'
import { placeInlines } from '../break-pages.ts'
import { captionToHast } from '../caption-to-hast.ts'
import { element } from '../element.ts'
import { languageProperties } from '../language-properties.ts'
import type { State } from '../state.ts'

/**
 * A table with its caption above. On a web page it stands in a box of its own that can be scrolled, by keyboard too,
 * where the screen is narrower; a reading system cuts its own pages, so in an EPUB it has none.
 */
export function tableToHast(table: Table<'finished'>, state: State): ElementContent {
  const caption = captionToHast({ word: state.words.table, number: table.number, caption: table.caption }, table, state)
  const content: ElementContent[] = []
  if (caption.length > 0) content.push(element('caption', {}, caption))
  if (table.head.length > 0) content.push(element('thead', {}, rowsToHast(table.head, table, state)))
  if (table.body.length > 0) content.push(element('tbody', {}, rowsToHast(table.body, table, state)))
  const properties = { id: table.id, ...languageProperties(table.lang, state.input.flavour) }
  const markup = element('table', properties, content)
  if (state.input.flavour === 'epub') return markup
  const label = table.number === undefined ? state.words.table : `${state.words.table} ${table.number}`
  return element('div', { className: ['table'], role: 'group', ariaLabel: label, tabIndex: 0 }, [markup])
}

function rowsToHast(rows: readonly TableRow<'finished'>[], table: Table<'finished'>, state: State): ElementContent[] {
  const isHead = rows === table.head
  return rows.map((row) => {
    let column = 0
    const cells = row.cells.map((cell) => {
      const alignment = table.columns[column]
      column += cell.columnSpan
      return cellToHast(cell, { alignment, isHead }, state)
    })
    return element('tr', {}, cells)
  })
}

function cellToHast(
  cell: TableCell<'finished'>,
  { alignment, isHead }: { readonly alignment: Alignment; readonly isHead: boolean },
  state: State,
): ElementContent {
  // The empty corner of a table heads nothing, and would be read out as if it did.
  const isHeader = cell.isHeader && cell.children.length > 0
  const properties: Properties = {
    scope: isHeader ? scopeOf(cell, isHead) : undefined,
    colSpan: cell.columnSpan === 1 ? undefined : cell.columnSpan,
    rowSpan: cell.rowSpan === 1 ? undefined : cell.rowSpan,
    className: alignment === undefined ? undefined : [`align-${alignment}`],
    ...languageProperties(cell.lang, state.input.flavour),
  }
  return element(isHeader ? 'th' : 'td', properties, placeInlines(cell.nodeId, cell.children, state))
}

function scopeOf(cell: TableCell<'finished'>, isHead: boolean): string {
  if (isHead) return cell.columnSpan > 1 ? 'colgroup' : 'col'
  return cell.rowSpan > 1 ? 'rowgroup' : 'row'
}
