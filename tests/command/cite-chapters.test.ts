import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layFolder, listFiles, runEdisi } from './run-edisi.ts'

const lamps = {
  'publication.yaml': 'title: Lamps\nlang: en\nchapters: [01.md, 02.md]',
  '01.md':
    '# One\n\nSaid (Smith, 2020).\n\n## References\n\n- Smith, J. (2020). *One*. Press.\n- Lee, B. (2011). *Wicks*. Press.\n',
  '02.md':
    '# Two\n\nSaid (Ali, 2019), as by Smith (2020).\n\n## References\n\n- Ali, B. (2019). *Two*. Press.\n- Smith, J. (2020). *One*. Press.\n',
}

test('has the list of each chapter made in that chapter, and says so in publication.yaml', () => {
  const folder = layFolder(lamps)
  const { errors, code } = runEdisi(folder, ['cite', '.', '--write'])
  expect(code).toBe(0)
  expect(errors).toContain('no key cites `lee2011`: listed in a chapter that cites nothing, or else in one at the end')
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  expect(read('01.md')).toBe('# One\n\nSaid [@smith2020].\n\n## References\n\n::: {#refs}\n:::\n')
  expect(read('02.md')).toBe('# Two\n\nSaid [@ali2019], as by @smith2020.\n\n## References\n\n::: {#refs}\n:::\n')
  expect(read('publication.yaml')).toBe(
    "title: Lamps\nlang: en\nchapters: [01.md, 02.md]\nbibliography: references.bib\nbibliography-per-chapter: true\nnocite: '@lee2011'\n",
  )
  expect(runEdisi(folder, ['check', '.']).errors).not.toMatch(/front-matter-ignored|reference-list-empty|error/)
})

test('does not turn a book of which only some chapters that cite have lists', () => {
  const folder = layFolder({
    ...lamps,
    'publication.yaml': 'title: L\nlang: en\n',
    '03.md': '# Three\n\nSaid (Ali, 2019).\n',
  })
  const { errors, code } = runEdisi(folder, ['cite', '.', '--write'])
  expect(code).toBe(1)
  expect(errors).toContain('give each chapter its list, or put all entries into one')
  expect(listFiles(folder)).toEqual(['01.md', '02.md', '03.md', 'publication.yaml'])
})

test.each(['{title: Lamps, lang: en}', 'title: Lamps\nlang: en\n...\n', 'title: L\nlang: en\nnocite: "@x"\n'])(
  'leaves settings that only a person should change: %j',
  (settings) => {
    const folder = layFolder({ ...lamps, 'publication.yaml': settings })
    const { errors, code } = runEdisi(folder, ['cite', '.', '--write'])
    expect(code).toBe(1)
    expect(errors).toContain('the settings in `publication.yaml` are of a form that only a person should change')
  },
)
