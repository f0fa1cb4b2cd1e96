import { expect, test } from 'vitest'
import { lintHtml } from '../src/index.ts'

const head = `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head>`

function lint(body: string): readonly string[] {
  return lintHtml(`<!doctype html><html lang="en">${head}<body><h1>A</h1>${body}</body></html>`)
}

test('finds nothing where all is well', () => {
  expect(
    lint('<h2 id="b">B</h2><p><a href="#b">b</a> &#x3C;img></p><img src="data:image/png;base64,AA" alt="">'),
  ).toEqual([])
})

test.each([
  ['<p id="a"></p><p id="a"></p>', 'the id `a` stands twice'],
  ['<a href="#nowhere">x</a>', 'the link `#nowhere` leads nowhere'],
  ['<section aria-labelledby="x"></section>', 'the label `x` is not there'],
  ['<h3>C</h3>', 'a heading h3 follows h1'],
  ['<h1>C</h1>', 'the page has 2 h1 elements'],
  ['<img src="data:image/png;base64,AA">', 'the image `data:image/png;base64,AA` has no alt'],
  ['<a href="b.html">b<a href="c.html">c</a></a>', 'the link `c.html` lies within another'],
  ['<a href="javascript:x()">b</a>', 'the link `javascript:x()` could do harm'],
  ['<img src="https://example.org/a.png" alt="">', '`https://example.org/a.png` would be fetched'],
  ['<link href="a.css">', '`a.css` would be fetched'],
  ['<style>p { background: url(a.png) }</style>', '`a.png` would be fetched'],
  ['<p style="color: red"></p>', 'the attribute `style` is forbidden by the policy'],
  ['<p onclick="x()"></p>', 'the attribute `onclick` is forbidden by the policy'],
])('finds what is wrong with %s', (body, finding) => {
  expect(lint(body)).toEqual([finding])
})

test('finds a page without language and policy', () => {
  expect(lintHtml('<html><h1>A</h1></html>')).toEqual([
    'the html element has no language',
    'there is no content security policy',
  ])
})
