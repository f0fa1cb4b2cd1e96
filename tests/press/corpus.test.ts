import { lintHtml } from '@edisi/html'
import { lintPdf } from '@edisi/pdf'
import { buildPublication, editionNames } from '@edisi/press'
import type { BuiltPublication } from '@edisi/press'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runEdisi } from '../command/run-edisi.ts'
import type { Run } from '../command/run-edisi.ts'
import { corpusFolder, listCorpus, publicationOfCorpus } from './corpus.ts'
import { assets, filesOf } from './publication-on-disk.ts'
import { readContainer } from './read-container.ts'
import { listElements, readMarkup } from './read-markup.ts'

/** A sample of the books: long ones, and scripts and languages that no other document has. */
const books = [
  'aosabook__500lines/event-web-framework/README.md',
  'tompollard__phd_thesis_markdown/README.md',
  'trekhleb__javascript-algorithms/README.ar-AR.md',
  'trekhleb__javascript-algorithms/README.ko-KR.md',
  'trekhleb__javascript-algorithms/README.uk-UA.md',
  'trekhleb__javascript-algorithms/src/algorithms/image-processing/seam-carving/README.md',
].map((path) => join('books', path))

const hasCorpus = existsSync(corpusFolder)
const documents = [
  ...['joss', 'prose', 'robust/torture'].flatMap(listCorpus),
  ...books.filter((path) => existsSync(join(corpusFolder, path))),
]

describe.skipIf(!hasCorpus)('documents of ../shared/corpus (skipped where it is missing)', () => {
  test.each(documents)('%s is built in all editions, and none has a fault', async (path) => {
    const { root, source } = publicationOfCorpus(path)
    const wishes = { editions: editionNames, papers: [], verifies: true, sourceDateEpoch: undefined }
    const built = await buildPublication(source, { files: filesOf(root), assets, wishes, onStage: () => undefined })
    if (built.type !== 'built') throw new Error('expected editions')
    expect(built.outputs).toHaveLength(5)
    expect(faultsOf(built)).toEqual([])
  })
})

interface HostileCase {
  readonly id: string
  readonly must_match?: readonly string[]
  readonly must_not_match?: readonly string[]
  readonly must_not_create?: readonly string[]
  readonly diagnostic?: string
  readonly distinct_images?: number
}

interface Expectations {
  readonly canary: string
  readonly cases: readonly HostileCase[]
}

const hostile = join(corpusFolder, 'robust/malicious')
const { canary, cases } = readExpectations()

