import type { FilledBox, GlyphRun, MarkId, Page, PageItem, PlacedImage } from '@edisi/typeset'
import { encodeRun } from './encode-run.ts'
import type { FileFace, Pen } from './encode-run.ts'
import { toComponents, toNumber } from './to-number.ts'

/** What the drawing of every page needs: the faces by number, and the names of images and of marks' tags. */
export interface PageMaterial {
  readonly faces: readonly FileFace[]
  readonly imageNames: ReadonlyMap<string, string>
  /** The role of the tag that a mark belongs to. */
  readonly roleOf: (mark: MarkId) => string
}

/** A drawn page: its operators, what they name, and the mark of each sequence of marked content, by its number (MCID). */
export interface DrawnPage {
  readonly content: string
  readonly faces: ReadonlySet<number>
  readonly images: ReadonlySet<string>
  readonly marks: readonly MarkId[]
}

interface State {
  readonly page: Page
  readonly material: PageMaterial
  readonly operators: string[]
  readonly faces: Set<number>
  readonly images: Set<string>
  readonly marks: MarkId[]
  readonly pen: Pen
  /** The first and the last baseline of the page's own text, between which nothing is a running head or a folio. */
  readonly body: readonly [number, number]
  sequence: MarkId | string | undefined
  isText: boolean
  font: string
  stretch: number
  ink: string
}

/** Draws a page's items in their order. Neighbours of one mark share a sequence; what has no mark is an artifact. */
export function drawPage(page: Page, material: PageMaterial): DrawnPage {
  const state: State = {
    page,
    material,
    operators: [],
    faces: new Set(),
    images: new Set(),
    marks: [],
    pen: { x: 0, y: 0 },
    body: findBody(page.items),
    sequence: undefined,
    isText: false,
    font: '',
    stretch: 1,
    ink: '#000000',
  }
  for (const item of page.items) drawItem(state, item)
  closeSequence(state)
  const { operators, faces, images, marks } = state
  return { content: operators.join('\n'), faces, images, marks }
}

function findBody(items: readonly PageItem[]): readonly [number, number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const item of items) {
    if ((item.type !== 'glyphs' && item.type !== 'image') || item.mark === undefined) continue
    first = Math.min(first, item.y)
    last = Math.max(last, item.y)
  }
  return [first, last]
}

function drawItem(state: State, item: PageItem): void {
  switch (item.type) {
    case 'glyphs':
      return drawRun(state, item)
    case 'box':
      return drawBox(state, item)
    case 'image':
      return drawImage(state, item)
    case 'link':
      return
    default:
      throw new Error(`a page holds an item that cannot be drawn: ${JSON.stringify(item satisfies never)}`)
  }
}

function drawRun(state: State, run: GlyphRun): void {
  const face = state.material.faces[run.face]
  if (!face) throw new Error(`a run is set in face ${run.face}, which has no program`)
  openSequence(state, run.mark ?? artifactOf(state, run))
  if (!state.isText) {
    state.operators.push('BT')
    state.isText = true
    state.pen.x = state.pen.y = 0
  }
  setInk(state, run.ink)
  const font = `/${face.name} ${toNumber(run.size)} Tf`
  if (font !== state.font) state.operators.push(font)
  if (run.stretch !== state.stretch) state.operators.push(`${toNumber(run.stretch * 100)} Tz`)
  state.font = font
  state.stretch = run.stretch
  state.faces.add(run.face)
  const shown = encodeRun(run, face, { pen: state.pen, top: state.page.height })
  if (shown !== '') state.operators.push(shown)
}

/** Running heads and folios stand outside the page's own text (ISO 32000-1, 14.8.2.2.2); the rest, such as leaders, in it. */
function artifactOf(state: State, run: GlyphRun): string {
  const [first, last] = state.body
  const isEmpty = first > last
  if (run.y < first && (!isEmpty || run.y < state.page.height / 2))
    return '/Type/Pagination/Subtype/Header/Attached[/Top]'
  if (run.y > last) return '/Type/Pagination/Subtype/Footer/Attached[/Bottom]'
  return '/Type/Layout'
}

function drawBox(state: State, box: FilledBox): void {
  openSequence(state, '/Type/Layout')
  endText(state)
  setInk(state, box.ink)
  state.operators.push(boxOperators(box, state.page.height))
}

/** Gives the operators that fill a box on a page or sheet of this height. */
export function boxOperators({ x, y, width, height }: FilledBox, top: number): string {
  return `${toNumber(x)} ${toNumber(top - y - height)} ${toNumber(width)} ${toNumber(height)} re f`
}

function drawImage(state: State, image: PlacedImage): void {
  const name = state.material.imageNames.get(image.resource)
  if (name === undefined) throw new Error(`a placed image was not given: ${image.resource}`)
  openSequence(state, image.mark ?? '/Type/Layout')
  endText(state)
  state.images.add(image.resource)
  const [width, height] = [toNumber(image.width), toNumber(image.height)]
  const place = `${toNumber(image.x)} ${toNumber(state.page.height - image.y - image.height)}`
  state.operators.push(`q ${width} 0 0 ${height} ${place} cm /${name} Do Q`)
}

function setInk(state: State, ink: string): void {
  if (ink !== state.ink) state.operators.push(`${toComponents(ink)} rg`)
  state.ink = ink
}

function endText(state: State): void {
  if (state.isText) state.operators.push('ET')
  state.isText = false
}

/** Opens the sequence of a mark, or of an artifact with these properties, unless it is open already. */
function openSequence(state: State, sequence: MarkId | string): void {
  if (state.sequence === sequence) return
  closeSequence(state)
  state.sequence = sequence
  if (typeof sequence === 'string') state.operators.push(`/Artifact<<${sequence}>>BDC`)
  else state.operators.push(`/${state.material.roleOf(sequence)}<</MCID ${state.marks.push(sequence) - 1}>>BDC`)
}

function closeSequence(state: State): void {
  endText(state)
  if (state.sequence !== undefined) state.operators.push('EMC')
  state.sequence = undefined
}
