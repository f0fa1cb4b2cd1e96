import { readFileSync } from 'node:fs'
import { lintHtml } from '@edisi/html'
import { expect, test } from 'vitest'
import { layFolder, listFiles, runEdisi } from './run-edisi.ts'

const source = `---
title: A
lang: en
---

## One

Said (Ali, 2020), said (Budi, 2021), and *again* (Eka, 2018).

- An item (Ali, 2020)[^1].

[^1]: A note (Ali, 2020).

# References

- Ali. (2020). *Words*.
- Eka. (2019). *More words*.
- Ida. (2017). *<b>Bold</b> & brave*.
`

const keyed = `---
title: K
lang: en
bibliography: refs.bib
---

Said [@eka; @none], and @eka says so.
`
const bib = `@book{eka, author={Eka, C}, title={More}, year={2021}, publisher={P}}
@book{ida, author={Ida, D}, title={Unused}, year={2020}, publisher={P}}
`

function report(files: Readonly<Record<string, string>>, name: string): string {
  return runEdisi(layFolder(files), ['check', name, '--format', 'html']).output
}

test('is one page that needs no other: no address is fetched, and nothing is wrong with it', () => {
  const html = report({ 'a.md': source }, 'a.md')
  expect(lintHtml(html)).toEqual([])
  expect(html).toContain('default-src &#x27;none&#x27;')
  expect(html).not.toMatch(/<(?:link|img|iframe|object)\b/)
})

