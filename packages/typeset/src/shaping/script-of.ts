const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Latin}/u, 'Latn'],
  [/\p{Script=Greek}/u, 'Grek'],
  [/\p{Script=Cyrillic}/u, 'Cyrl'],
  [/\p{Script=Arabic}/u, 'Arab'],
  [/\p{Script=Hebrew}/u, 'Hebr'],
  [/\p{Script=Han}/u, 'Hani'],
  [/\p{Script=Hiragana}/u, 'Hira'],
  [/\p{Script=Katakana}/u, 'Kana'],
  [/\p{Script=Hangul}/u, 'Hang'],
  [/\p{Script=Devanagari}/u, 'Deva'],
  [/\p{Script=Bengali}/u, 'Beng'],
  [/\p{Script=Tamil}/u, 'Taml'],
  [/\p{Script=Thai}/u, 'Thai'],
  [/\p{Script=Javanese}/u, 'Java'],
  [/\p{Script=Balinese}/u, 'Bali'],
  [/\p{Script=Armenian}/u, 'Armn'],
  [/\p{Script=Georgian}/u, 'Geor'],
]

/** Gives the script of a character (ISO 15924); undefined for what any script uses: digits, marks, punctuation. */
export function scriptOf(character: string): string | undefined {
  if (character < '\u0250') return /[A-Za-z\u00aa\u00ba\u00c0-\u024f]/.test(character) ? 'Latn' : undefined
  return scripts.find(([pattern]) => pattern.test(character))?.[1]
}

/** Says whether a script is written from right to left. */
export function isRightToLeftScript(script: string): boolean {
  return script === 'Arab' || script === 'Hebr'
}

const rightToLeftLanguages = new Set(['ar', 'he', 'fa', 'ur', 'yi', 'ps', 'sd', 'ug', 'dv', 'ckb'])

/** Says whether a language (BCP 47) is written from right to left. */
export function isRightToLeftLanguage(lang: string): boolean {
  return rightToLeftLanguages.has(lang.split('-')[0]?.toLowerCase() ?? '')
}
