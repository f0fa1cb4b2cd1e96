import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layFolder, listFiles, runEdisi } from './run-edisi.ts'

const good = '---\ntitle: A\nlang: en\n---\n\nWords.\n'
const png = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64'),
)

interface Message {
  readonly ruleId: string
  readonly line: number | null
  readonly column: number | null
}

/** Checks or builds a folder and gives its findings as `rule path:line:column`, with the exit code. */
function findings(files: Readonly<Record<string, string | Uint8Array>>, verb: 'build' | 'check' = 'build'): unknown {
  const folder = layFolder(files)
  const { code, output } = runEdisi(folder, [verb, '.', ...(verb === 'build' ? ['-o', 'out'] : []), '--format', 'json'])
  const report = JSON.parse(output)
  const found = report.files.flatMap((file: { path: string; messages: readonly Message[] }) =>
    file.messages.map(({ ruleId, line, column }) => `${ruleId} ${file.path}:${line}:${column}`),
  )
  return [code, ...found]
}

const cited = '---\ntitle: A\nlang: en\nbibliography: r.bib\n---\n\nSaid [@a].\n'
const bib = '@book{a, author={Ali, B}, title={Words}, year={2020}, publisher={P}}\n'

test.each([
  [
    'a chapter that is not there',
    { 'publication.yaml': 'title: A\nlang: en\nchapters: [a.md, b.md]\n', 'a.md': '# A\n\nWords.\n' },
    [1, 'source-missing publication.yaml:3:18'],
  ],
  [
    'a chapter that is listed twice',
    { 'publication.yaml': 'title: A\nlang: en\nchapters: [a.md, a.md]\n', 'a.md': '# A\n\nWords.\n' },
    [0, 'chapter-repeated publication.yaml:3:18'],
  ],
  [
    'a configuration without chapters',
    { 'publication.yaml': 'title: A\n' },
    [2, 'chapters-missing publication.yaml:null:null'],
  ],
  [
    'a configuration that is no YAML',
    { 'publication.yaml': 'title: "A\n', 'a.md': good },
    [2, 'front-matter-invalid publication.yaml:2:1'],
  ],
  [
    'a configuration that is not UTF-8',
    { 'publication.yaml': Buffer.from('lang: de\r\ntitle: M\u00fcller\r\n', 'latin1'), 'a.md': '# A\n\nWords.\n' },
    [1, 'glyph-missing a.md:null:null', 'source-not-utf8 publication.yaml:2:9'],
  ],
  [
    'an edition in the configuration that there is not',
    { 'publication.yaml': 'title: A\nlang: en\neditions: [docx]\n', 'a.md': good },
    [2, 'setting-unknown publication.yaml:3:12'],
  ],
  [
    'a paper in the front matter that there is not',
    { 'a.md': good.replace('lang: en', 'lang: en\npapers: [a6]') },
    [1, 'setting-unknown a.md:4:10'],
  ],
  [
    'a bibliography that is not there',
    { 'a.md': cited.replace('Said [@a]', 'Said') },
    [1, 'bibliography-missing a.md:4:15'],
  ],
  ['a bibliography that is not there, and none of its keys', { 'a.md': cited }, [1, 'bibliography-missing a.md:4:15']],
  ['a folder for a bibliography', { 'a.md': cited.replace('r.bib', '.') }, [1, 'source-unreadable a.md:4:15']],
  [
    'a style that is not there',
    { 'a.md': cited.replace('r.bib', 'r.bib\ncsl: none'), 'r.bib': bib },
    [1, 'csl-missing a.md:5:6'],
  ],
  [
    'once, a file of a style that is not there',
    { 'a.md': cited.replace('r.bib', 'r.bib\ncsl: none.csl'), 'r.bib': bib },
    [1, 'csl-missing a.md:5:6'],
  ],
  [
    'nothing, where a style of ours is named',
    { 'a.md': cited.replace('r.bib', 'r.bib\ncsl: ieee'), 'r.bib': bib },
    [0],
  ],
  [
    'an image whose data is damaged',
    { 'a.md': `${good}\n![A dot](dot.png)\n`, 'dot.png': png.slice(0, 40) },
    [1, 'image-unreadable dot.png:null:null'],
  ],
  ['nothing of an image that is whole', { 'a.md': `${good}\n![A dot](dot.png)\n`, 'dot.png': png }, [0]],
] as const)('reports %s', (_, files, expected) => {
  expect(findings(files)).toEqual(expected)
})

test.each([
  ['csl: none', 'csl-missing a.md:4:6'],
  ['csl: none.csl', 'csl-missing a.md:4:6'],
  ['editions: [html, docx]', 'setting-unknown a.md:4:18'],
  ['paper: a9', 'setting-unknown a.md:4:8'],
])('tells in a check, too, that a build could not have %s', (setting, finding) => {
  expect(findings({ 'a.md': good.replace('lang: en', `lang: en\n${setting}`) }, 'check')).toEqual([1, finding])
})

test('says of a folder that stands where a bibliography is named that a file is meant', () => {
  const folder = layFolder({ 'a.md': cited.replace('r.bib', 'lists'), 'lists/r.bib': bib })
  const { code, errors } = runEdisi(folder, ['check', 'a.md'])
  expect(errors).toContain('`lists` is a folder, and no file')
  expect(errors).toContain('help: name the file that is meant; of several, each by itself')
  expect(code).toBe(1)
})

test('does not wait for a pipe that stands where an image is named', () => {
  const folder = layFolder({ 'a.md': `${good}\n![A pipe](pipe.png)\n` })
  execFileSync('mkfifo', [join(folder, 'pipe.png')])
  const { code, errors } = runEdisi(folder, ['check', 'a.md'])
  expect(errors).toContain('it is no ordinary file')
  expect(code).toBe(1)
})

test('gives up at once on a folder that the system refuses', () => {
  const folder = layFolder({ 'a.md': good })
  const { code } = runEdisi(folder, ['build', 'a.md', '-o', '/proc/edisi', '-t', 'html'])
  expect(code).toBe(4)
})

test('builds the rest where a folder leads to itself, and says that nothing was made of what failed', () => {
  const folder = layFolder({ 'shelf/a/a.md': good })
  symlinkSync('loop', join(folder, 'shelf/loop'))
  expect(runEdisi(folder, ['build', 'shelf', '-t', 'html']).code).toBe(0)
  expect(listFiles(folder)).toContain('shelf/a/dist/a.html')
  const { code, errors } = runEdisi(folder, ['build', 'shelf/loop', '-t', 'html'])
  expect(errors).toContain('does not exist')
  expect(code).toBe(2)
})
