import type { Compositor } from '../src/blocks/composition.ts'
import type { ShapedText } from '../src/paged-document.ts'
import type { LineImage, LineRun, ParagraphItem, SetLine, TextItem } from '../src/paragraph-items.ts'

interface Chunk {
  readonly item: TextItem
  readonly value: string
  readonly at: number
}

/** A compositor without faces: each character is half an em wide, lines are filled greedily and broken at spaces. */
export function setInBoxes(): Compositor {
  return {
    faces: () => [{ asset: 'boxes', postscriptName: 'Boxes', axes: {} }],
    measureItems(items) {
      const widths = items.flatMap((item) =>
        item.type === 'text' ? item.value.split(' ').map((word) => widthOf(word, item)) : [],
      )
      const natural = items.reduce((sum, item) => sum + (item.type === 'text' ? widthOf(item.value, item) : 0), 0)
      return { min: Math.max(0, ...widths), natural }
    },
    setLines(items, style) {
      const lines: SetLine[] = []
      let line: ParagraphItem[] = []
      let x = style.indent
      const missing = []
      const flush = (): void => {
        if (line.length === 0) return
        lines.push(
          toLine(line, {
            measure: style.measureOf(lines.length),
            align: style.align,
            indent: lines.length === 0 ? style.indent : 0,
          }),
        )
        line = []
        x = 0
      }
      for (const item of items) {
        if (item.type === 'break') flush()
        else if (item.type !== 'text') line.push(item)
        else {
          for (const { value, at } of chunksOf(item)) {
            if (value.includes('☃'))
              missing.push({
                character: '☃',
                source: item.source && { ...item.source, offset: item.source.offset + at },
              })
            const width = widthOf(value.trimEnd(), item)
            if (x + width > style.measureOf(lines.length).width + 0.01 && line.some((one) => one.type === 'text'))
              flush()
            const source = item.source && { block: item.source.block, offset: item.source.offset + at }
            line.push({ ...item, value, source })
            x += widthOf(value, item)
          }
        }
      }
      flush()
      return { lines, missing }
    },
  }
}

function chunksOf(item: TextItem): readonly Chunk[] {
  let at = 0
  return item.value.split(/(?<= )/).map((value) => {
    const chunk = { item, value, at }
    at += value.length
    return chunk
  })
}

function widthOf(value: string, { style }: TextItem): number {
  return value.length * style.size * 0.5
}

function toLine(
  items: readonly ParagraphItem[],
  {
    measure,
    align,
    indent,
  }: { readonly measure: { left: number; width: number }; readonly align: string; readonly indent: number },
): SetLine {
  const runs: LineRun[] = []
  const images: LineImage[] = []
  const total = items.reduce((sum, item) => sum + (item.type === 'text' ? widthOf(item.value, item) : 0), 0)
  const room = measure.width - total
  let x = measure.left + indent + (align === 'right' ? room : align === 'center' ? room / 2 : 0)
  for (const item of items) {
    if (item.type === 'text') {
      const width = widthOf(item.value, item)
      runs.push({
        face: 0,
        size: item.style.size,
        ink: item.style.ink,
        rise: item.style.rise,
        stretch: 1,
        words: [{ x, shaped: shape(item.value), from: 0, to: item.value.length }],
        width,
        mark: item.mark,
        link: item.link,
      })
      x += width
    } else if (item.type === 'image') {
      images.push({ resource: item.resource, x, width: item.width, height: item.height, mark: item.mark })
      x += item.width
    }
  }
  const anchors = items.filter((item) => item.type === 'anchor')
  return {
    runs,
    images,
    width: total,
    ascent: 8,
    descent: 2,
    isHyphenated: false,
    notes: anchors.flatMap(({ note }) => note ?? []),
    ids: anchors.flatMap(({ id }) => id ?? []),
    source: items.flatMap((item) => (item.type === 'text' && item.source ? [item.source] : []))[0],
  }
}

function shape(value: string): ShapedText {
  const texts = value.split('')
  return {
    glyphs: texts.map((_, index) => index + 1),
    advances: texts.map(() => 500),
    dx: undefined,
    dy: undefined,
    texts,
    actualText: undefined,
  }
}
