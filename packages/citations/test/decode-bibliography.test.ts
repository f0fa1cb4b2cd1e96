import { describe, expect, test } from 'vitest'
import { checkCitations, linkCitations, readBibliographySilencings } from '../src/index.ts'
import { readMarkdown, toFiles } from './read-markdown.ts'

const entry =
  '@book{k, author = {Müller, Žofie}, title = {Rain}, publisher = {Weather}, year = 2020, doi = {DOI:10.1000/1}}'

function toUtf16(text: string, isLittle: boolean): Uint8Array {
  return Uint8Array.from(
    text.split('').flatMap((sign) => swap([sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8], isLittle)),
  )
}

function swap([low, high]: readonly [number, number], isLittle: boolean): readonly number[] {
  return isLittle ? [low, high] : [high, low]
}

/** Writes what Windows-1252 has, of what stands beyond Latin-1 the letter Ž alone. */
function toWindows(text: string): Uint8Array {
  return Uint8Array.from(text.split('').map((sign) => (sign === 'Ž' ? 0x8e : sign.charCodeAt(0))))
}

function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function readSilencings(bytes: Uint8Array): ReturnType<typeof readBibliographySilencings> {
  return readBibliographySilencings({ path: 'a.bib', bytes })
}

async function check(bytes: Uint8Array, name = 'a.bib') {
  const markdown = 'It rains [@k].'
  const linked = await linkCitations(readMarkdown(markdown), {
    bibliographies: [{ path: name, bytes }],
    inline: [],
    nocite: [],
  })
  const sources = new Map([...toFiles([markdown]), { path: name, bytes }].map((file) => [file.path, file.bytes]))
  const found = checkCitations(linked, { today: undefined, sources })
  return {
    authors: linked.references.map(({ csl }) => `${csl.author?.[0]?.family} ${csl.author?.[0]?.given}`),
    fixes: found.filter(({ fix }) => fix.length > 0).map(({ ruleId }) => ruleId),
    messages: found.map(
      ({ ruleId, severity, place }) => `${ruleId} ${severity} ${place?.start.line}:${place?.start.column}`,
    ),
  }
}

describe('decoding a bibliography', () => {
  test('reads UTF-8, with its mark and without', async () => {
    const bytes = encodeUtf8(entry)
    const plain = await check(bytes)
    expect(plain.authors).toEqual(['Müller Žofie'])
    expect(plain.fixes).toEqual(['doi-form'])
    expect(await check(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]))).toEqual(plain)
  })

  test.each([
    ['little-endian with its mark', '\uFEFF', true],
    ['big-endian with its mark', '\uFEFF', false],
    ['little-endian without a mark', '', true],
    ['big-endian without a mark', '', false],
  ])('reads UTF-16, %s, and offers no fix in it', async (_, mark, isLittle) => {
    const { authors, fixes, messages } = await check(toUtf16(mark + entry, isLittle))
    expect(authors).toEqual(['Müller Žofie'])
    expect(fixes).toEqual([])
    expect(messages.map((message) => message.split(' ')[0])).toEqual(['doi-form'])
  })

  test('reads what is no UTF-8 as Windows-1252, says so once at the first byte, and offers no fix in it', async () => {
    const { authors, fixes, messages } = await check(toWindows(`\n${entry}`))
    expect(authors).toEqual(['Müller Žofie'])
    expect(fixes).toEqual([])
    expect(messages).toEqual(['source-not-utf8 warning 2:21', `doi-form info 2:${entry.indexOf('DOI:') + 1}`])
  })

  test('keeps what is UTF-8 in a file that has a byte of another encoding', async () => {
    const [before = '', after = ''] = entry.split('Ž')
    const { authors, messages } = await check(Uint8Array.from([...encodeUtf8(before), 0x8e, ...encodeUtf8(after)]))
    expect(authors).toEqual(['Müller Žofie'])
    expect(messages[0]).toBe('source-not-utf8 warning 1:28')
  })

  test.each([
    ['a.ris', 'TY  - BOOK\nID  - k\nAU  - Müller, Ann\nTI  - Rain\nPB  - Weather\nPY  - 2020\nER  - \n'],
    [
      'a.json',
      '[{"id": "k", "type": "book", "title": "Rain", "publisher": "W", "issued": {"date-parts": [[2020]]}, "author": [{"family": "Müller", "given": "Ann"}]}]',
    ],
    [
      'a.yaml',
      'references:\n- id: k\n  type: book\n  title: Rain\n  publisher: W\n  issued: 2020\n  author:\n  - family: Müller\n    given: Ann\n',
    ],
  ])('reads %s so too', async (name, text) => {
    const guessed = await check(toWindows(text), name)
    expect(guessed.authors).toEqual(['Müller Ann'])
    expect(guessed.messages.filter((message) => message.startsWith('source-not-utf8'))).toHaveLength(1)
    expect((await check(toUtf16(`\uFEFF${text}`, true), name)).authors).toEqual(['Müller Ann'])
  })

  test('decodes every text as the platform does where it is UTF-8, and what is cut or overlong byte by byte', async () => {
    // 0xC0 0xAF is a slash in two bytes, 0xED 0xA0 0x80 half a pair, 0xE2 0x82 a sign without its end.
    for (const bytes of [[0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xe2, 0x82], [0xf4, 0x90, 0x80, 0x80], [0xff]]) {
      const { messages } = await check(Uint8Array.from([0x20, ...bytes]))
      expect(messages).toContain('source-not-utf8 warning 1:2')
    }
    for (const text of ['\u0800\uD7FF\uE000', '\u{10000}\u{10FFFF}', '\u0080\u07FF\uFFFD'])
      expect((await check(encodeUtf8(text + entry))).authors).toEqual(['Müller Žofie'])
  })

  test('silences from the same places', () => {
    const text = `% Müller\n% edisi-disable-next-line a\n${entry}`
    expect(readSilencings(toWindows(text))).toEqual(readSilencings(encodeUtf8(text)))
    expect(readSilencings(toUtf16(`\uFEFF${text}`, true))).toEqual(readSilencings(encodeUtf8(text)))
  })
})
