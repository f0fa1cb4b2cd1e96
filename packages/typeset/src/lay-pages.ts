import type { Diagnostic } from '@edisi/diagnostics'
import { plainText } from '@edisi/document'
import type { FinishedDocument, PageBreak } from '@edisi/document'
import type { Theme } from '@edisi/theme'
import type { Composition, Compositor } from './blocks/composition.ts'
import type { Flow } from './compose-flows.ts'
import { composeFlows } from './compose-flows.ts'
import type { Paper } from './design/design-pages.ts'
import { designPages } from './design/design-pages.ts'
import { buildOutline } from './furniture/build-outline.ts'
import { collectHeadings } from './furniture/collect-headings.ts'
import type { GalleyItem } from './galley/galley.ts'
import { placeFurniture } from './furniture/place-furniture.ts'
import { setFolios } from './furniture/set-folios.ts'
import type { Destination, Page, PagedDocument, PagedMetadata, PageItem } from './paged-document.ts'
import { breakPages } from './pages/break-pages.ts'
import { numberPages } from './pages/number-pages.ts'
import type { PageMatter } from './pages/page-plan.ts'
import type { StandingBox } from './pages/place-page.ts'
import { placeBoxes, placeNoteRule, standBoxes } from './pages/place-page.ts'
import { splitBox } from './pages/split-box.ts'
import { startComposition } from './start-composition.ts'

/** What an edition of pages is asked for. */
export interface PageSettings {
  readonly paper: Paper
  readonly toc: boolean
  /** Levels of headings that the contents show. */
  readonly tocDepth: number
}

/** What pages are made from. */
export interface PagesInput {
  readonly document: FinishedDocument
  readonly theme: Theme
  readonly settings: PageSettings
}

/** Lays a document on pages: galleys, page breaks, folios, then all that stands on each page. */
export function layPages(
  { document, theme, settings }: PagesInput,
  compositor: Compositor,
): { readonly paged: PagedDocument; readonly diagnostics: readonly Diagnostic[] } {
  const design = designPages(document.class, settings.paper, theme)
  const composition = startComposition(document, { theme, design, compositor })
  const headings = collectHeadings(document)
  const { toc, tocDepth } = settings
  const flows = composeFlows(document, { toc, tocDepth, headings }, composition)
  const pages = labelPages(standPages(flows, composition, document.class === 'book'), document)
  const destinations = findDestinations(pages, composition)
  const placed = placePages(pages, { composition, destinations, title: plainText(document.metadata.title) })
  const paged = {
    metadata: describe(document),
    faces: compositor.faces(),
    pages: placed,
    tags: composition.tags.finish(),
    outline: buildOutline(headings, destinations),
    destinations,
    breaks: findBreaks(pages),
  }
  return { paged, diagnostics: composition.reports }
}

interface OpenPage {
  /** Undefined where the page is blank. */
  readonly flow: Flow | undefined
  readonly isOpening: boolean
  readonly main: readonly StandingBox[]
  readonly repeated: StandingBox | undefined
  readonly notes: readonly StandingBox[]
}

interface LabelledPage extends OpenPage {
  readonly label: string
}

function standPages(flows: readonly Flow[], composition: Composition, isBook: boolean): readonly OpenPage[] {
  const pages: OpenPage[] = []
  let before: Flow | undefined
  for (const flow of flows) {
    // In a book a new part of it (title, contents, text) begins on a right page.
    if (isBook && before && before.kind !== flow.kind && pages.length % 2 === 1) pages.push(blankPage)
    const matter = matterOf(flow, composition)
    breakPages(matter).forEach((plan, index) => {
      pages.push({ flow, isOpening: index === 0, ...standBoxes(plan, matter) })
    })
    before = flow
  }
  return pages
}

function matterOf({ items, notes }: Flow, { design }: Composition): PageMatter {
  const { grid, shape } = design
  const height = shape.lines * grid
  const isTall = items.some((item) => item.type === 'box' && item.height > height)
  return { items: isTall ? items.flatMap((item) => splitTall(item, height)) : items, notes, height, grid }
}

