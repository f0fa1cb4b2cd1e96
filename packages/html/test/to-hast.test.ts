import type { Block, Note, PageBreak } from '@edisi/document'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { imageWidthRules, toHast } from '../src/index.ts'
import type { Flavour } from '../src/index.ts'
import {
  article,
  call,
  chapter,
  cites,
  definitions,
  em,
  figure,
  h,
  link,
  list,
  note,
  p,
  quotation,
  references,
  table,
} from './finished.ts'

interface Given {
  readonly notes?: readonly Note<'finished'>[]
  readonly pageBreaks?: readonly PageBreak[]
  readonly flavour?: Flavour
}

function markup(
  blocks: readonly Block<'finished'>[],
  { notes = [], pageBreaks = [], flavour = 'web' }: Given = {},
): string {
  const only = chapter(blocks, notes)
  return toHtml(
    toHast({
      document: article(only),
      chapter: only,
      blocks,
      flavour,
      hrefOf: (id) => `#${id}`,
      sourceOf: (resource) => resource,
      pageBreaks,
    }),
  )
}

test('links a citation to its entry, and the entry back to every place that cites it', () => {
  const html = markup([
    p('So it is (', cites('cite-1', 'ref-a', 'Smith, 2020'), ').'),
    h(2, 'references', 'References'),
    references(['ref-a', ['cite-1', 'cite-2'], 'Smith, A. (2020).']),
  ])
  expect(html).toContain('<a id="cite-1" href="#ref-a" role="doc-biblioref">Smith, 2020</a>')
  expect(html).toContain('<section class="bibliography" role="doc-bibliography" aria-labelledby="references">')
  expect(html).toContain('<a href="#cite-2" role="doc-backlink" aria-label="Back to the text 2">2</a>')
})

test('makes the list alone a bibliography, where the text of a chapter stands between its heading and the list', () => {
  const entries = references(['ref-a', ['cite-1'], 'Smith, A. (2020).'])
  const html = markup([h(2, 'rain', 'Rain'), p('It falls.'), entries])
  expect(html).toContain(
    '<h2 id="rain">Rain</h2><p>It falls.</p><section class="bibliography" role="doc-bibliography" aria-label="References"><ul',
  )
})

test('makes a heading with its list a bibliography, whatever its words', () => {
  const html = markup([h(2, 'rain', 'On rain'), references(['ref-a', [], 'Smith, A. (2020).'])])
  expect(html).toMatch(/^<section class="bibliography" role="doc-bibliography" aria-labelledby="rain"><h2/)
})

test('prints a note at the end, once, with a link back from it', () => {
  const html = markup([p('Words', call('note-1', 'call-1', 1), '.')], {
    notes: [note('note-1', ['call-1'], p('A remark.'))],
  })
  expect(html).toContain('<sup class="note-call"><a id="call-1" href="#note-1" role="doc-noteref">1</a></sup>')
  expect(html).toContain('<li id="note-1"><p>A remark. <a class="back" href="#call-1" role="doc-backlink"')
})

test('leaves a note to the file that holds its first call', () => {
  const notes = [note('note-1', ['elsewhere', 'call-1'], p('A remark.'))]
  expect(markup([p('Words', call('note-1', 'call-1', 1), '.')], { notes })).not.toContain('A remark')
})

test('prints an address that could do harm as words', () => {
  expect(markup([p(link('javascript:alert(1)', 'here'))])).toBe('<p>here</p>')
  expect(markup([p(link(' java\nscript:alert(1)', 'here'))])).toBe('<p>here</p>')
  expect(markup([p(link('data:text/html,x', 'here'))])).toBe('<p>here</p>')
  expect(markup([p(link('notes/b.md', 'here'))])).toBe('<p><a href="notes/b.md">here</a></p>')
})

test('keeps a citation within a link without a second link', () => {
  const html = markup([p(link('https://example.org', 'see ', cites('cite-1', 'ref-a', 'Smith')))])
  expect(html).toBe('<p><a href="https://example.org">see <span id="cite-1">Smith</span></a></p>')
})

test('parts the words where a printed page begins', () => {
  const paragraph = p('Ab ', em('cde'), ' f')
  const html = markup([paragraph], {
    flavour: 'epub',
    pageBreaks: [{ block: paragraph.nodeId, offset: 4, label: '2' }],
  })
  expect(html).toBe(
    '<p>Ab <em>c<span id="page_2" role="doc-pagebreak" epub:type="pagebreak" aria-label="2."></span>de</em> f</p>',
  )
})

test('lets a page that begins with a list begin at the first words of it', () => {
  const items = list([p('One')], [p('Two')])
  const html = markup([items], { pageBreaks: [{ block: items.nodeId, offset: 0, label: 'iv' }] })
  expect(html).toContain('<ul><li><span id="page_iv"')
})

test('gives a figure its label, its size and its alternative', () => {
  expect(markup([figure('fig-1', '1', 'What it shows.')])).toBe(
    '<figure id="fig-1"><img src="figures/a.png" alt="A picture" width="600" height="400">' +
      '<figcaption><p><span class="label">Figure\u00A01</span> What it shows.</p></figcaption></figure>',
  )
})

test('lets a page begin within the terms of a definition list, or in the source of a quotation', () => {
  const terms = definitions(['One', [p('First.')]], ['Two', [p('Second.')]])
  const quoted = quotation('Somebody', p('Words.'))
  const html = markup([terms, quoted], {
    pageBreaks: [
      { block: terms.nodeId, offset: 4, label: '2' },
      { block: quoted.nodeId, offset: 4, label: '3' },
    ],
  })
  expect(html).toContain('<dt>T<span id="page_2"')
  expect(html).toContain('<figcaption>— Some<span id="page_3"')
})

test('keeps a break whose place is past the words of its block', () => {
  const paragraph = p('Ab')
  const html = markup([paragraph], { pageBreaks: [{ block: paragraph.nodeId, offset: 9, label: '2' }] })
  expect(html).toContain('<p>Ab<span id="page_2"')
})

test('heads the columns and rows of a table, but not its empty corner', () => {
  const html = markup([table(['', 'A'], ['B', '1'])])
  expect(html).toContain('<thead><tr><td></td><th scope="col">A</th></tr></thead>')
  expect(html).toContain('<div class="table" role="group" aria-label="Table 1" tabindex="0"><table id="tbl-1">')
  expect(markup([table(['A'], ['B'])], { flavour: 'epub' })).not.toContain('<div')
})

test('gives an image the width that its author set, and more of a narrow screen', () => {
  const picture = { type: 'element' as const, tagName: 'img', properties: { className: ['width-40'] }, children: [] }
  expect(imageWidthRules({ type: 'root', children: [picture, picture] })).toBe(
    'img.width-40 { width: 40% }\n@media (max-width: 699px) { figure > img.width-40 { width: 80% } }',
  )
})