test('marks every citation by how it stands, and not by its colour alone', () => {
  const html = report({ 'a.md': source }, 'a.md')
  expect([...html.matchAll(/<a id="cite-\d+" class="cite (\w+)/g)].map(([, standing]) => standing)).toEqual([
    'linked',
    'missing',
    'doubtful',
    'linked',
    'linked',
  ])
  expect(html).toMatch(/Budi, 2021<span class="sign" aria-hidden="true">✕<\/span><span class="unseen"> \(missing/)
  for (const [, id] of html.matchAll(/<a id="(cite-\d+)"/g)) expect(html).toContain(`id="about_${id}"`)
})

test('tells beside a citation what it leads to, why, and how sure that is', () => {
  const html = report({ 'a.md': source }, 'a.md')
  const [, note] = /<details id="about_cite-1"[^>]*>(.*?)<\/details>/s.exec(html) ?? []
  expect(note).toContain('Ali. (2020). Words.')
  expect(note).toMatch(/Agrees: the author, the year.*Score \d\.\d\d/)
})

test('counts the citations of each entry, leads to them, and marks what nothing cites', () => {
  const html = report({ 'a.md': source }, 'a.md')
  expect(html).toMatch(/cited 3 times: <a href="#cite-1"/)
  expect(html).toMatch(/<li class="use uncited">.*?cited nowhere/)
  expect(html).toMatch(/<li class="use linked">.*?cited once|cited nowhere/)
})

test('counts an entry that a citation may mean apart from those that nothing cites, as the check does', () => {
  const html = report({ 'a.md': source }, 'a.md')
  expect(html).toContain('1 of 3 entries is cited nowhere. 1 more may be meant by a citation that leads to no entry.')
  expect(html).toMatch(/not cited, but perhaps meant by: <a href="#cite-3"/)
  expect(html.match(/<li class="use uncited">/g)).toHaveLength(1)
  const alone = report({ 'a.md': source.replace(/- Ida.*\n/, '') }, 'a.md')
  expect(alone).toContain('1 of 2 entries may be meant by a citation that leads to no entry.')
  expect(alone).not.toContain('entries are cited.')
})

test('tells no entry as cited nowhere that the check has another word for', () => {
  const text = `${keyed.replace('; @none', '').replace('lang', 'nocite: "@ida"\nlang')}\nSee [more](https://a.org/opi).\n`
  const again = `@book{eka2, author={Eka, C}, title={More}, year={2021}, publisher={P}, doi={10.1000/more}}
@misc{opi, author={Opi, E}, title={A page}, year={2020}, url={https://a.org/opi}}
@book{uli, year={2020}, publisher={P}}
`
  const html = report({ 'k.md': text, 'refs.bib': bib.replace('P}', 'P}, doi={10.1000/more}') + again }, 'k.md')
  expect(html).toContain('All 2 citations lead to their entries. 1 of 5 entries is cited. There')
  expect(html).not.toContain('cited nowhere')
  expect([...html.matchAll(/<li class="use unlisted">.*?<\/span> (.*?)<\/li>/g)].map(([, words]) => words)).toEqual([
    'listed without a citation, as asked',
    'not cited, but another entry of the same work is',
    'named in the text without a citation',
    'not cited: it has neither author nor title',
  ])
})

test('shows the list of each chapter, and by whom of that chapter an entry is cited', () => {
  const keys = '---\nbibliography: refs.bib\n---\n\n'
  const folder = layFolder({
    'publication.yaml': 'title: B\nlang: en\nclass: book\nbibliography-per-chapter: true\n',
    '1.md': `${keys}# One\n\nSaid [@eka].\n`,
    '2.md': `${keys}# Two\n\nSaid [@eka], and [@opi].\n`,
    'refs.bib': `${bib}@book{opi, author={Eka, C}, title={Other}, year={2021}, publisher={P}}\n`,
  })
  const html = runEdisi(folder, ['check', '.', '--format', 'html']).output
  expect(lintHtml(html)).toEqual([])
  expect(
    [...html.matchAll(/class="cite linked[^"]*" href="#about_cite-\d">(.*?)</g)].map(([, words]) => words),
  ).toEqual(['Eka, 2021', 'Eka, 2021a', 'Eka, 2021b'])
  expect(html).toMatch(/id="ref-eka"[^]*?cited once: <a href="#cite-1"/)
  expect(html).toMatch(/id="ref-eka-2"[^]*?cited once: <a href="#cite-2"/)
  expect(html).toMatch(/id="about_cite-2"[^]*?href="#ref-eka-2"/)
  expect(html).toContain('1 of 4 entries is cited nowhere.')
})

test('has the page of every rule that it names', () => {
  const html = report({ 'a.md': source }, 'a.md')
  const named = [...html.matchAll(/href="#rule_([\w-]+)"/g)].map(([, rule]) => rule)
  expect(named).toContain('citation-without-reference')
  for (const rule of named) expect(html).toContain(`<h3 id="rule_${rule}">`)
})

test('reads keys as they will be printed, marks one that is unknown, and lists entries that the text does not show', () => {
  const html = report({ 'k.md': keyed, 'refs.bib': bib }, 'k.md')
  expect(lintHtml(html)).toEqual([])
  expect(html).toMatch(/class="cite linked[^"]*" href="#about_cite-1">Eka, 2021</)
  expect(html).toMatch(/class="cite missing[^"]*" href="#about_cite-2">@none</)
  expect(html).toMatch(/Entries that the text does not show.*Unused.*refs\.bib:2.*cited nowhere/s)
})

test('takes what an author wrote as words, never as markup', () => {
  const html = report({ 'a.md': source.replace('Budi, 2021', '<x onerror=y> Budi & Co, 2021') }, 'a.md')
  expect(html).not.toContain('<x onerror')
  expect(html).not.toContain('<b>Bold')
})

test('is the same page again', () => {
  expect(report({ 'a.md': source }, 'a.md')).toBe(report({ 'a.md': source }, 'a.md'))
})

test('goes into the file that -o names; several publications are pages in a folder', () => {
  const folder = layFolder({ 'one/a.md': source, 'two/a.md': source })
  expect(runEdisi(folder, ['check', 'one', '--format', 'html', '-o', 'out/report.html'])).toMatchObject({
    output: '',
    errors: expect.stringMatching(/^wrote out\/report\.html; \d+ errors?, /),
  })
  expect(readFileSync(`${folder}/out/report.html`, 'utf8')).toMatch(/^<!doctype html>/i)
  expect(runEdisi(folder, ['check', 'one', 'two', '--format', 'html']).errors).toContain('a report shows one')
  const { code } = runEdisi(folder, ['check', 'one', 'two', '--format', 'html', '-o', 'pages'])
  expect(code).toBe(1)
  expect(listFiles(folder)).toEqual(expect.arrayContaining(['pages/one.html', 'pages/two.html']))
})

test('says what is wrong with a publication that cannot be read', () => {
  const folder = layFolder({ 'publication.yaml': 'chapters: [none.md]\n', 'a.md': source })
  const { code, errors, output } = runEdisi(folder, ['check', '.', '--format', 'html', '-o', 'r.html'])
  expect([code, output]).toEqual([2, ''])
  expect(errors).toContain('none.md')
  expect(listFiles(folder)).not.toContain('r.html')
})

test('holds a thesis of many chapters and thousands of citations, in bounded size', () => {
  const paragraph = 'A sentence that goes on for a while, as they do in a thesis (Ali, 2020; Budi, 2021), and on. '
  const chapter = (number: number): string => `# Chapter ${number}\n\n${`${paragraph.repeat(2)}\n\n`.repeat(50)}`
  const files: Record<string, string> = { 'publication.yaml': 'title: T\nlang: en\nclass: book\n' }
  for (let number = 10; number < 35; number++) files[`${number}.md`] = chapter(number)
  files['99.md'] = '# References\n\n- Ali. (2020). *Words*.\n'
  const folder = layFolder(files)
  const { output } = runEdisi(folder, ['check', '.', '--format', 'html', '-o', 'r.html'])
  expect(output).toBe('')
  const html = readFileSync(`${folder}/r.html`, 'utf8')
  expect(html.match(/class="item /g)?.length).toBeGreaterThanOrEqual(5000)
  expect(html.length).toBeLessThan(6_000_000)
  expect(lintHtml(html)).toEqual([])
})

test('sums up by what was found, in words and with the name of the rule', () => {
  const html = report({ 'a.md': source.replace('2020)[', '2020, p. 3-5)[') }, 'a.md')
  const row = /<tr><th scope="row">(.*?)<\/tr>/s.exec(html.slice(html.indexOf('<tbody>')))?.[1] ?? ''
  expect(
    row
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ).toBe(
    'A work is cited by its author or by a label, and no entry of the reference list answers citation-without-reference error 1 8',
  )
  expect(html).toContain('>remark<')
})
