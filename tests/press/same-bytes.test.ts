import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runEdisi } from '../command/run-edisi.ts'
import { readContainer } from './read-container.ts'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))
const allEditions = 'html,epub,pdf,handout'

// A machine on the other side of the world, ten years later, that speaks another language.
const later = fileURLToPath(new URL('later-clock.mjs', import.meta.url))
const here = { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }
const elsewhere = {
  TZ: 'Pacific/Kiritimati',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  NODE_OPTIONS: `--import=${later}`,
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edisi-bytes-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each([
  ['an article', 'everything', 'everything.md'],
  ['a book', 'small-book', '.'],
])('%s', (_, fixture, operand) => {
  let first: ReadonlyMap<string, string>

  /** Copies the fixture into a folder of some depth, builds it there, and gives the bytes of its editions as hashes. */
  function build(
    place: string,
    to: string,
    environment: Readonly<Record<string, string>>,
  ): ReadonlyMap<string, string> {
    const source = join(folder, place, fixture)
    mkdirSync(source, { recursive: true })
    cpSync(join(fixtures, fixture), source, { recursive: true })
    const output = join(folder, place, `${fixture}-editions`)
    const { code, errors } = runEdisi(source, ['build', operand, '-t', to, '-o', output], environment)
    expect(code, errors).toBe(0)
    return new Map(readdirSync(output).map((name) => [name, hashOf(readFileSync(join(output, name)))] as const))
  }
  const editionOf = (place: string, end: string): Uint8Array =>
    readFileSync(join(folder, place, `${fixture}-editions`, fixture + end))

  beforeAll(() => {
    first = build('here', allEditions, here)
  })

  test('has the same bytes in another folder, time zone, locale and decade', () => {
    expect([...first.keys()].toSorted()).toEqual(
      ['-booklet.pdf', '-handout.pdf', '.epub', '.html', '.pdf'].map((end) => fixture + end),
    )
    expect(build('far/away from/Überall', allEditions, elsewhere)).toEqual(first)
  })

  test('has the same e-book where nothing else is asked for', () => {
    const alone = build('alone', 'epub', here)
    expect(alone).toEqual(new Map([[`${fixture}.epub`, first.get(`${fixture}.epub`)]]))
  })

  test('takes its dates, and nothing else, from SOURCE_DATE_EPOCH', () => {
    build('dated', allEditions, { ...here, SOURCE_DATE_EPOCH: '1234567890' })
    const readEdition = (place: string, end: string): string => withoutDates(textOf(editionOf(place, end)))
    for (const end of ['.html', '.pdf', '-handout.pdf', '-booklet.pdf'])
      expect(readEdition('dated', end) === readEdition('here', end), end).toBe(true)
    const [dated, plain] = ['dated', 'here'].map((place) => readContainer(editionOf(place, '.epub')))
    expect([...(dated?.keys() ?? [])]).toEqual([...(plain?.keys() ?? [])])
    for (const [name, bytes] of dated ?? [])
      expect(withoutDates(textOf(bytes)), name).toBe(withoutDates(textOf(plain?.get(name) ?? new Uint8Array())))
    expect(new TextDecoder().decode(dated?.get('OEBPS/content.opf'))).toContain('2009-02-13T23:31:30Z')
    expect(textOf(editionOf('dated', '.pdf'))).toContain('D:20090213233130')
  })
})

// Moments, as each format writes them.
function withoutDates(text: string): string {
  return text
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|\+00:00)/g, '(moment)')
    .replace(/D:\d{14}(?:Z|[+-]00'00')?/g, '(moment)')
}

/** The characters of a file; of a PDF its streams, but the table of offsets with the identifier, which is made of all bytes. */
function textOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  if (!text.startsWith('%PDF')) return text
  return [...text.matchAll(/<<((?:(?!endobj)[\s\S])*?)>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .filter(([, dictionary = '']) => !dictionary.includes('/XRef'))
    .map(([, dictionary = '', content = '']) => (dictionary.includes('/FlateDecode') ? inflate(content) : content))
    .join('\n')
}

function inflate(content: string): string {
  return inflateSync(Buffer.from(content, 'latin1')).toString('latin1')
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