describe.skipIf(cases.length === 0)('hostile documents of ../shared/corpus (skipped where it is missing)', () => {
  let output = ''
  let access: readonly string[] = []
  let run: Run
  beforeAll(() => {
    output = mkdtempSync(join(tmpdir(), 'edisi-hostile-'))
    mkdirSync(join(output, 'editions'))
    // One folder after the other in one run: a fault in one must not stop the next.
    const words = ['build', ...cases.map(({ id }) => id), '-t', editionNames.join(','), '-o', join(output, 'editions')]
    const record = fileURLToPath(new URL('record-access.mjs', import.meta.url))
    const log = join(output, 'access.log')
    run = runEdisi(hostile, words, { NODE_OPTIONS: `--import=${record}`, EDISI_ACCESS: log })
    access = readFileSync(log, 'utf8').split('\n')
  })
  afterAll(() => rmSync(output, { recursive: true, force: true }))

  test('end with the exit code of faulty content, and without the trace of a stack', () => {
    expect(run.code).toBe(1)
    expect(run.errors).not.toMatch(/^\s+at (?:.* \()?(?:file:|node:|\/)/m)
    expect(run.errors).not.toContain('please report')
  })

  test('read nothing outside of their folders, ask no network, start no process', () => {
    const command = fileURLToPath(new URL('../../apps/cli/', import.meta.url))
    const own = [
      ...cases.map(({ id }) => `read ${join(realpathSync(hostile), id)}/`),
      `read ${command}`,
      `read file://${command}`,
    ]
    expect(access.filter((line) => line.startsWith('read ')).length).toBeGreaterThan(cases.length)
    expect(access.filter((line) => !own.some((start) => line.startsWith(start)))).toEqual([])
  })

  test('are written where they were asked for, and nowhere else', () => {
    const names = cases.flatMap(({ id }) =>
      ['.html', '.epub', '.pdf', '-handout.pdf', '-booklet.pdf'].map((end) => id + end),
    )
    expect(readdirSync(join(output, 'editions')).toSorted()).toEqual(names.toSorted())
    const unwanted = cases.flatMap((one) => one.must_not_create ?? [])
    expect(unwanted.filter((name) => [output, hostile, tmpdir()].some((at) => existsSync(join(at, name))))).toEqual([])
  })

  describe.each(cases)('$id', (one) => {
    const read = (end: string): Uint8Array => readFileSync(join(output, 'editions', one.id + end))
    test('makes editions without a fault', () => {
      expect(lintHtml(new TextDecoder().decode(read('.html')))).toEqual([])
      for (const end of ['.pdf', '-handout.pdf', '-booklet.pdf']) expect(lintPdf(read(end))).toEqual([])
      expect(run.errors).not.toContain(`${one.id}.epub:`)
    })
    test('keeps what it must, and lets nothing through', () => {
      const page = new TextDecoder().decode(read('.html'))
      const texts = textsOf(readContainer(read('.epub')))
      for (const wanted of one.must_match ?? []) {
        expect(page).toMatch(patternOf(wanted))
        expect(texts.join('\n')).toMatch(patternOf(wanted))
      }
      for (const forbidden of one.must_not_match ?? [])
        for (const text of [withoutOwn(page), ...texts]) expect(forbiddenIn(text, forbidden)).toEqual([])
      for (const text of [page, ...texts]) expect(text).not.toContain(canary)
      if (one.diagnostic !== undefined) expect(run.errors).toMatch(new RegExp(one.diagnostic, 'i'))
    })
  })
})

function readExpectations(): Expectations {
  const file = join(hostile, 'expectations.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Expectations) : { canary: '', cases: [] }
}

/** What the checks of each format say of a build. The PDF carries its source, so it is no text to be searched here. */
function faultsOf({ outputs, diagnostics }: BuiltPublication): readonly string[] {
  const found = outputs.flatMap(({ name, bytes }) => {
    const faults = name.endsWith('.html')
      ? lintHtml(new TextDecoder().decode(bytes))
      : name.endsWith('.pdf')
        ? lintPdf(bytes)
        : []
    return faults.map((fault) => `${name}: ${fault}`)
  })
  const verified = diagnostics.filter(({ path }) => path.endsWith('.epub'))
  return [...found, ...verified.map(({ path, reason }) => `${basename(path)}: ${reason}`)]
}

function textsOf(files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  return [...files]
    .filter(([name]) => /\.(?:xhtml|opf|ncx|svg|css|xml)$/.test(name))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
}

// The script and the style of the page are ours, and its data are JSON that no browser runs.
function withoutOwn(page: string): string {
  return page.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '')
}

/** The tags of a markup that a pattern matches; text, and attributes that hold text, may look like anything. */
function forbiddenIn(markup: string, pattern: string): readonly string[] {
  const tags = listElements(readMarkup(markup)).map(({ name, attributes }) => {
    const written = [...attributes].filter(([key]) => !/^(?:alt|aria-label|content|title)$/.test(key))
    return `<${name} ${written.map(([key, value]) => `${key}="${value}"`).join(' ')}>`
  })
  return tags.filter((tag) => patternOf(pattern).test(tag))
}

// The expectations are written as for Python: flags stand within.
function patternOf(written: string): RegExp {
  const isBlind = written.startsWith('(?i)')
  return new RegExp(isBlind ? written.slice(4) : written, isBlind ? 'i' : '')
}
