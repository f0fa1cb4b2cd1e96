/**
 * Gives the length of the locators that open a text behind a year: ", p. 3", ": 15–17", ", Kap. 2, § 4", "; hlm. 3". It is 0
 * where none stands there.
 */
export function locatorLength(text: string): number {
  let end = 0
  for (let count = 0; count < mostLocators; count++) {
    const found = locator.exec(text.slice(end, end + 120))?.[0]
    if (found === undefined) break
    end += found.length
  }
  return end
}

// "vol. 2, ch. 3, § 4, p. 5": more parts than this are a sentence.
const mostLocators = 4

// Parted by a comma or a colon; a bare number is one too, but not a year. The number ends at a sign, never within a word.
const locator =
  /^\s?[,:]\s?(?:(?:pp?|pgs?|hlm|hal|halaman|S|Seiten?|págs?|páginas?|p\. ?ex|blz|chaps?|ch|Chapter|secs?|Section|paras?|paragraph|figs?|Fig|Figure|Table|Tabelle|Abb|Gambar|Tabel|vol|Vol|no|Bd|bk|Kap|Kapitel|Bab|cap|Abs|Rn|Rz|Art|art|Appendix|lines?|slide|loc|f{1,2})\.?\s?|§{1,2}\s?)?(?:(?!(?:1[4-9]|2[01])\d\d(?!\d))\d{1,5}|[ivxlcIVXLC]{1,7})[a-z]?(?:\s?[-–—]{1,2}\s?\d{1,5})?(?:\s?f{1,2}\.?)?(?=$|[\s,;:.)\]])/u
