import { describe, expect, it } from 'vitest'
import { drawPage } from '../src/draw-page.ts'
import type { PageItem } from '@edisi/typeset'
import { face, page, run } from './build-paged.ts'

const box: PageItem = { type: 'box', x: 10, y: 20, width: 30, height: 40, ink: '#ff0000' }

function draw(...items: PageItem[]): { lines: readonly string[]; marks: readonly number[] } {
  const material = {
    faces: [{ name: 'F0', program: face(), encoded: new Map() }],
    imageNames: new Map([['a.png', 'I0']]),
    roleOf: () => 'P',
  }
  const { content, marks } = drawPage(page('1', ...items), material)
  return { lines: content.split('\n'), marks }
}

describe('drawPage', () => {
  it('gathers neighbours of one mark in one sequence', () => {
    const { lines, marks } = draw(run('a', 100, 7), run('b', 114, 7))
    expect(lines.filter((line) => line.endsWith('BDC'))).toEqual(['/P<</MCID 0>>BDC'])
    expect(marks).toEqual([7])
  })

  it('begins a new sequence where another mark stood between', () => {
    expect(draw(run('a', 100, 7), run('b', 100, 8), run('c', 100, 7)).marks).toEqual([7, 8, 7])
  })

  it('marks what stands above and below the text as head and foot, and what stands within as layout', () => {
    const { lines } = draw(
      run('head', 40, undefined),
      run('a', 100, 1),
      run('...', 100, undefined),
      run('b', 200, 2),
      run('9', 580, undefined),
    )
    expect(lines.filter((line) => line.startsWith('/Artifact'))).toEqual([
      '/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC',
      '/Artifact<</Type/Layout>>BDC',
      '/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC',
    ])
  })

  it('fills a box from the bottom left corner in its ink', () => {
    expect(draw(box).lines).toEqual(['/Artifact<</Type/Layout>>BDC', '1 0 0 rg', '10 540 30 40 re f', 'EMC'])
  })

  it('closes the text before it paints, and sets font, stretch and ink only where they change', () => {
    const stretched = { ...run('b', 114, 1), stretch: 0.98 }
    expect(draw(run('a', 100, 1), stretched, stretched, box).lines).toEqual([
      '/P<</MCID 0>>BDC',
      'BT',
      '/F0 10 Tf',
      '50 500 Td',
      '[<0061>]TJ',
      '98 Tz',
      '0 -14 Td',
      '[<0062>]TJ',
      '0 0 Td',
      '[<0062>]TJ',
      'ET',
      'EMC',
      '/Artifact<</Type/Layout>>BDC',
      '1 0 0 rg',
      '10 540 30 40 re f',
      'EMC',
    ])
  })

  it('places an image by its box', () => {
    const { lines } = draw({ type: 'image', resource: 'a.png', x: 10, y: 20, width: 30, height: 40, mark: 3 })
    expect(lines).toContain('q 30 0 0 40 10 540 cm /I0 Do Q')
  })
})
