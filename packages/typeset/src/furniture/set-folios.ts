import type { Composition } from '../blocks/composition.ts'
import type { FolioPiece } from '../galley/galley.ts'
import type { LineRun, SetLine, TextItem } from '../paragraph-items.ts'

/** Gives the page on which an id stands: its order and its folio; undefined where nothing has this id. */
export type PageOf = (id: string) => { readonly index: number; readonly label: string } | undefined

/**
 * Sets folios that are known only now, each a link to its place, one for each page, in order; before them run the dots
 * of a contents, if it wants them.
 */
export function setFolios(
  piece: FolioPiece,
  pageOf: PageOf,
  composition: Composition,
): readonly { readonly line: SetLine; readonly x: number }[] {
  const places = findPages(piece.ids, pageOf)
  if (places.length === 0) return []
  const items = places.flatMap(({ id, label }, index): TextItem[] => {
    const tag = composition.tags.addTag(piece.tag, 'Link')
    const contents = `${piece.contents} ${label}`.trim()
    const link = { target: { type: 'id' as const, id }, contents, tag }
    const rest = { style: piece.style, breaking: 'never' as const, source: undefined }
    const folio: TextItem = { type: 'text', value: label, mark: composition.tags.addMark(tag), link, ...rest }
    return index === 0 ? [folio] : [{ type: 'text', value: ', ', mark: undefined, link: undefined, ...rest }, folio]
  })
  const line = setInOneLine(items, composition)
  if (!line) return []
  const x = piece.right - widthOf(line)
  const dots =
    piece.leadersFrom === undefined ? undefined : leadersOf(piece, { from: piece.leadersFrom, to: x }, composition)
  return [...(dots ? [{ line: dots, x: 0 }] : []), { line, x }]
}

function findPages(ids: readonly string[], pageOf: PageOf): readonly { readonly id: string; readonly label: string }[] {
  const seen = new Set<number>()
  return ids.flatMap((id) => {
    const page = pageOf(id)
    if (!page || seen.has(page.index)) return []
    seen.add(page.index)
    return [{ id, label: page.label }]
  })
}

function setInOneLine(items: readonly TextItem[], { compositor }: Composition): SetLine | undefined {
  const measure = { left: 0, width: 10_000 }
  const style = { align: 'left' as const, measureOf: () => measure, indent: 0, leading: 10, isHyphenated: false }
  return compositor.setLines(items, style).lines[0]
}

function widthOf({ runs }: SetLine): number {
  return runs.reduce((edge, run) => Math.max(edge, (run.words[0]?.x ?? 0) + run.width), 0)
}

/** Fine dots 0.6 em apart, on one raster for all entries: counted from the right edge. */
function leadersOf(
  { style, right }: FolioPiece,
  { from, to }: { readonly from: number; readonly to: number },
  composition: Composition,
): SetLine | undefined {
  const item: TextItem = {
    type: 'text',
    value: '.',
    style,
    breaking: 'never',
    mark: undefined,
    link: undefined,
    source: undefined,
  }
  const dot = setInOneLine([item], composition)
  const run = dot?.runs[0]
  const word = run?.words[0]
  if (!dot || !run || !word) return undefined
  const step = style.size * 0.6
  const words: LineRun['words'][number][] = []
  for (let x = right - Math.ceil((right - to + step * 0.6) / step) * step; x > from + step * 0.6; x -= step)
    words.push({ ...word, x })
  if (words.length === 0) return undefined
  words.reverse()
  return { ...dot, runs: [{ ...run, words, width: to - from }] }
}
