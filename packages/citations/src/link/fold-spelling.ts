/**
 * Gives folded words as another spelling of the same letters has them, so that both come to the same: "mueller" and "muller", "aabo"
 * and "abo", "иванов" and "ivanov". Only for comparing: the result is no word.
 */
export function foldSpelling(folded: string): string {
  const latin = /\p{Script=Cyrillic}/u.test(folded)
    ? folded.replace(/\p{Script=Cyrillic}/gu, (letter) => cyrillic.get(letter) ?? '')
    : folded
  return latin.replace(/aa|ae|oe|ue/g, (pair) => pair[0] ?? '')
}

/** The same for words of which one may stand for Cyrillic letters, which are written in Latin ones in many ways. */
export function foldTransliteration(folded: string): string {
  return foldSpelling(folded).replace(
    /shch|sch|zh|kh|ch|sh|ts|tz|[yji][aou]|[yj]|w|ck|x/g,
    (letters) => variants.get(letters) ?? letters,
  )
}

const cyrillic: ReadonlyMap<string, string> = new Map([
  ...'абвгдезиклмнопрстуфэыіїєґћђљњј'
    .split('')
    .map((letter, index) => [letter, 'abvgdeziklmnoprstufeyiiegcdlni'[index] ?? ''] as const),
  ['ж', 'zh'],
  ['и', 'i'],
  ['й', 'y'],
  ['х', 'kh'],
  ['ц', 'ts'],
  ['ч', 'ch'],
  ['ш', 'sh'],
  ['щ', 'shch'],
  ['ю', 'yu'],
  ['я', 'ya'],
  ['ё', 'yo'],
])

const variants: ReadonlyMap<string, string> = new Map([
  ...['a', 'o', 'u'].flatMap((vowel) => ['y', 'j', 'i'].map((first) => [first + vowel, vowel] as const)),
  ['shch', 's'],
  ['sch', 's'],
  ['zh', 'z'],
  ['kh', 'h'],
  ['ch', 'c'],
  ['sh', 's'],
  ['ts', 'c'],
  ['tz', 'c'],
  ['y', 'i'],
  ['j', 'i'],
  ['w', 'v'],
  ['ck', 'k'],
  ['x', 'ks'],
])
