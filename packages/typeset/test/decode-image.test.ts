import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { decodeImage } from '../src/pixels/decode-image.ts'

interface Png {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colour: number
  readonly rows: readonly (readonly number[])[]
  readonly palette?: readonly number[]
  readonly transparency?: readonly number[]
  readonly interlaced?: boolean
}

function chunk(type: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body, Buffer.alloc(4)])
}

/** Makes a PNG of rows that begin with their filter. */
function png({ width, height, depth, colour, rows, palette, transparency, interlaced = false }: Png): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Uint8Array.from(palette))] : []),
    ...(transparency ? [chunk('tRNS', Uint8Array.from(transparency))] : []),
    chunk('IDAT', deflateSync(Uint8Array.from(rows.flat()))),
    chunk('IEND', new Uint8Array()),
  ])
}

function pixelsOf(image: Png): unknown {
  const decoded = decodeImage(png(image))
  return decoded.kind === 'pixels'
    ? [decoded.components, [...decoded.pixels], decoded.alpha && [...decoded.alpha]]
    : decoded
}

const cases: readonly (readonly [string, Png, unknown])[] = [
  [
    'one bit of grey',
    { width: 3, height: 1, depth: 1, colour: 0, rows: [[0, 0b10100000]] },
    [1, [255, 0, 255], undefined],
  ],
  [
    'two bits of grey',
    { width: 4, height: 1, depth: 2, colour: 0, rows: [[0, 0b00011011]] },
    [1, [0, 85, 170, 255], undefined],
  ],
  [
    'sixteen bits of grey',
    { width: 2, height: 1, depth: 16, colour: 0, rows: [[0, 255, 255, 128, 0]] },
    [1, [255, 128], undefined],
  ],
  [
    'a palette of two bits, with a see-through entry',
    {
      width: 2,
      height: 1,
      depth: 2,
      colour: 3,
      palette: [1, 2, 3, 4, 5, 6],
      transparency: [0],
      rows: [[0, 0b00010000]],
    },
    [3, [1, 2, 3, 4, 5, 6], [0, 255]],
  ],
  [
    'a colour that is see-through',
    { width: 2, height: 1, depth: 8, colour: 2, transparency: [0, 9, 0, 9, 0, 9], rows: [[0, 9, 9, 9, 1, 1, 1]] },
    [3, [9, 9, 9, 1, 1, 1], [0, 255]],
  ],
  [
    'grey with opacity',
    { width: 2, height: 1, depth: 8, colour: 4, rows: [[0, 10, 20, 30, 255]] },
    [1, [10, 30], [20, 255]],
  ],
  [
    'opacity that is full everywhere',
    { width: 1, height: 1, depth: 8, colour: 6, rows: [[0, 1, 2, 3, 255]] },
    [3, [1, 2, 3], undefined],
  ],
  [
    'the filter that adds the left',
    { width: 3, height: 1, depth: 8, colour: 0, rows: [[1, 5, 1, 1]] },
    [1, [5, 6, 7], undefined],
  ],
  [
    'the filter that adds the above',
    {
      width: 1,
      height: 2,
      depth: 8,
      colour: 0,
      rows: [
        [0, 5],
        [2, 250],
      ],
    },
    [1, [5, 255], undefined],
  ],
  [
    'the filter that adds the mean',
    {
      width: 2,
      height: 2,
      depth: 8,
      colour: 0,
      rows: [
        [0, 4, 8],
        [3, 1, 1],
      ],
    },
    [1, [4, 8, 3, 6], undefined],
  ],
  [
    'the filter of Paeth',
    {
      width: 2,
      height: 2,
      depth: 8,
      colour: 0,
      rows: [
        [0, 1, 2],
        [4, 3, 4],
      ],
    },
    [1, [1, 2, 4, 8], undefined],
  ],
  [
    'seven passes',
    {
      width: 2,
      height: 2,
      depth: 8,
      colour: 0,
      interlaced: true,
      rows: [
        [0, 1],
        [0, 2],
        [0, 3, 4],
      ],
    },
    [1, [1, 2, 3, 4], undefined],
  ],
]

test.each(cases)('decodes %s', (_, image, pixels) => {
  expect(pixelsOf(image)).toEqual(pixels)
})

test.each([
  [
    'more pixels than can be meant',
    png({ width: 60_000, height: 60_000, depth: 1, colour: 0, rows: [[0]] }),
    'it says that it has 60000 × 60000 pixels',
  ],
  ['rows that are missing', png({ width: 9, height: 9, depth: 8, colour: 0, rows: [[0]] }), 'it is cut off'],
  [
    'a depth that there is not',
    png({ width: 1, height: 1, depth: 3, colour: 0, rows: [[0]] }),
    'its header is damaged',
  ],
  [
    'data that does not inflate',
    png({ width: 1, height: 1, depth: 8, colour: 0, rows: [[0, 1]] }).map((byte, index) =>
      index > 41 ? byte ^ 0x55 : byte,
    ),
    'its data is damaged',
  ],
  ['words', new TextEncoder().encode('an image? no'), 'it is neither PNG nor JPEG'],
  ['a JPEG without a frame', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xd9]), 'it is cut off'],
])('says of %s why it cannot be drawn', (_, bytes, reason) => {
  expect(decodeImage(bytes)).toEqual({ kind: 'unreadable', reason })
})

test('takes a JPEG as it is', () => {
  const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 2, 0, 3, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0])
  expect(decodeImage(bytes)).toMatchObject({ kind: 'jpeg', width: 3, height: 2, components: 3 })
})
