import type { Diagnostic, Place, Point } from '@edisi/diagnostics'
import { admitMarkdown } from '../admit/admit-markdown.ts'
import type { Block } from '../block.ts'
import type { LocatedText } from '../front-matter/front-matter.ts'

/**
 * Admits Markdown that stands in front matter. Places are exact where the value stands on one line as it is, else they
 * are that of the whole value.
 */
export function admitFragment(text: LocatedText, found: Diagnostic[]): readonly Block<'parsed'>[] {
  const start: Point = { line: 1, column: 1, offset: 0 }
  const { blocks, diagnostics } = admitMarkdown({
    path: text.place.path,
    text: text.value,
    start,
    chapter: 'meta',
    hasNotesElsewhere: true,
  })
  const relocate = relocator(text)
  // An image is not shown in front matter: its words are asked for only where they could be of use.
  found.push(...relocate(diagnostics.filter(({ ruleId }) => ruleId !== 'image-without-alternative')))
  return relocate(blocks)
}

function relocator({ value, place }: LocatedText): <T>(data: T) => T {
  const length = place.end.offset - place.start.offset
  // In quotes, the words begin one unit later.
  const quote = length === value.length + 2 ? 1 : 0
  const isExact = place.start.line === place.end.line && (length === value.length || quote === 1)
  const toPoint = (point: Point): Point => {
    if (!isExact) return place.start
    const by = point.offset + quote
    return { line: place.start.line, column: place.start.column + by, offset: place.start.offset + by }
  }
  const toPlace = (inner: Place): Place => {
    if (!isExact) return place
    return { path: inner.path, start: toPoint(inner.start), end: toPoint(inner.end) }
  }
  return (data) => mapData(data, { toPoint, toPlace })
}

interface Relocation {
  readonly toPoint: (point: Point) => Point
  readonly toPlace: (place: Place) => Place
}

// The model is plain data, so one walk reaches the places and shifts of every node.
function mapData<T>(data: T, relocation: Relocation): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape of plain data does not change
  return mapUnknown(data, relocation) as T
}

function mapUnknown(data: unknown, relocation: Relocation): unknown {
  if (Array.isArray(data)) return data.map((item: unknown) => mapUnknown(item, relocation))
  if (typeof data !== 'object' || data === null) return data
  if (isPlace(data)) return relocation.toPlace(data)
  if (isPoint(data)) return relocation.toPoint(data)
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapUnknown(value, relocation)]))
}

function isPlace(data: object): data is Place {
  return 'start' in data && 'end' in data && 'path' in data
}

function isPoint(data: object): data is Point {
  return 'line' in data && 'column' in data && 'offset' in data
}
