import { describe, expect, it } from 'vitest'
import { lintPdf } from '../src/index.ts'
import { readTree } from '../src/lint/read-content.ts'
import { readPdfFile } from '../src/lint/pdf-file.ts'
import { toPlainText } from '../src/lint/read-syntax.ts'
import type { PdfNode } from '../src/lint/read-syntax.ts'
import { draw, link, page, paged, run, tag } from './build-paged.ts'

const simple = paged([page('1', run('a', 100, 0))], [tag('Document', [{ tag: 1 }]), tag('P', [0])])

function catalogOf(bytes: Uint8Array) {
  const file = readPdfFile(bytes)
  return { file, catalog: file.dictionary(file.trailer.get('Root')) }
}

function rootTag(bytes: Uint8Array) {
  const { file, catalog } = catalogOf(bytes)
  return { file, document: file.dictionary(file.dictionary(catalog.get('StructTreeRoot')).get('K')) }
}

describe('drawPdf', () => {
  it('gives a file that the lint has nothing to say of', async () => {
    expect(lintPdf(await draw(simple))).toEqual([])
  })

  it('gives the same bytes for the same input, and another identifier for another text', async () => {
    const [first, second] = [await draw(simple), await draw(simple)]
    expect(Buffer.compare(first, second)).toBe(0)
    const other = await draw({ ...simple, pages: [page('1', run('b', 100, 0))] })
    expect(readPdfFile(other).array(readPdfFile(other).trailer.get('ID'))[0]).not.toBe(
      readPdfFile(first).array(readPdfFile(first).trailer.get('ID'))[0],
    )
  })

  it('says the title, the authors and the keywords alike in the Info dictionary and in XMP, escaped', async () => {
    const metadata = { ...simple.metadata, title: 'R&D <för> all', authors: ['A. B', 'C'], keywords: ['x', 'y'] }
    const bytes = await draw({ ...simple, metadata })
    const { file, catalog } = catalogOf(bytes)
    const info = file.dictionary(file.trailer.get('Info'))
    expect(toPlainText(file.follow(info.get('Title')) as string)).toBe('R&D <för> all')
    expect(file.follow(info.get('Author'))).toBe('A. B; C')
    const packet = file.stream(catalog.get('Metadata'))?.toString('utf8')
    expect(packet).toContain('R&amp;D &lt;för&gt; all')
    expect(packet).toContain('<rdf:li>A. B</rdf:li><rdf:li>C</rdf:li>')
    expect(packet).toContain('<pdf:Keywords>x, y</pdf:Keywords>')
    expect(lintPdf(bytes)).toEqual([])
  })

  it('says a title with controls alike in both places, without them', async () => {
    const bytes = await draw({ ...simple, metadata: { ...simple.metadata, title: 'A\u0001B' } })
    const { file } = catalogOf(bytes)
    expect(toPlainText(file.follow(file.dictionary(file.trailer.get('Info')).get('Title')) as string)).toBe('AB')
    expect(lintPdf(bytes)).toEqual([])
  })

  it('knows no time but the given date', async () => {
    const { file } = catalogOf(await draw(simple))
    expect(file.follow(file.dictionary(file.trailer.get('Info')).get('ModDate'))).toBe('D:20260102030405Z')
  })

  it('attaches the source with its size, date and checksum', async () => {
    const attachment = { name: 'bab 1.md', bytes: Buffer.from('# Satu\n'), modified: '2026-01-02T00:00:00Z' }
    const { file, catalog } = catalogOf(await draw(simple, { attachment }))
    const [specification] = file.array(catalog.get('AF'))
    expect(file.name(file.dictionary(specification).get('AFRelationship'))).toBe('Source')
    const embedded = file.dictionary(file.dictionary(specification).get('EF')).get('F')
    expect(file.stream(embedded)?.toString()).toBe('# Satu\n')
    expect(file.name(file.dictionary(embedded).get('Subtype'))).toBe('text/markdown')
    expect(file.dictionary(file.dictionary(embedded).get('Params')).get('Size')).toBe(7)
  })

  it('keeps an empty cell, without which a row would lose a column, and drops an empty paragraph', async () => {
    const tags = [
      tag('Document', [{ tag: 1 }, { tag: 5 }]),
      tag('Table', [{ tag: 2 }]),
      tag('TR', [{ tag: 3 }, { tag: 4 }]),
      tag('TH', [0], { scope: 'Column' }),
      tag('TD', []),
      tag('P', []),
    ]
    const { file, document } = rootTag(await draw({ ...simple, tags }))
    expect(file.name(file.dictionary(document.get('K')).get('S'))).toBe('Table')
    const row = file.dictionary(file.dictionary(document.get('K')).get('K'))
    expect(file.array(row.get('K')).map((cell) => file.name(file.dictionary(cell).get('S')))).toEqual(['TH', 'TD'])
    expect(file.array(row.get('K')).map((cell) => file.dictionary(cell).has('K'))).toEqual([true, false])
  })

  it('leads from a tag to sequences on several pages', async () => {
    const pages = [page('1', run('a', 100, 0)), page('2', run('b', 100, 0))]
    const bytes = await draw({ ...simple, pages })
    expect(lintPdf(bytes)).toEqual([])
    const { file, document } = rootTag(bytes)
    const kids = file.array(file.dictionary(document.get('K')).get('K'))
    expect(kids[0]).toBe(0)
    expect(file.dictionary(kids[1]).get('MCID')).toBe(0)
  })

  it('writes links that their tags own, to places in byte order, and escapes addresses', async () => {
    const pages = [
      page(
        '1',
        run('a', 100, 0),
        link({ type: 'id', id: 'é' }, 2),
        link({ type: 'url', url: 'https://x.id/é?a=%20 b' }, 2),
      ),
    ]
    const tags = [tag('Document', [{ tag: 1 }]), tag('P', [{ tag: 2 }]), tag('Link', [0])]
    const destinations = new Map(['é', 'z', 'a', '\u{1F600}', '\uFFFD'].map((id) => [id, { page: 0, x: 0, y: 100 }]))
    const bytes = await draw(paged(pages, tags, { destinations }))
    expect(lintPdf(bytes)).toEqual([])
    const { file, catalog } = catalogOf(bytes)
    const names = readTree(file, file.dictionary(catalog.get('Names')).get('Dests'), 'Names')
    const texts = names
      .filter((_, index) => index % 2 === 0)
      .map((name) => Buffer.from(name as string, 'latin1').toString())
    expect(texts).toEqual(['a', 'z', 'é', '\uFFFD', '\u{1F600}'])
    const [first] = file.array(file.dictionary(catalog.get('Pages')).get('Kids'))
    const [, second] = file.array(file.dictionary(first).get('Annots'))
    expect(file.dictionary(file.dictionary(second).get('A')).get('URI')).toBe('https://x.id/%C3%A9?a=%20%20b')
  })

  it('writes the outline as a tree', async () => {
    const destination = { page: 0, x: 0, y: 0 }
    const outline = [
      { title: 'One', destination, children: [{ title: 'Inner', destination, children: [] }] },
      { title: 'Two', destination, children: [] },
    ]
    const { file, catalog } = catalogOf(await draw({ ...simple, outline }))
    const titles = (node: PdfNode | undefined): unknown[] => {
      const item = file.dictionary(node)
      if (item.size === 0) return []
      return [item.get('Title'), titles(item.get('First')), ...titles(item.get('Next'))]
    }
    expect(titles(file.dictionary(catalog.get('Outlines')).get('First'))).toEqual(['One', ['Inner', []], 'Two', []])
  })

  it('says which mark belongs to no tag', async () => {
    await expect(draw({ ...simple, pages: [page('1', run('a', 100, 9))] })).rejects.toThrow('mark 9')
  })

  it('divides trees of many entries into leaves that say what they hold', async () => {
    const destinations = new Map(Array.from({ length: 200 }, (_, index) => [`s${index}`, { page: 0, x: 0, y: index }]))
    const bytes = await draw({ ...simple, destinations })
    expect(lintPdf(bytes)).toEqual([])
    const { file, catalog } = catalogOf(bytes)
    const dests = file.dictionary(file.dictionary(catalog.get('Names')).get('Dests'))
    expect(file.array(dests.get('Kids'))).toHaveLength(4)
    expect(file.array(file.dictionary(file.array(dests.get('Kids'))[0]).get('Limits'))[0]).toBe('s0')
  })
})
