import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layFolder, listFiles, runEdisi } from './run-edisi.ts'

const front = '---\ntitle: A\nlang: en\n---\n\n'
const list = `
# References

- Ali, B., & Budi, C. (2021). *Title two*. Press.
- Lima, A., Mota, B., & Nunes, C. (2018). *Title four*. Press.
- Smith, J. (2019). *Title zero*. Press.
- Smith, J. (2020). *Title one*. Press.
`
const markedList = '\n# References\n\n::: {#refs}\n:::\n'

function cite(text: string, words: readonly string[] = []) {
  const folder = layFolder({ 'a.md': text })
  return runEdisi(folder, ['cite', 'a.md', ...words])
}

function readParts(source: string): { readonly front: string; readonly body: string } {
  const [, matter = '', body = ''] = /^(---[\s\S]*?\n---\n\n)([\s\S]*)$/.exec(source) ?? []
  return { front: matter, body }
}

/** Gives what stands between front matter and list once prose is turned into keys. */
function toKeys(text: string): string {
  const { output } = cite(front + text + list)
  return output.replace(/^---[\s\S]*?\n---\n\n/, '').replace(/\n# References[\s\S]*$/, '')
}

test.each([
  ['Said (Smith, 2020, p. 3).', 'Said [@smith2020, p. 3].'],
  ['Said (Smith 2020: 4).', 'Said [@smith2020, 4].'],
  ['Smith (2020) said.', '@smith2020 said.'],
  ['Smith (2020, p. 4) said.', '@smith2020 [p. 4] said.'],
  ["Smith's (2020) view.", "Smith's [-@smith2020] view."],
  ['Smith (2019, 2020) said.', 'Smith [-@smith2019; -@smith2020] said.'],
  ['Ali and Budi (2021) said.', '@ali2021 said.'],
  ['Lima et al. (2018) said.', '@lima2018 said.'],
  ['(see Smith, 2020; Ali & Budi, 2021, pp. 3–5, for more)', '[see @smith2020; @ali2021, pp. 3–5, for more]'],
  ['(Smith, 2019, 2020)', '[@smith2019; @smith2020]'],
  ['(Lima *et al.*, 2018)', '[@lima2018]'],
  ['[Smith, 2020]', '[@smith2020]'],
  ['(See table 3 in Smith, 2020.)', '[See table 3 in @smith2020.]'],
])('turns %s into %s', (prose, keys) => {
  expect(toKeys(`${prose}\n`)).toBe(`${keys}\n`)
})

test.each([
  ['(Nobody, 2020)', 'no entry answers to it for certain'],
  ['(Smith, 2020; Nobody, 2020)', 'no entry answers to it for certain'],
  ['(*see* Smith, 2020)', 'there is markup within it'],
  ['([Smith, 2020](#references))', 'it stands in a link'],
  ['(Smith, 4 May 2020)', 'its date says more than that of its entry'],
  ['> Words.\n>\n> --- Smith, 2020', 'it is a line of its own, which no key prints'],
])('leaves %s, and says why', (prose, reason) => {
  const text = `${front}Said (Smith, 2019).\n\n${prose}\n${list}`
  const { output, errors, code } = cite(text)
  expect(output).toContain(prose)
  expect(errors).toContain(reason)
  expect(code).toBe(0)
})

test.each([
  ['a blank line', '---\n\nSaid (Smith, 2020).\n\n---\n'],
  ['a blank line after carriage returns', '---\r\rSaid (Smith, 2020).\r\r---\r'],
])('takes no thematic break for front matter that is followed by %s', (_, text) => {
  const { output } = cite(text + list)
  expect(output).toContain(text.replace('(Smith, 2020)', '[@smith2020]'))
})

test('turns authors and pages into keys', () => {
  const listed = [
    'Ali, Budi, and Citra Dewi. *Ice*. Press, 2021.',
    'Lee, Ann. *Snow*. Press, 2018.',
    'Lee, Ann. *The Rain Question*. Press, 2019.',
    'Roth, Jan. *Fog*. Press, 2020.',
    '"Hail at Noon." *Weather*, 4 May 2019, p. 4.',
  ]
  const text = `Said (Roth 12; see Ali and Dewi 3–4, 9), and (Lee, *Rain* 44), and (Lee, "Snow" xii), and ("Hail" 4), and (Roth). Roth
says so (7). It is so (qtd. in Roth 5, emphasis added).`
  const { output } = cite(`${front}${text}\n\n# Works Cited\n\n${listed.join('\n\n')}\n`)
  expect(output)
    .toContain(`Said [@roth2020, 12; see @ali2021, 3–4, 9], and [@lee2019, 44], and [@lee2018, p. xii], and [@hailatnoon2019, 4], and [@roth2020]. Roth
says so [-@roth2020, 7]. It is so [qtd. in @roth2020, 5, emphasis added].`)
})

test('turns no authors and pages where one would be left that nothing tells a citation any more', () => {
  const works = [
    'Lee, Ann. *Snow*. Press, 2018.',
    'Moe, Ann. *Ice*. Press, 2019.',
    'Roth, Jan, and Al Day. *Fog*. Press, 2020.',
  ]
  const text = `${front}Said (Lee 12; Moe 3), and (Lee 4), and (Roth 5).\n\n# Works Cited\n\n${works.join('\n\n')}\n`
  const { output, errors } = cite(text)
  expect(output).toBe('')
  expect(errors).toContain('`Roth 5` would not lead where it does, once')
})

test('turns labels into keys', () => {
  const labelled =
    '# References\n\n[AHU74] A. V. Aho. *One*. Press, 1974.\n\n[Knu84] D. E. Knuth. *Two*. Press, 1984.\n\n[Lam94] L. Lamport. *Three*. Press, 1994.\n'
  const { output } = cite(`${front}Said [Knu84], and [see AHU74, p. 3; Lam94].\n\n${labelled}`)
  expect(output).toContain('Said [@knuth1984], and [see @aho1974, p. 3; @lamport1994].')
})

test('turns numbers into keys', () => {
  const numbered =
    '# References\n\n1. Smith, J. (2020). *One*. Press.\n2. Ali, B. (2021). *Two*. Press.\n3. Eka, C. (2022). *Three*. Press.\n'
  const { output } = cite(`${front}Said [1], and [2, 3], and [1–3].\n\n${numbered}`)
  expect(output).toContain('Said [@smith2020], and [@ali2021; @eka2022], and [@smith2020; @ali2021; @eka2022].')
})

test('leaves every other byte, and names the file and what nothing cites', () => {
  const source = `\uFEFF---\r\ntitle: A\r\nlang: en\r\n---\r\n\r\nSaid (Smith, 2020)  \r\n\`(Smith, 2020)\`\tx${list.replaceAll('\n', '\r\n')}`
  const folder = layFolder({ 'a.md': source })
  const { errors, code } = runEdisi(folder, ['cite', 'a.md', '--write'])
  expect(code).toBe(0)
  expect(errors).toContain('wrote references.bib, a.md')
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(
    "\uFEFF---\r\ntitle: A\r\nlang: en\r\nbibliography: references.bib\r\nnocite: '@ali2021, @lima2018, @smith2019'\r\n---\r\n\r\n" +
      `Said [@smith2020]  \r\n\`(Smith, 2020)\`\tx${markedList.replaceAll('\n', '\r\n')}`,
  )
  expect(listFiles(folder)).toEqual(['a.md', 'references.bib'])
  const checked = runEdisi(folder, ['check', 'a.md'])
  expect(checked.errors).not.toContain('error')
})

test('leaves an entry in the list of which a word would be lost, and the citations of it', () => {
  const source = `${front}Said (Smith, 2020) and (Lee, 2021).

# References

- Lee, B. (2021). Rain. *Words*, 3(1), 4–5. Reprinted 2024.
- Smith, J. (2020). *Title one*. Press.
`
  const folder = layFolder({ 'a.md': source })
  const { errors, code } = runEdisi(folder, ['cite', 'a.md', '--write'])
  expect(code).toBe(0)
  expect(errors).toMatch(
    /warning: no field of a bibliography has `Reprinted 2024`; the entry stays in the list \[reference-words-lost\]/,
  )
  expect(errors).toContain('at a.md:10:')
  expect(errors).toContain('`Lee, 2021` is left as it is: its entry stays in the list')
  const { body } = readParts(readFileSync(join(folder, 'a.md'), 'utf8'))
  expect(body).toBe(
    'Said [@smith2020] and (Lee, 2021).\n\n# References\n\n- Lee, B. (2021). Rain. *Words*, 3(1), 4–5. Reprinted 2024.\n\n::: {#refs}\n:::\n',
  )
  expect(readFileSync(join(folder, 'references.bib'), 'utf8')).not.toContain('Lee')
  expect(runEdisi(folder, ['references', 'a.md']).errors).toContain('it is not in what is printed')
})

test('leaves a list that is cited by its numbers as a whole, if one of its words would be lost', () => {
  const source = `${front}Said [1] and [2].\n\n# References\n\n1. J. Smith, *One*. Paris: Press, 2020.\n2. A. Lee, *Two*. Paris: Press, 2021, with a map.\n`
  const folder = layFolder({ 'a.md': source })
  const { errors, code } = runEdisi(folder, ['cite', 'a.md', '--write'])
  expect(code).toBe(1)
  expect(errors).toContain('error: no field of a bibliography has')
  expect(errors).toContain('at a.md:11:')
  expect(listFiles(folder)).toEqual(['a.md'])
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(source)
})

test('turns numbers with a page or a word before them', () => {
  const numbered = '# References\n\n1. J. Smith, *One*. Paris: Press, 2020.\n2. A. Lee, *Two*. Paris: Press, 2021.\n'
  const { output } = cite(`${front}Said [1, p. 33], and [see 2], and [1, 2, pp. 3–4].\n\n${numbered}`)
  expect(output).toContain('Said [@smith2020, p. 33], and [see @lee2021], and [@smith2020; @lee2021, pp. 3–4].')
})

test('carries works in press, of two years and of names that slashes part', () => {
  const source = `${front}Said (Lee, in press), (Freud, 1809/1994) and (Schmidt, 1994).

# References

- Freud, S. (1809/1994). *Dreams*. Press.
- Lee, B. (in press). Words on words. *Journal of Words*.
- Schmidt, Karl/Weber, Eva (1994): *The House*. Paris: Press.
`
  const folder = layFolder({ 'a.md': source })
  const { errors } = runEdisi(folder, ['cite', 'a.md', '--write'])
  const { body } = readParts(readFileSync(join(folder, 'a.md'), 'utf8'))
  expect(body).toBe('Said [@leend], (Freud, 1809/1994) and (Schmidt, 1994).\n\n# References\n\n::: {#refs}\n:::\n')
  expect(errors).toContain('`Freud, 1809/1994` is left as it is: it names two years')
  const bibliography = readFileSync(join(folder, 'references.bib'), 'utf8')
  expect(bibliography).toContain('origdate = {1809}')
  expect(bibliography).toContain('date = {in press}')
  expect(bibliography).toContain('author = {Schmidt, Karl and Weber, Eva}')
})

test('changes nothing where a citation in prose would miss the letter of its year', () => {
  const source = `${front}Said (Smith, 2020b).

> Night falls.
>
> --- Smith (2020a)

# References

- Smith, J. (2020a). *Title one*. Press.
- Smith, J. (2020b). *Title two*. Press.
`
  const { errors, code } = cite(source)
  expect(code).toBe(1)
  expect(errors).toContain('`Smith (2020a)` would not lead where it does, once')
  expect(errors).toContain('at a.md:10:')
  expect(errors).toContain('it is a line of its own')
  expect(errors).not.toContain('report')
})

test('names the entry that stays, and the citation that stays with it, where another one needs both', () => {
  const source = `${front}Said (Smith, 2020a), and (Smith, 2020b), and (Smith, 2020a, 2020b).

# References

- Smith, J. (2020a). *Title one*. Press. Reprinted 2024.
- Smith, J. (2020b). *Title two*. Press.
`
  const { errors, code } = cite(source)
  expect(code).toBe(1)
  expect(errors).toContain('no field of a bibliography has `Reprinted 2024`; the entry stays in the list')
  expect(errors).toContain('`Smith, 2020a; 2020b` would not lead where it does, once')
  expect(errors).toContain('mend what keeps it: its entry stays in the list')
})

test('says which citation keeps another one of its bracket in prose', () => {
  const works =
    '# References\n\n- Lee, B. (2021). *Rain*. Press. Reprinted 2024.\n- Smith, J. (2020). *Title one*. Press.\n'
  const { errors } = cite(`${front}Said (Smith, 2020), and (Smith, 2020; Lee, 2021).\n\n${works}`)
  expect(errors).toContain(
    '`Smith, 2020` is left as it is: `Lee, 2021` in the same bracket stays: its entry stays in the list',
  )
  expect(errors).toContain('`Lee, 2021` is left as it is: its entry stays in the list')
})

test('shows what stands in the source where a code, a formula or a key is among the words', () => {
  const works = '# References\n\n- Lee, B. (2021). *Rain*. Press. For `ls` and $x^2$.\n'
  const folder = layFolder({ 'a.md': `${front}Said Lee[@x], **Lee (2021)**.\n\n${works}` })
  expect(runEdisi(folder, ['cite', 'a.md']).errors).toContain('no field of a bibliography has `For ls and x^2`')
  expect(runEdisi(folder, ['check', 'a.md', '--format', 'json']).output).not.toContain('\uFFFC')
})

test('marks the place of a list before the entries that stay, where they come last', () => {
  const works =
    '# References\n\n- Lee, B. (2021). *Rain*. Press.\n- Smith, J. (2020). *Title one*. Press.\n- Zorn, C. (2019). *Snow*. Press. Reprinted 2024.\n'
  const { output } = cite(`${front}Said (Lee, 2021), (Smith, 2020), (Zorn, 2019).\n\n${works}`)
  expect(readParts(output).body).toBe(
    'Said [@lee2021], [@smith2020], (Zorn, 2019).\n\n# References\n\n::: {#refs}\n:::\n\n- Zorn, C. (2019). *Snow*. Press. Reprinted 2024.\n',
  )
})

test('writes over nothing that is there', () => {
  const folder = layFolder({ 'a.md': `${front}Said (Smith, 2020).\n${list}`, 'references.bib': 'mine' })
  const { errors, code } = runEdisi(folder, ['cite', 'a.md', '--write'])
  expect(code).toBe(1)
  expect(errors).toContain('`references.bib` is there already')
  expect(readFileSync(join(folder, 'references.bib'), 'utf8')).toBe('mine')
  expect(runEdisi(folder, ['cite', 'a.md', '--write', '--references', 'mine.json']).code).toBe(0)
  expect(listFiles(folder)).toEqual(['a.md', 'mine.json', 'references.bib'])
  expect(runEdisi(folder, ['cite', 'a.md', '--references', '../x.bib']).code).toBe(2)
})

test('turns keys into the prose of a style, and back into the same keys', () => {
  const prose = `${front}Said (Smith, 2020, p. 3), and (see Ali & Budi, 2021; Smith, 2020). Ali and Budi (2021) say.\nSmith's (2019) view; Lima et al. (2018).\n${list}`
  const folder = layFolder({ 'a.md': prose })
  runEdisi(folder, ['cite', 'a.md', '-o', 'keys'])
  const keys = readFileSync(join(folder, 'keys/a.md'), 'utf8')
  expect(keys).not.toContain('(2020')
  const back = runEdisi(join(folder, 'keys'), ['cite', 'a.md', '--to', 'prose'])
  expect(back.output).toBe(prose)
  const again = runEdisi(layFolder({ 'a.md': back.output }), ['cite', 'a.md'])
  expect(again.output).toBe(keys)
})

test('prints prose in the style that is asked for, and refuses one of notes', () => {
  const files = {
    'a.md': '---\ntitle: A\nlang: en\nbibliography: r.bib\n---\n\nSaid [@x].\n',
    'r.bib': '@book{x, author={Smith, J}, title={One}, year={2020}, publisher={Press}}\n',
  }
  const { output } = runEdisi(layFolder(files), ['cite', 'a.md', '--to', 'prose', '--style', 'ieee'])
  expect(output).toMatch(
    /^---\ntitle: A\nlang: en\n---\n\nSaid \\?\[1\\?\]\.\n\n# References\n\n1\. J\. Smith, \*One\*\./,
  )
  const notes = runEdisi(layFolder(files), ['cite', 'a.md', '--to', 'prose', '--style', 'chicago-notes-bibliography'])
  expect(notes.errors).toContain('this style prints citations as notes')
  expect(notes.code).toBe(1)
})

const keyed = 'bibliography: r.bib'
const works = `@book{x, author={Smith, J}, title={One}, year={2020}, publisher={Press}}
@book{y, author={Smith, J}, title={Two}, year={2020}, publisher={Press}}
@book{z, author={Ali, B}, title={Three}, year={2019}, publisher={Press}}
`
const book = {
  'publication.yaml': `title: B\nlang: en\nclass: book\nbibliography-per-chapter: true\n`,
  '1.md': `---\n${keyed}\n---\n\n# One\n\nSaid [@x; @z].\n\n## More\n\nWords.\n`,
  '2.md': `---\n${keyed}\n---\n\n# Two\n\nSaid [@x; @y].\n\n## References\n\n## Thanks\n\nTo all.\n`,
  '3.md': `# Three\n\nNothing.\n`,
  'r.bib': works,
}

test('writes the list of each chapter into that chapter, where each has its own', () => {
  const folder = layFolder(book)
  expect(runEdisi(folder, ['cite', '.', '--to', 'prose', '-o', 'out'])).toMatchObject({ code: 0 })
  expect(readFileSync(join(folder, 'out/1.md'), 'utf8')).toBe(
    '# One\n\nSaid (Ali, 2019; Smith, 2020).\n\n## More\n\nWords.\n\n## References\n\n- Ali, B. (2019). *Three*. Press.\n- Smith, J. (2020). *One*. Press.\n',
  )
  expect(readFileSync(join(folder, 'out/2.md'), 'utf8')).toBe(
    '# Two\n\nSaid (Smith, 2020a, 2020b).\n\n## References\n\n- Smith, J. (2020a). *One*. Press.\n- Smith, J. (2020b). *Two*. Press.\n\n## Thanks\n\nTo all.\n',
  )
  expect(listFiles(join(folder, 'out'))).toEqual(['1.md', '2.md'])
})

test('writes the lists of chapters that stand in one file, each before the next', () => {
  const one = `---\ntitle: B\nlang: en\nclass: book\nbibliography-per-chapter: true\n${keyed}\nnocite: '@y'\n---\n\n# One\n\nSaid [@x].\n\n# Two\n\nSaid [@z].\n`
  const { output, errors } = runEdisi(layFolder({ 'a.md': one, 'r.bib': works }), ['cite', 'a.md', '--to', 'prose'])
  expect(errors).not.toContain('not found again')
  expect(output.slice(output.indexOf('# One'))).toBe(
    '# One\n\nSaid (Smith, 2020).\n\n## References\n\n- Smith, J. (2020). *One*. Press.\n\n# Two\n\nSaid (Ali, 2019).\n\n## References\n\n- Ali, B. (2019). *Three*. Press.\n\n# References\n\n- Smith, J. (2020). *Two*. Press.\n',
  )
})

test.each([
  ['# A\n\n## One\n\nSaid [@x].\n', '## References'],
  ['# A\n\nSaid [@x].\n', '## References'],
  ['Said [@x].\n\n## One\n\nWords.\n', '## References'],
  ['# One\n\n## Two\n\nSaid [@x].\n\n# Three\n', '# References'],
])('heads the list of %j as its sections are', (text, heading) => {
  const folder = layFolder({ 'a.md': `---\nlang: en\n${keyed}\n---\n\n${text}`, 'r.bib': works })
  const { output } = runEdisi(folder, ['cite', 'a.md', '--to', 'prose'])
  expect(output).toContain(`\n\n${heading}\n\n- Smith, J. (2020). *One*. Press.\n`)
})

test('takes the apostrophe of a Dutch particle with the name', () => {
  const entry = "# Literatuur\n\n- 't Hart, A. (1998). *Boeken*. Pers.\n"
  const said = "Hij zei ('t Hart, 1998; zie 't Hart, 1998, p. 3). 't Hart (1998) zegt het; dus 't Hart (1998).\n\n"
  const { output } = cite(`---\ntitle: A\nlang: nl\n---\n\n${said}${entry}`)
  expect(readParts(output).body.split('\n')[0]).toBe(
    'Hij zei [@thart1998; zie @thart1998, p. 3]. @thart1998 zegt het; dus @thart1998.',
  )
})

test('writes entries as paragraphs beside those that stayed in their list as paragraphs', () => {
  const text = `${front}Rain (Lee, 2019), hail (Roe, 2018).\n\n# References\n\n`
  const lee = 'Lee, B. (2019). *Snow*. Press.'
  const roe = 'Roe, A. (2018). *Hail* (Version 3.1). Press.'
  const folder = layFolder({ 'a.md': `${text}${lee}\n\n${roe}\n` })
  runEdisi(folder, ['cite', 'a.md', '-o', 'keys'])
  const back = runEdisi(join(folder, 'keys'), ['cite', 'a.md', '--to', 'prose'])
  expect(back.output).toBe(`${text}${lee}\n\n${roe}\n`)
})

const corpus = new URL('../../../shared/corpus/prose/', import.meta.url)
const documents = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
  : []

test.skipIf(documents.length === 0)(
  'turns the documents of ../shared/corpus into keys and back without a citation that leads elsewhere',
  () => {
    let count = 0
    for (const name of documents) {
      const folder = layFolder({ 'a.md': readFileSync(new URL(name, corpus)) })
      // What would lead elsewhere is refused by the command itself, or told.
      const keys = runEdisi(folder, ['cite', 'a.md', '-o', 'keys'])
      expect(keys.errors).not.toContain('nothing was turned')
      count += Number(/^turned (\d+)/m.exec(keys.errors)?.[1] ?? 0)
      if (!existsSync(join(folder, 'keys/references.bib'))) continue
      const prose = runEdisi(join(folder, 'keys'), ['cite', 'a.md', '--to', 'prose', '-o', '../prose'])
      expect(prose.errors).not.toMatch(/nothing was turned|is not found again/)
      expect(/^turned (\d+)/m.exec(prose.errors)?.[1]).toBe(/^turned (\d+)/m.exec(keys.errors)?.[1])
    }
    expect(count).toBeGreaterThan(40)
  },
  180_000,
)
