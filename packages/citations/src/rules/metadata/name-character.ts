/** Gives the character that an HTML entity names, by `amp`, `#233` or `#xe9`; undefined for a name that we do not know. */
export function entityCharacter(name: string): string | undefined {
  const number = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name)
  if (number) {
    const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16)
    return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : undefined
  }
  return named.get(name) ?? accentedByName(name)
}

/** Gives the letter that LaTeX writes as an accent and a letter, or as a command alone; undefined where there is none. */
export function accentedLetter(accent: string, letter: string): string | undefined {
  if (accent === '') return letters.get(letter)
  const mark = marks.get(accent)
  const base = letter === '\\i' ? 'i' : letter === '\\j' ? 'j' : letter
  if (mark === undefined || base.startsWith('\\')) return undefined
  const joined = (base + mark).normalize('NFC')
  return joined.length === 1 ? joined : undefined
}

function accentedByName(name: string): string | undefined {
  const parts = /^([A-Za-z])(grave|acute|circ|tilde|uml|cedil|ring|caron)$/.exec(name)
  const mark = entityMarks.get(parts?.[2] ?? '')
  if (!parts || mark === undefined) return undefined
  const joined = ((parts[1] ?? '') + mark).normalize('NFC')
  return joined.length === 1 ? joined : undefined
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['szlig', 'ß'],
  ['oslash', 'ø'],
  ['Oslash', 'Ø'],
  ['aelig', 'æ'],
  ['AElig', 'Æ'],
  ['oelig', 'œ'],
  ['OElig', 'Œ'],
  ['eth', 'ð'],
  ['thorn', 'þ'],
  ['deg', '°'],
  ['times', '×'],
  ['middot', '·'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['alpha', 'α'],
  ['beta', 'β'],
  ['gamma', 'γ'],
  ['mu', 'μ'],
  ['micro', 'µ'],
])

const entityMarks: ReadonlyMap<string, string> = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['uml', '\u0308'],
  ['ring', '\u030A'],
  ['caron', '\u030C'],
  ['cedil', '\u0327'],
])

const marks: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030A'],
  ['H', '\u030B'],
  ['v', '\u030C'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
])

const letters: ReadonlyMap<string, string> = new Map([
  ['ss', 'ß'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['aa', 'å'],
  ['AA', 'Å'],
  ['i', 'ı'],
])
