import { expect, test } from 'vitest'
import { cases } from '../cases/lint.md'
import { contents } from '../src/content-model.ts'
import { epubRulePages } from '../src/index.ts'
import { lintBook } from '../src/lint-book.ts'
import { lintPage } from '../src/lint-page.ts'
import { readXml } from '../src/read-xml.ts'

for (const { name, blocks } of cases) {
  test(name, () => {
    const source = blocks.find(({ info }) => info === 'body')?.value ?? ''
    const read = readXml(`<body>${source}</body>`)
    if (read.type === 'broken') throw new Error(read.reason)
    const found = lintPage(read.root).findings.map(({ rule, line, reason }) => `${rule} ${line} ${reason}`)
    expect(found.join('\n')).toBe(blocks.find(({ info }) => info === 'findings')?.value ?? '')
  })
}

function lint(files: Readonly<Record<string, string>>): readonly string[] {
  const encoder = new TextEncoder()
  const bytes = new Map(Object.entries(files).map(([path, content]) => [path, encoder.encode(content)]))
  return lintBook(bytes, 'a.epub').map(({ ruleId, reason }) => `${ruleId} ${reason}`)
}

test('finds files that are missing, or not listed, links to nowhere, and broken files', () => {
  const opf = '<package><manifest><item href="a.xhtml"/><item href="b.xhtml"/><item href="c.css"/></manifest></package>'
  const page = '<html><body><p><a href="a.xhtml#x">a</a> <a href="d.xhtml">d</a> <a href="#y">y</a></p></body></html>'
  expect(
    lint({
      mimetype: '',
      'META-INF/container.xml': '<container/>',
      'OEBPS/content.opf': opf,
      'OEBPS/a.xhtml': page,
      'OEBPS/c.css': 'p { background: url(https://example.org/a.png) }',
      'OEBPS/e.svg': '<svg>\n<g></svg>',
    }),
  ).toEqual([
    'epub-lint-manifest OEBPS/content.opf: the file `b.xhtml` is missing',
    'epub-lint-manifest OEBPS/content.opf: the file `OEBPS/e.svg` is not listed',
    'epub-lint-xml OEBPS/e.svg:2: `</svg>` closes no open element of its name',
    'epub-lint-link OEBPS/a.xhtml:1: `a.xhtml#x` leads nowhere',
    'epub-lint-link OEBPS/a.xhtml:1: `d.xhtml` leads nowhere',
    'epub-lint-link OEBPS/a.xhtml:1: `#y` leads nowhere',
    'epub-lint-remote OEBPS/c.css: the style fetches something',
  ])
})

test.each([
  ['<a>', '`<a>` is not closed'],
  ['<a></b>', '`</b>` closes no open element of its name'],
  ['<a b="1" b="2"/>', 'attribute `b` twice'],
  ['<a b=1/>', 'the tag of `a` is malformed'],
  ['<a>&nbsp;</a>', 'unknown entity `&nbsp;`'],
  ['<a>&</a>', 'unknown entity `&`'],
  ['<a>]]></a>', '`]]>` in text'],
  ['<a/><b/>', 'a second root element'],
  ['words', 'text outside of the root element'],
  ['', 'no element'],
  ['<a><!-- -- --></a>', '`--` in a comment'],
])('says why `%s` is not well-formed', (source, reason) => {
  expect(readXml(source)).toMatchObject({ type: 'broken', reason })
})

test('reads references, sections of character data, and a document type', () => {
  const read = readXml(
    '\uFEFF<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><a b=\'&lt;&#x41;\'><![CDATA[<&]]>&amp;</a>',
  )
  if (read.type === 'broken') throw new Error(read.reason)
  expect(read.root.attributes.get('b')).toBe('<A')
  expect(read.root.children).toEqual(['<&', '&'])
})

test.each(['<a ', '<a>', '&', ' b="'])('reads thousands of %s in a time that grows with them', async (piece) => {
  await expect((count: number) => {
    expect(readXml(`<a${piece.repeat(count)}`).type).toBe('broken')
  }).toTakeLinearTime(25_000)
})

test('has a page for every rule', () => {
  expect([...epubRulePages.keys()].every((rule) => /^[a-z-]+$/.test(rule))).toBe(true)
  expect(new Set(epubRulePages.values()).size).toBe(epubRulePages.size)
  expect(contents.has('script')).toBe(false)
})
