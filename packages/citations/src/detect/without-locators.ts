// "[5, p. 7]", and as IEEE cites parts, "[2, Sec. III]", "[3, eq. (4)]", "[6, Ch. 2]", "[7, Thm. 3.1]".
const labels =
  'pp?|S|hlm|hal|secs?|sections?|§{1,2}|eqs?|equations?|figs?|figures?|tabs?|tables?|ch|chaps?|chapters?|thms?|theorems?|lemmas?|props?|propositions?|cors?|corollary|defs?|definitions?|algs?|algorithms?|apps?|appendix|parts?|vols?|lines?|paras?|ex|examples?|kap|kapitel|abschn|abschnitt|abb|abbildung|tabelle|gl|satz|anh|anhang|bab|bagian|gambar|tabel|persamaan|lampiran|cap|capítulo|secc|sección|chapitre|art'
const value = '\\(?(?:\\d{1,5}[a-z]?|[A-Z]|[IVXL]{1,6})\\)?(?:[.–-]\\(?(?:\\d{1,5}|[A-Z]|[IVXL]{1,6})\\)?){0,3}'
const locators = new RegExp(`(?:,\\s(?:${labels})\\.?\\s?${value}){1,3}$`, 'iu')

const longestLocators = 100

/** Gives the numbers or labels of works without what stands behind the last: locators have digits, and so would look like works. */
export function withoutLocators(words: string): string {
  // The pattern takes a millisecond to compile.
  if (!/,\s/.test(words)) return words
  const from = Math.max(0, words.length - longestLocators)
  const found = locators.exec(words.slice(from))
  return found ? words.slice(0, from + found.index) : words
}
