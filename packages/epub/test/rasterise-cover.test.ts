import { inflateSync } from 'node:zlib'
import { batikTheme, drawCover } from '@edisi/theme'
import type { Contour, ContourStep, CoverArt } from '@edisi/theme'
import { expect, test } from 'vitest'
import { rasteriseCover } from '../src/index.ts'
import { paintShapes } from '../src/paint-shapes.ts'

type Point = readonly [number, number]

function box([x, y]: Point, [right, bottom]: Point): Contour {
  return {
    x,
    y,
    steps: [
      { type: 'line', x: right, y },
      { type: 'line', x: right, y: bottom },
      { type: 'line', x, y: bottom },
    ],
  }
}

function art(...contours: readonly Contour[]): CoverArt {
  return { width: 8, height: 4, paper: '#ffffff', shapes: [{ ink: '#000000', contours, places: [{ x: 0, y: 0 }] }] }
}

// A line for each row; a pixel is the first digit of its grey.
function draw(cover: CoverArt): readonly string[] {
  const { width, pixels, palette } = paintShapes(cover)
  const greys = [...pixels].map((index) => palette[index]?.slice(1, 2) ?? '?')
  return Array.from({ length: cover.height }, (_, row) => greys.slice(row * width, (row + 1) * width).join(''))
}

test('covers whole pixels wholly, and half ones by half', () => {
  expect(draw(art(box([1, 1], [4, 3])))).toEqual(['ffffffff', 'f000ffff', 'f000ffff', 'ffffffff'])
  expect(draw(art(box([1.5, 1], [4, 2.5])))).toEqual(['ffffffff', 'f700ffff', 'fb77ffff', 'ffffffff'])
})

test('leaves a contour of the other direction open', () => {
  const hole: Contour = {
    x: 2,
    y: 1,
    steps: [
      { type: 'line', x: 2, y: 3 },
      { type: 'line', x: 4, y: 3 },
      { type: 'line', x: 4, y: 1 },
    ],
  }
  expect(draw(art(box([0, 0], [6, 4]), hole))).toEqual(['000000ff', '00ff00ff', '00ff00ff', '000000ff'])
})

test('cuts at the edges of the cover what reaches over them', () => {
  expect(draw(art(box([-5, -5], [3, 2]), box([6, 3], [20, 20])))).toEqual([
    '000fffff',
    '000fffff',
    'ffffffff',
    'ffffff00',
  ])
})

test('paints a shape at each of its places, also where the cover cuts it', () => {
  const cover = art(box([0, 0], [2, 2]))
  const places = [
    { x: 1, y: 1 },
    { x: -1, y: 3 },
    { x: 7, y: -1 },
  ]
  expect(draw({ ...cover, shapes: cover.shapes.map((shape) => ({ ...shape, places })) })).toEqual([
    'fffffff0',
    'f00fffff',
    'f00fffff',
    '0fffffff',
  ])
})

function quarter([x1, y1]: Point, [x2, y2]: Point, [x, y]: Point): ContourStep {
  return { type: 'cubic', x1, y1, x2, y2, x, y }
}

test('covers as much as a circle has', () => {
  const bow = 0.5523 * 50
  const circle: Contour = {
    x: 110,
    y: 60,
    steps: [
      quarter([110, 60 + bow], [60 + bow, 110], [60, 110]),
      quarter([60 - bow, 110], [10, 60 + bow], [10, 60]),
      quarter([10, 60 - bow], [60 - bow, 10], [60, 10]),
      quarter([60 + bow, 10], [110, 60 - bow], [110, 60]),
    ],
  }
  const cover = {
    width: 120,
    height: 120,
    paper: '#ffffff',
    shapes: [{ ink: '#000000', contours: [circle], places: [{ x: 0, y: 0 }] }],
  }
  const { pixels, palette } = paintShapes(cover)
  const covered = [...pixels].reduce(
    (sum, index) => sum + 1 - Number.parseInt(palette[index]?.slice(1, 3) ?? 'ff', 16) / 255,
    0,
  )
  expect(covered / (Math.PI * 2500)).toBeCloseTo(1, 2)
})

test('writes a PNG whose rows are those that were painted', () => {
  const cover = art(box([1, 1], [4, 3]))
  const png = Buffer.from(rasteriseCover(cover))
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
  const at = png.indexOf('IDAT')
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
  expect(rows.length).toBe(9 * 4)
  expect([...rows.subarray(9, 18)]).toEqual([0, 0, 1, 1, 1, 0, 0, 0, 0])
})

test.each(Array.from({ length: 24 }, (_, index) => `Book ${index}`))(
  'copies an ornament of the cover of `%s` as it would be painted at each place',
  (title) => {
    const words = { title, subtitle: '', authors: [], direction: 'ltr' } as const
    const cover = drawCover(words, batikTheme, (text, _, size) => ({ contours: [], width: text.length * size * 0.5 }))
    const apart = cover.shapes.flatMap((shape) => shape.places.map((place) => ({ ...shape, places: [place] })))
    const [copied, painted] = [paintShapes(cover), paintShapes({ ...cover, shapes: apart })]
    const inks = ({ palette, pixels }: typeof copied): readonly (string | undefined)[] =>
      Array.from({ length: pixels.length / 7 }, (_, index) => palette[pixels[index * 7] ?? 0])
    expect(inks(copied)).toEqual(inks(painted))
  },
)
