import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layFolder, runEdisi } from './run-edisi.ts'

const source = `---
title: A
lang: en
---

Said (Smith, 2020; World Health Organization, 2019).

# References

- Smith, J., & van der Berg, A. (2020). *A word on BERT & others*. Press.
- World Health Organization. (2019). *More words*. https://www.who.int/words_and_more
`

test('prints a prose list as CSL-JSON', () => {
  const { output, code } = runEdisi(layFolder({ 'a.md': source }), ['references', 'a.md'])
  expect(code).toBe(0)
  expect(JSON.parse(output)).toMatchObject([
    { id: 'smith2020', title: 'A word on BERT & others', issued: { 'date-parts': [[2020]] } },
    { id: 'worldhealthorganization2019', URL: 'https://www.who.int/words_and_more' },
  ])
})

test('writes a bibliography that is read again', () => {
  const folder = layFolder({
    'a.md': source,
    'b.md': '---\ntitle: B\nlang: en\nbibliography: r.bib\n---\n\n[@smith2020; @worldhealthorganization2019]\n',
  })
  expect(runEdisi(folder, ['references', 'a.md', '--format', 'bibtex', '-o', join(folder, 'r.bib')]).code).toBe(0)
  expect(readFileSync(join(folder, 'r.bib'), 'utf8')).toContain('title = {A word on {BERT} \\& others}')
  const again = JSON.parse(runEdisi(folder, ['references', 'b.md']).output)
  expect(again).toEqual(JSON.parse(runEdisi(folder, ['references', 'a.md']).output))
})

test('prints the list in a style', () => {
  const folder = layFolder({ 'a.md': source })
  const { output, code } = runEdisi(folder, ['references', 'a.md', '--style', 'apa'])
  expect(code).toBe(0)
  expect(output).toContain('World Health Organization. (2019). *More words*. https://www.who.int/words_and_more\n')
  const none = runEdisi(folder, ['references', 'a.md', '--style', 'apaa'])
  expect(none.errors).toContain('there is no citation style `apaa`\n  help: did you mean `--style apa`?')
  expect(none.code).toBe(2)
})

test('keeps the letters of a list in prose, and its order by them', () => {
  const eco = `---
title: A
lang: en
---

Said (Eco, 1968a; Eco, 1968b; Eco, 1970).

# References

- Eco, U. (1968a). *La struttura assente*. Bompiani.
- Eco, U. (1968b). *La definizione dell’arte*. Mursia.
- Eco, U. (1970). *Apocalittici*. Bompiani.
`
  expect(runEdisi(layFolder({ 'a.md': eco }), ['references', 'a.md', '--style', 'apa']).output).toBe(
    [
      'Eco, U. (1968a). *La struttura assente*. Bompiani.\n',
      'Eco, U. (1968b). *La definizione dell’arte*. Mursia.\n',
      'Eco, U. (1970). *Apocalittici*. Bompiani.\n',
    ].join('\n'),
  )
})

test('takes one publication, and says what is wrong with it', () => {
  const folder = layFolder({ 'a.md': source, 'b.md': source, 'empty/x.txt': '' })
  expect(runEdisi(folder, ['references', 'a.md', 'b.md']).code).toBe(2)
  expect(runEdisi(folder, ['references', 'empty']).code).toBe(2)
})

test('tells of entries that could not be read', () => {
  const files = { 'a.md': '---\ntitle: A\nlang: en\nbibliography: r.bib\n---\n\nx\n', 'r.bib': '@book{x, title={T' }
  const { errors, output } = runEdisi(layFolder(files), ['references', 'a.md'])
  expect(errors).toContain('1 entry could not be read')
  expect(JSON.parse(output)).toEqual([])
})
