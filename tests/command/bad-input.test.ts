import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layFolder, listFiles, runEdisi } from './run-edisi.ts'

const good = '---\ntitle: A\nlang: en\n---\n\nWords.\n'
const allEditions = ['out/a.epub', 'out/a.html', 'out/a.pdf']

interface ReportedFile {
  readonly path: string
  readonly messages: readonly { readonly ruleId: string; readonly line: number; readonly column: number }[]
}

interface Fault {
  readonly name: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** Each finding as `rule path:line:column`. */
  readonly found: string
  readonly code: number
}

const contentFaults: readonly Fault[] = [
  {
    name: 'bytes that are no UTF-8',
    files: { 'a.md': Uint8Array.from([...Buffer.from(`${good}\nbad `), 0xff, 0xfe, 0x0a]) },
    found: 'source-not-utf8 a.md:8:5',
    code: 1,
  },
  {
    name: 'front matter that is no YAML',
    files: { 'a.md': '---\ntitle: "A\nlang: en\n---\n\nWords.\n' },
    found: 'front-matter-invalid a.md:',
    code: 1,
  },
  {
    name: 'an image that is not there',
    files: { 'a.md': `${good}\nSee ![a gate](gate.png) there.\n` },
    found: 'image-missing a.md:8:5',
    code: 1,
  },
  {
    name: 'a citation that leads nowhere',
    files: { 'a.md': `${good}\nSaid (Ali, 2020). Said (Budi, 2021).\n\n# References\n\n- Ali. (2020). *Words*.\n` },
    found: 'citation-without-reference a.md:8:25',
    code: 1,
  },
  {
    name: 'a bibliography with one broken entry among good ones',
    files: {
      'a.md': good.replace('lang: en', 'lang: en\nbibliography: refs.bib') + '\nSaid [@ali; @cut].\n',
      'refs.bib':
        '@book{ali, author={Ali, B}, title={Words}, year={2020}, publisher={P}}\n@book{cut, title={Open\n@book{eka, author={Eka, C}, title={More}, year={2021}, publisher={P}}\n',
    },
    found: 'reference-parse-error refs.bib:2:1',
    code: 1,
  },
  {
    name: 'a bibliography outside the folder',
    files: { 'a.md': good.replace('lang: en', 'lang: en\nbibliography: ../refs.bib'), '../refs.bib': '' },
    found: 'path-outside a.md:4:15',
    code: 1,
  },
]

test.each(contentFaults)('reports $name with its place, and makes every edition', ({ files, found, code }) => {
  const folder = layFolder(Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('..'))))
  const { code: exit, output, errors } = runEdisi(folder, ['build', 'a.md', '-o', 'out', '--format', 'json'])
  expect(errors).toBe('')
  const report = JSON.parse(output)
  const places = report.files.flatMap((file: ReportedFile) =>
    file.messages.map(({ ruleId, line, column }) => `${ruleId} ${file.path}:${line}:${column}`),
  )
  expect(places.filter((place: string) => place.startsWith(found))).toHaveLength(1)
  expect([exit, report.exitCode]).toEqual([code, code])
  expect(listFiles(folder).filter((name) => name.startsWith('out/'))).toEqual(allEditions)
})

test('follows no symbolic link out of the folder', () => {
  const folder = layFolder({ 'in/a.md': `${good}\n![secret](secret.png)\n`, 'secret.png': 'x' })
  symlinkSync(join(folder, 'secret.png'), join(folder, 'in/secret.png'))
  const { code, errors } = runEdisi(join(folder, 'in'), ['build', 'a.md', '-o', 'out'])
  expect(code).toBe(1)
  expect(errors).toContain('path-outside')
})

test.each([
  ['a file that is not there', ['build', 'none.md'], '`none.md` does not exist'],
  ['a folder without Markdown', ['build', 'empty'], 'there is no Markdown in `empty`'],
  ['an option that is not there', ['build', 'a.md', '--ot', 'x'], 'there is no option `--ot`'],
  ['two inputs of one name', ['build', 'a.md', 'b/a.md', '-o', 'out'], 'would both be written'],
])('exits 2 for %s, and writes nothing', (_, words, reason) => {
  const folder = layFolder({ 'a.md': good, 'b/a.md': good, 'empty/notes.txt': '' })
  const before = listFiles(folder)
  const { code, errors } = runEdisi(folder, words)
  expect(code).toBe(2)
  expect(errors).toContain(reason)
  expect(errors).not.toMatch(/\n\s+at /)
  expect(listFiles(folder)).toEqual(before)
})

test.each([
  ['that speaks no HTTP', 'socks5://proxy.weather.id', '`HTTPS_PROXY` names no proxy that speaks HTTP'],
  ['with a stray `%` in its password', 'http://siti:5%secret@proxy.weather.id', 'in `HTTPS_PROXY` has a `%`'],
  ['with a user in another encoding', 'http://jos%E9:secret@proxy.weather.id', 'in `HTTPS_PROXY` has a `%`'],
])('exits 2 for a proxy %s, and says nothing of its password', (_, proxy, reason) => {
  const folder = layFolder({ 'a.md': good })
  const environment = { https_proxy: '', HTTPS_PROXY: proxy, XDG_CACHE_HOME: join(folder, 'cache') }
  const { code, errors } = runEdisi(folder, ['check', 'a.md', '--online'], environment)
  expect(code).toBe(2)
  expect(errors).toContain(reason)
  expect(errors).not.toContain('secret')
})

test('exits 4 where a file stands in place of the output folder, and leaves it alone', () => {
  const folder = layFolder({ 'a.md': good, out: 'mine' })
  const { code, errors } = runEdisi(folder, ['build', 'a.md', '-o', 'out'])
  expect(code).toBe(4)
  expect(errors).toContain('could not be written')
  expect(listFiles(folder)).toEqual(['a.md', 'out'])
})

test('exits 4 where a folder stands in place of an edition, and writes none of the others', () => {
  const folder = layFolder({ 'a.md': good, 'out/a.pdf/x': '' })
  const { code } = runEdisi(folder, ['build', 'a.md', '-o', 'out'])
  expect(code).toBe(4)
  expect(listFiles(folder)).toEqual(['a.md', 'out/a.pdf/x'])
})

// A full disk is made of a small one, which only root may mount.
test('exits 4 where the disk is full, and leaves nothing half-written', (context) => {
  const folder = layFolder({ 'a.md': good })
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=40k', 'tmpfs', disk])
  if (mounted.status !== 0) context.skip('a small disk cannot be mounted here')
  try {
    const { code, errors } = runEdisi(folder, ['build', 'a.md', '-o', 'disk'])
    expect(errors).toContain('the disk is full')
    expect(code).toBe(4)
    expect(listFiles(disk)).toEqual([])
  } finally {
    spawnSync('umount', [disk])
  }
})

test('still builds the others where one publication cannot be built, and exits with the gravest code', () => {
  const folder = layFolder({ 'a.md': good, 'b.md': `${good}\n![x](none.png)\n` })
  const { code } = runEdisi(folder, ['build', 'none.md', 'b.md', 'a.md', '-o', 'out', '-t', 'html'])
  expect(code).toBe(2)
  expect(listFiles(join(folder, 'out'))).toEqual(['a.html', 'b.html'])
})

test('exits 3 under --strict where there are warnings only', () => {
  const folder = layFolder({ 'a.md': good.replace('lang: en', 'lang: en\ntitel: B') })
  expect(runEdisi(folder, ['check', 'a.md']).code).toBe(0)
  expect(runEdisi(folder, ['check', 'a.md', '--strict']).code).toBe(3)
})
