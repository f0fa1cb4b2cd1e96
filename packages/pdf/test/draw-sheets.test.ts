import { imposeBooklet, imposeHandout } from '@edisi/typeset'
import { describe, expect, it } from 'vitest'
import { lintPdf } from '../src/index.ts'
import { readPdfFile } from '../src/lint/pdf-file.ts'
import { draw, link, page, paged, run, tag } from './build-paged.ts'

const document = paged(
  [
    page('1', run('a', 100, 0), link({ type: 'id', id: 'end' }, 2)),
    page('2', run('b', 100, 1)),
    page('3', run('c', 100, 0)),
  ],
  [tag('Document', [{ tag: 1 }, { tag: 3 }]), tag('P', [{ tag: 2 }]), tag('Link', [0]), tag('P', [1])],
  { destinations: new Map([['end', { page: 2, x: 0, y: 100 }]]) },
)

describe('drawPdf on sheets', () => {
  it('tags imposed pages through the forms that draw them', async () => {
    for (const sheets of [imposeHandout(document), imposeBooklet(document)]) {
      expect(lintPdf(await draw(document, { sheets }))).toEqual([])
    }
  })

  it('moves links and destinations to where their page is placed', async () => {
    const placements = [0, 1, 2].map((index) => ({ page: index, x: 100, y: 50, scale: 0.5, isTurned: false }))
    const sheets = placements.map((placement) => ({ width: 800, height: 600, placements: [placement], items: [] }))
    const file = readPdfFile(await draw(document, { sheets }))
    const catalog = file.dictionary(file.trailer.get('Root'))
    const [first] = file.array(file.dictionary(catalog.get('Pages')).get('Kids'))
    const [annotation] = file.array(file.dictionary(first).get('Annots'))
    // The link stands at 50, 90 and is ten points large: half of that from the placement's corner, y upwards.
    expect(file.array(file.dictionary(annotation).get('Rect'))).toEqual([125, 500, 130, 505])
    const [, , x, y] = file.array(
      file.array(file.dictionary(file.dictionary(catalog.get('Names')).get('Dests')).get('Names'))[1],
    )
    expect([x, y]).toEqual([100, 500])
  })

  it('turns a page by half a turn within its place', async () => {
    const placement = { page: 0, x: 100, y: 50, scale: 0.5, isTurned: true }
    const sheets = [{ width: 800, height: 600, placements: [placement], items: [] }]
    const file = readPdfFile(await draw(document, { sheets }))
    const [first] = file.array(file.dictionary(file.dictionary(file.trailer.get('Root')).get('Pages')).get('Kids'))
    expect(file.stream(file.dictionary(first).get('Contents'))?.toString()).toBe(
      'q -0.5 0 0 -0.5 300 550 cm /P0 Do Q\n'.trim(),
    )
    const [annotation] = file.array(file.dictionary(first).get('Annots'))
    expect(file.array(file.dictionary(annotation).get('Rect'))).toEqual([270, 295, 275, 300])
  })

  it('asks the printer for both sides, flipped on the short edge, at the true size', async () => {
    const file = readPdfFile(await draw(document, { sheets: imposeBooklet(document) }))
    const preferences = file.dictionary(file.dictionary(file.trailer.get('Root')).get('ViewerPreferences'))
    expect(file.name(preferences.get('Duplex'))).toBe('DuplexFlipShortEdge')
    expect(file.name(preferences.get('PrintScaling'))).toBe('None')
  })
})
