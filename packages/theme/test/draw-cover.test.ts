import { expect, test } from 'vitest'
import { breakTitle } from '../src/break-title.ts'
import { batikTheme, contrast, drawCover } from '../src/index.ts'
import type { Contour, CoverShape, Outline } from '../src/index.ts'

// Words as boxes, half an em wide for each character.
function outline(words: string, _role: string, size: number): Outline {
  const width = words.length * size * 0.5
  const box: Contour = {
    x: 0,
    y: 0,
    steps: [
      { type: 'line', x: width, y: 0 },
      { type: 'line', x: width, y: -size * 0.7 },
      { type: 'line', x: 0, y: -size * 0.7 },
    ],
  }
  return { contours: [box], width }
}

function cover(title: string, direction: 'ltr' | 'rtl' = 'ltr') {
  return drawCover({ title, subtitle: 'A subtitle', authors: ['One', 'Two'], direction }, batikTheme, outline)
}

const titles = [
  'Edisi',
  'Kawung',
  'On Reading',
  'Walden',
  'A',
  'Bahasa, Kuasa, dan Ingatan',
  'x'.repeat(200),
  'word '.repeat(400),
]

test('draws equal covers for equal titles, and others for others', () => {
  expect(cover('Kawung')).toEqual(cover('Kawung'))
  const drawn = titles.map((title) => JSON.stringify(cover(title).shapes.filter((shape) => !isWords(shape))))
  expect(new Set(drawn).size).toBe(titles.length)
})

test.each(titles)('keeps the words of `%.20s` on the cover, and the lattice away from them', (title) => {
  const { width, height, shapes } = cover(title)
  const box = boxOf(shapes.filter(isWords))
  expect(box.left).toBeGreaterThanOrEqual(100)
  expect(box.right).toBeLessThanOrEqual(width - 100)
  expect(box.top).toBeGreaterThan(100)
  expect(box.bottom).toBeLessThan(height - 100)
  const field = boxOf(shapes.filter((shape) => !isWords(shape)))
  expect(field.top > box.bottom + 50 || field.bottom < box.top - 50).toBe(true)
})

// The words are boxes here, the lattice is all curves.
function isWords({ contours }: CoverShape): boolean {
  return contours.every(({ steps }) => steps.every(({ type }) => type === 'line'))
}

function boxOf(shapes: readonly CoverShape[]) {
  const points = shapes.flatMap(({ contours, places }) =>
    contours.flatMap((contour) =>
      [contour, ...contour.steps].flatMap(({ x, y }) => places.map((place) => ({ x: x + place.x, y: y + place.y }))),
    ),
  )
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

test('ranges the words of a script that runs to the left at the right', () => {
  const words = cover('Edisi', 'rtl').shapes.filter(isWords)
  for (const shape of words) expect(boxOf([shape]).right).toBeCloseTo(1600 - 136)
})

test('can be read: every ink of words has the contrast of text', () => {
  for (const title of titles) {
    const { paper, shapes } = cover(title)
    for (const { ink } of shapes.filter(isWords)) expect(contrast(paper, ink)).toBeGreaterThanOrEqual(5.5)
  }
})

const room = { width: 1000, height: 500, sizes: [100, 80, 60], leading: 1 }
const half = (words: string): number => words.length * 0.5

test.each([
  ['ChatGPT di Atas Azure', ['ChatGPT', 'di Atas Azure']],
  ['Signs and Wonders', ['Signs and Wonders']],
  ['The Measure of Reading: A History', ['The Measure', 'of Reading:', 'A History']],
  ['Pride and Prejudice Today', ['Pride', 'and Prejudice', 'Today']],
  ['読書の歴史', ['読書の歴史']],
])('breaks `%s` by its sense', (title, lines) => {
  expect(breakTitle(title, room, half).lines).toEqual(lines)
})

test('gives a title that fits in no size an ellipsis', () => {
  const { lines, size } = breakTitle('many words '.repeat(100), room, half)
  expect(size).toBe(60)
  expect(lines.length).toBeLessThanOrEqual(8)
  expect(lines.at(-1)).toMatch(/…$/)
})
