import type { Page, Placement, Sheet } from '@edisi/typeset'
import { boxOperators, drawPage } from './draw-page.ts'
import { toResources, writeLinks } from './draw-pages.ts'
import type { DrawnPages } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import type { PdfValue, Reference } from './object-writer.ts'
import { toComponents } from './to-number.ts'
import type { MarkedContent, Surface, WrittenLink } from './write-tags.ts'

interface State {
  readonly drawing: Drawing
  readonly surfaces: (Surface | undefined)[]
  readonly contents: MarkedContent[]
  readonly links: WrittenLink[]
}

/**
 * Draws pages imposed on sheets: each page once, as a form that the sheet places. Tags lead into the forms
 * (ISO 32000-1, 14.7.4.2), so that an imposed file is read in the order of the document, not of the paper.
 */
export function drawSheets(drawing: Drawing, sheets: readonly Sheet[]): DrawnPages {
  const state: State = { drawing, surfaces: drawing.paged.pages.map(() => undefined), contents: [], links: [] }
  for (const sheet of sheets) drawSheet(state, sheet)
  return state
}

function drawSheet(state: State, sheet: Sheet): void {
  const { writer, paged } = state.drawing
  const page = writer.openPage(sheet.width, sheet.height)
  const operators = sheet.items.map(
    (box) => `/Artifact<</Type/Layout>>BDC\n${toComponents(box.ink)} rg\n${boxOperators(box, sheet.height)}\nEMC`,
  )
  const forms: Record<string, PdfValue> = {}
  const annotations: Reference[] = []
  for (const [index, placement] of sheet.placements.entries()) {
    const placed = paged.pages[placement.page]
    if (!placed) throw new Error(`a sheet places page ${placement.page}, which does not exist`)
    if (state.surfaces[placement.page])
      throw new Error(`page ${placement.page} is placed twice, but can be tagged once`)
    const surface = toSurface(state, page, { placement, placed, sheet })
    forms[`P${index}`] = surface.form
    operators.push(`q ${toMatrix(placement, placed, sheet).map(toPrecise).join(' ')} cm /P${index} Do Q`)
    annotations.push(...drawPlaced(state, placed, surface))
    state.surfaces[placement.page] = surface
  }
  const stream = writer.ref()
  stream.end(Buffer.from(operators.join('\n'), 'latin1'))
  Object.assign(page.data, {
    Contents: stream,
    Resources: { XObject: forms },
    Annots: annotations.length > 0 ? annotations : undefined,
  })
  page.end()
}

type Matrix = readonly [number, number, number, number, number, number]

/** The matrix that leads from the page's own coordinates, whose y grows upwards, to the sheet's. */
function toMatrix({ x, y, scale, isTurned }: Placement, placed: Page, sheet: Sheet): Matrix {
  const bottom = sheet.height - y - placed.height * scale
  if (!isTurned) return [scale, 0, 0, scale, x, bottom]
  return [-scale, 0, 0, -scale, x + placed.width * scale, bottom + placed.height * scale]
}

function toPrecise(value: number): number {
  const rounded = Math.round(value * 10_000) / 10_000
  return rounded === 0 ? 0 : rounded
}

function toSurface(
  { drawing }: State,
  page: Reference,
  { placement, placed, sheet }: { placement: Placement; placed: Page; sheet: Sheet },
): Surface & { readonly form: Reference } {
  const [a, , , d, e, f] = toMatrix(placement, placed, sheet)
  return {
    page,
    form: drawing.writer.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, placed.width, placed.height],
    }),
    toSheet: (x, y) => [a * x + e, d * (placed.height - y) + f],
  }
}

/** Draws a placed page into its form, and gives its links, which belong to the sheet: a form has no annotations. */
function drawPlaced(state: State, placed: Page, surface: Surface & { readonly form: Reference }): readonly Reference[] {
  const { drawing, contents, links } = state
  const drawn = drawPage(placed, drawing.material)
  const key = contents.length + links.length
  Object.assign(surface.form.data, { Resources: toResources(drawing, drawn), StructParents: key })
  surface.form.end(Buffer.from(drawn.content, 'latin1'))
  contents.push({ surface, key, marks: drawn.marks })
  const written = writeLinks(drawing, placed, { surface, key: key + 1 })
  links.push(...written)
  return written.map(({ annotation }) => annotation)
}
