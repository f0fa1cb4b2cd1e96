import { createHash } from 'node:crypto'
import { plainText } from '@edisi/document'
import type { FinishedDocument } from '@edisi/document'
import { batikTheme } from '@edisi/theme'
import { expect, test } from 'vitest'
import { lintHtml, renderHtml } from '../src/index.ts'
import { article, call, chapter, cites, em, figure, h, link, list, note, p, references, words } from './finished.ts'

const picture = Uint8Array.of(137, 80, 78, 71)

function render(document: FinishedDocument, toc = true): string {
  return renderHtml({
    document,
    theme: batikTheme,
    settings: { toc, tocDepth: 2 },
    files: new Map([['figures/a.png', picture]]),
    date: '2026-11-24T00:00:00Z',
  }).html
}

const whole = article(
  chapter(
    [
      h(2, 'one', 'One ', em('thing'), call('note-1', 'call-1', 1)),
      p('Words (', cites('cite-1', 'ref-a', 'Smith, 2020'), ').'),
      figure('fig-1', '1', 'What it shows.'),
      h(3, 'one-a', 'A part'),
      list([p('An item')]),
      h(2, 'references', 'References'),
      references(['ref-a', ['cite-1'], 'Smith, A. (2020).']),
    ],
    [note('note-1', ['call-1'], p('A remark.'))],
  ),
  {
    title: words('Signs & <wonders>'),
    authors: [
      {
        name: 'Ana Li',
        sortName: 'Li, Ana',
        orcid: '0000-0002-1825-0097',
        orcidPlace: undefined,
        email: undefined,
        isCorresponding: false,
        affiliations: ['A school'],
      },
    ],
    date: { year: 2026, month: 3, day: undefined },
    abstract: [p('In short.')],
    keywords: ['signs'],
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    doi: '10.1234/5678',
  },
)

test('passes its own lint', () => {
  expect(lintHtml(render(whole))).toEqual([])
})

test('names the hash of every style and script in its policy, and allows nothing else', () => {
  const html = render(whole)
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
  const inlined = [...html.matchAll(/<(?:style|script)[^>]*>([^]*?)<\/(?:style|script)>/g)].map(
    ([, source = '']) => source,
  )
  expect(inlined).toHaveLength(3)
  for (const source of inlined) {
    expect(policy).toContain(`sha256-${createHash('sha256').update(source).digest('base64')}`)
  }
  expect(policy).not.toContain('unsafe')
})

test('says who wrote it in the title block, for indexes, and as structured data', () => {
  const html = render(whole)
  expect(html).toContain('<h1>Signs &#x26; &#x3C;wonders></h1>')
  expect(html).toContain('<a class="orcid" href="https://orcid.org/0000-0002-1825-0097"')
  expect(html).toContain('<time datetime="2026-03">March 2026</time>')
  expect(html).toContain('<meta name="citation_author" content="Li, Ana">')
  expect(html).toContain('<meta name="citation_publication_date" content="2026/03">')
  const [, data = ''] = /ld\+json">([^<]*)</.exec(html) ?? []
  expect(JSON.parse(data)).toMatchObject({
    '@type': 'ScholarlyArticle',
    headline: 'Signs & <wonders>',
    author: [{ name: 'Ana Li', '@id': 'https://orcid.org/0000-0002-1825-0097' }],
    description: 'In short.',
  })
})

test('lists the headings in its contents without their notes', () => {
  expect(render(whole)).toContain(
    '<ol><li><a href="#one">One <em>thing</em></a><ol><li><a href="#one-a">A part</a></li></ol></li>' +
      '<li><a href="#references">References</a></li></ol>',
  )
  expect(render(whole, false)).not.toContain('<nav')
})

test('carries its images', () => {
  expect(render(whole)).toContain('<img src="data:image/png;base64,iVBORw==" alt="A picture" width="600" height="400">')
})

test('gives each chapter of a book its section, its language and its notes', () => {
  const one = {
    ...chapter([h(2, 'one', 'One'), p('A', call('n-1', 'c-1', 1))], [note('n-1', ['c-1'], p('x'))]),
    title: words('One'),
  }
  const two = { ...chapter([p('B')]), id: 'zwei', title: words('Zwei'), lang: 'de' }
  const html = render({ ...article(one), class: 'book', chapters: [one, two] })
  expect(html).toContain('<section class="chapter" aria-labelledby="one">')
  expect(html).toContain('aria-label="Notes: One"><h3>Notes</h3>')
  expect(html).toContain('<div class="chapter" id="zwei" lang="de" dir="ltr">')
  expect(html).toContain('<a href="#zwei">Zwei</a>')
  expect(lintHtml(html)).toEqual([])
})

test('does not put the bibliography of a book into a second section of its name', () => {
  const text = chapter([h(2, 'one', 'One'), p('A ', cites('cite-1', 'ref-a', 'Smith, 2020'))])
  const bibliography = chapter([
    h(2, 'references', 'References'),
    references(['ref-a', ['cite-1'], 'Smith, A. (2020).']),
  ])
  const html = render({ ...article(text), class: 'book', chapters: [text, bibliography] })
  expect(html.match(/aria-labelledby="references"/g)).toHaveLength(1)
})

test('prints what an author wrote as text, whatever it looks like', () => {
  const hostile = '</style><script>alert(1)</script><img src=x onerror=alert(1)>'
  const document = article(chapter([h(2, 'a', hostile), p(hostile, link('javascript:alert(1)', hostile))]), {
    title: words(hostile),
    description: hostile,
    keywords: [hostile],
    copyright: hostile,
    licence: { name: hostile, url: 'javascript:alert(1)' },
  })
  const html = render(document)
  // Within the quotes of an attribute a browser sees no tag.
  const unquoted = html.replaceAll(/="[^"]*"/g, '')
  expect(unquoted.match(/<script/g)).toHaveLength(2)
  expect(unquoted).not.toContain('<img')
  expect(html).not.toContain('javascript:')
  expect(plainText(document.metadata.title)).toBe(hostile)
  expect(lintHtml(html)).toEqual([])
})

test('makes of a link to a place that is not there the words alone', () => {
  expect(render(article(chapter([p(link('#nowhere', 'See there'))])))).toContain('<p><span>See there</span></p>')
})

test('leaves out control characters, which HTML forbids', () => {
  expect(render(article(chapter([p('a\u000Bb\u0085c')]), { title: words('T\u0085') }))).toContain('<p>abc</p>')
})

test('encodes what an address may not contain', () => {
  const html = render(article(chapter([p(link('https://example.org/a b%20c%', 'x'))])))
  expect(html).toContain('href="https://example.org/a%20b%20c%25"')
})