function splitTall(item: GalleyItem, height: number): readonly GalleyItem[] {
  if (item.type !== 'box' || item.height <= height) return [item]
  const between: GalleyItem = { type: 'penalty', cost: 0 }
  return splitBox(item, height).flatMap((part, index) => (index === 0 ? [part] : [between, part]))
}

const blankPage: OpenPage = { flow: undefined, isOpening: true, main: [], repeated: undefined, notes: [] }

function labelPages(pages: readonly OpenPage[], document: FinishedDocument): readonly LabelledPage[] {
  const text = pages.findIndex((page) => page.flow?.kind === 'text')
  const front = document.class === 'book' ? (text < 0 ? pages.length : text) : 0
  const labels = numberPages({ front, main: pages.length - front })
  return pages.map((page, index) => ({ ...page, label: labels[index] ?? '' }))
}

function leftOf(index: number, { design }: Composition): number {
  const { inner, outer, isFacing } = design.shape
  return isFacing && index % 2 === 1 ? outer : inner
}

function findDestinations(pages: readonly LabelledPage[], composition: Composition): ReadonlyMap<string, Destination> {
  const { top } = composition.design.shape
  const destinations = new Map<string, Destination>()
  pages.forEach(({ main, notes }, page) => {
    const x = leftOf(page, composition)
    for (const { box, y } of [...main, ...notes]) {
      for (const id of box.ids) if (!destinations.has(id)) destinations.set(id, { page, x, y: top + y })
    }
  })
  return destinations
}

function findBreaks(pages: readonly LabelledPage[]): readonly PageBreak[] {
  return pages.flatMap(({ main, label }) => {
    const source = main.find(({ box }) => box.source)?.box.source
    return source ? [{ ...source, label }] : []
  })
}

interface PlaceContext {
  readonly composition: Composition
  readonly destinations: ReadonlyMap<string, Destination>
  readonly title: string
}

function placePages(pages: readonly LabelledPage[], context: PlaceContext): readonly Page[] {
  const { composition, destinations } = context
  const pageOf = (id: string): { index: number; label: string } | undefined => {
    const index = destinations.get(id)?.page
    return index === undefined ? undefined : { index, label: pages[index]?.label ?? '' }
  }
  return pages.map((page, index) => {
    const { flow, main, repeated, notes, label } = page
    const { design, tags, struck } = composition
    const { shape } = design
    const items: PageItem[] = []
    const left = leftOf(index, composition)
    const within = flow?.composition ?? composition
    const placing = {
      left,
      items,
      tags,
      struck,
      setFolios: (piece: Parameters<typeof setFolios>[0]) => setFolios(piece, pageOf, within),
    }
    placeHead(page, { left, index, items }, context)
    placeBoxes(repeated ? [repeated, ...main] : main, shape.top, placing)
    placeNoteRule(notes, { top: shape.top, measure: shape.measure, ink: design.inks.quiet }, placing)
    placeBoxes(notes, shape.top, placing)
    return { width: shape.width, height: shape.height, label, items }
  })
}

function placeHead(
  { flow, isOpening, label }: LabelledPage,
  { left, index, items }: { readonly left: number; readonly index: number; readonly items: PageItem[] },
  { composition, title }: PlaceContext,
): void {
  if (!flow || isOpening) return
  const isLeft = composition.design.shape.isFacing && index % 2 === 1
  placeFurniture({ words: isLeft ? title : flow.head, folio: label, isLeft }, { left, items }, composition)
}

function describe({ metadata, lang }: FinishedDocument): PagedMetadata {
  const { title, authors, description, keywords, date, licence } = metadata
  return {
    title: plainText(title),
    authors: authors.map(({ name }) => name),
    description,
    keywords,
    lang,
    date,
    licence: licence?.name,
  }
}
