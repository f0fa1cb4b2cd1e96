import { describe, expect, it } from 'vitest'
import { lintPdf } from '../src/index.ts'
import { draw, face, link, page, paged, run, tag } from './build-paged.ts'

const pages = [page('1', run('ab', 100, 0))]
const tags = [tag('Document', [{ tag: 1 }]), tag('P', [0])]

describe('lintPdf', () => {
  it('finds a glyph that the face lacks, which veraPDF does not see', async () => {
    const program = face({ glyphs: face().glyphs.map((glyph) => (glyph === 98 ? 0 : glyph)) })
    expect(lintPdf(await draw(paged(pages, tags), { programs: [program] }))).toEqual([
      'page 1 shows a glyph that AAAAAA+Test lacks, for "b"',
    ])
  })

  it('finds an empty title, which veraPDF does not see', async () => {
    const document = paged(pages, tags)
    const empty = { ...document, metadata: { ...document.metadata, title: '' } }
    expect(lintPdf(await draw(empty))).toEqual(['the title is empty'])
  })

  it('finds a table without a head, which veraPDF does not see', async () => {
    const table = [tag('Document', [{ tag: 1 }]), tag('Table', [{ tag: 2 }]), tag('TR', [{ tag: 3 }]), tag('TD', [0])]
    expect(lintPdf(await draw(paged(pages, table)))).toEqual(['a Table has no TH'])
  })

  it('finds a figure without an alternative and a note without an identifier', async () => {
    const bare = [tag('Document', [{ tag: 1 }, { tag: 2 }]), tag('Figure', [0]), tag('Note', [1])]
    expect(lintPdf(await draw(paged([page('1', run('a', 100, 0), run('b', 120, 1))], bare)))).toEqual([
      'a Figure has no alternative',
      'a Note has no identifier',
    ])
  })

  it('finds a mark that two tags hold', async () => {
    const twice = [tag('Document', [{ tag: 1 }, { tag: 2 }]), tag('P', [0]), tag('P', [0])]
    expect(lintPdf(await draw(paged(pages, twice)))).toEqual(['two tags hold one sequence, the second a P'])
  })

  it('finds links that lead nowhere and links that no Link tag owns', async () => {
    const linked = [page('1', run('a', 100, 0), link({ type: 'id', id: 'gone' }, 1))]
    expect(lintPdf(await draw(paged(linked, tags)))).toEqual([
      'page 1 has a link that no Link tag owns',
      'page 1 links to "gone", which is nowhere',
    ])
  })

  it('finds a face that is not embedded', async () => {
    const findings = lintPdf(await draw(paged(pages, tags), { programs: [face({ program: new Uint8Array() })] }))
    expect(findings).toEqual(['AAAAAA+Test is not embedded'])
  })

  it('says that a file is damaged', async () => {
    const bytes = await draw(paged(pages, tags))
    expect(() => lintPdf(bytes.subarray(0, bytes.length - 40))).toThrow('no object begins')
  })
})
