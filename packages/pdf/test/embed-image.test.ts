import type { DecodedImage, PageItem } from '@edisi/typeset'
import { describe, expect, it } from 'vitest'
import { lintPdf } from '../src/index.ts'
import { readPdfFile } from '../src/lint/pdf-file.ts'
import { draw, page, paged, tag } from './build-paged.ts'

const placed: PageItem = { type: 'image', resource: 'a', x: 10, y: 20, width: 30, height: 40, mark: 0 }
const document = paged(
  [page('1', placed), page('2', { ...placed, mark: 1 })],
  [
    tag('Document', [{ tag: 1 }, { tag: 2 }]),
    tag('Figure', [0], { alternative: 'a' }),
    tag('Figure', [1], { alternative: 'a' }),
  ],
)

const pixels = {
  kind: 'pixels',
  width: 2,
  height: 1,
  components: 3,
  bitsPerComponent: 8,
  pixels: new Uint8Array(6),
} as const
const jpeg = { kind: 'jpeg', width: 2, height: 1, components: 4, bytes: new Uint8Array([255, 216]) } as const

async function embed(image: DecodedImage) {
  const bytes = await draw(document, { images: new Map([['a', image]]) })
  const file = readPdfFile(bytes)
  const images = [...file.objects.values()].filter(
    ({ node }) => file.name(file.dictionary(node).get('Subtype')) === 'Image',
  )
  return { bytes, file, images, first: file.dictionary(images[0]?.node) }
}

describe('embedImage', () => {
  it('writes an image once, however often it is placed', async () => {
    const { bytes, images } = await embed({ ...pixels, alpha: undefined })
    expect(images).toHaveLength(1)
    expect(lintPdf(bytes)).toEqual([])
  })

  it('writes opacity as a soft mask of the same size', async () => {
    const { file, images } = await embed({ ...pixels, alpha: new Uint8Array([255, 0]) })
    const masked = images.map(({ node }) => file.dictionary(node)).find((node) => node.has('SMask'))
    const mask = file.dictionary(masked?.get('SMask'))
    expect([mask.get('Width'), mask.get('Height'), file.name(mask.get('ColorSpace'))]).toEqual([2, 1, 'DeviceGray'])
  })

  it('keeps the bytes of a JPEG as they are', async () => {
    const { file, first, images } = await embed({ ...jpeg, components: 3 })
    expect(file.name(first.get('Filter'))).toBe('DCTDecode')
    expect(file.name(first.get('ColorSpace'))).toBe('DeviceRGB')
    expect([...(images[0]?.stream ?? [])]).toEqual([255, 216])
  })

  it('leads four inks to the colours of the output intent, inverted where Adobe left its mark', async () => {
    const plain = await embed(jpeg)
    expect(plain.file.name(plain.file.array(plain.first.get('ColorSpace'))[0])).toBe('DeviceN')
    expect(plain.first.has('Decode')).toBe(false)
    const mark = Buffer.from('\u00FF\u00D8\u00FF\u00EE\0\u000EAdobe', 'latin1')
    const marked = await embed({ ...jpeg, bytes: mark })
    expect(marked.file.array(marked.first.get('Decode'))).toEqual([1, 0, 1, 0, 1, 0, 1, 0])
  })

  it('says which image was placed and not given', async () => {
    await expect(draw(document)).rejects.toThrow('a placed image was not given: a')
  })
})
