/** Numbers that tell where in its whole a work stands. */
export interface EntryNumbers {
  readonly volume: string | undefined
  readonly issue: string | undefined
  readonly page: string | undefined
  readonly edition: string | undefined
  /** How many pages a book has: "280 p." */
  readonly pageCount: string | undefined
}

/** Reads volume, issue, pages and edition out of what follows the container or the title. */
export function readNumbers(source: string): EntryNumbers {
  const words = source.slice(0, 600)
  const edition = anniversary.exec(words) ?? editionPattern.exec(words)
  const count = countPattern.exec(words)
  const rest = count ? words.slice(0, count.index) : words
  const plain = edition ? rest.replace(edition[0], ' ') : rest
  const named = volumeName.exec(plain)?.[1]
  const namedIssue = issueName.exec(plain)
  const compact = readCompact(plain, namedIssue)
  const issue = namedIssue?.[1] ?? (isIssue(compact?.[2]) ? compact?.[2] : undefined)
  const pages = pageName.exec(plain)?.[1] ?? pagePattern.exec(plain)?.[1]
  const volume =
    named ??
    compact?.[1] ??
    /;\s?(?!(?:1[4-9]|20)\d\d(?!\d))(\d{1,4})(?=\s?[:(]|[.\s]*$)/.exec(plain)?.[1] ??
    /^[\s,.]*(?!(?:1[4-9]|20)\d\d(?!\d))(\d{1,4})(?=[\s,.]*$|,\s?\p{L}?\d|\s?:\s?\p{L}?\d|,\s(?:no|nr|pp?)\.)/u.exec(
      plain,
    )?.[1]
  return {
    volume,
    issue: issue?.trim(),
    page: pages?.replace(/\s*[-–—]\s*/, '-'),
    edition: (edition?.[1] ?? edition?.[2] ?? edition?.[3])?.trim(),
    pageCount: count?.[1],
  }
}

// The number stands before its word at the end, as no page does.
const countPattern = /(?<=[\s,;.(])(\d{1,4})\s(?:p|pp|pages|págs?|páginas|S|Seiten|hlm|hal|halaman|blz)\.?[\s.)]*$/

const volumeName =
  /(?<![A-Za-zÀ-ɏА-яЁё\d])(?:vol(?:ume)?|v|bd|band|jg|jahrgang|t|tome|tomo|jilid|т|том)(?:\.\s?|\s)(\d{1,5}|[IVXLC]+(?![A-Za-zÀ-ɏА-яЁё]))/i

const issueName =
  /(?<![A-Za-zÀ-ɏА-яЁё\d])(?:no|nr|n|núm|num|nomor|issue|heft|h|n[º°]|№|iss)(?:\.\s?|\s|(?<=[º°№])\s?)(\d[\w./:–-]{0,12}(?<![.,:])|Suppl(?:[._ ]{1,2}\d{1,3}|ement)?(?: \d{1,3})?)/i

// "3(1)", "31 (2018)", ";29(3)".
const compactPattern = /(?<![\p{L}\d–-])(\d{1,5})\s?\(([^()]{1,24})\)/u

/** "38, no. 2 (2012)": the number before the bracket is the issue's there, and no volume. */
function readCompact(words: string, issue: RegExpExecArray | null): RegExpExecArray | undefined {
  const compact = compactPattern.exec(words)
  if (!compact) return undefined
  const isOfIssue = issue !== null && compact.index >= issue.index && compact.index < issue.index + issue[0].length
  return isOfIssue ? undefined : compact
}

function isIssue(words: string | undefined): boolean {
  return words !== undefined && !/^(?:.{0,14}\s)?(?:1[4-9]|20)\d\d$/.test(words.trim())
}

const pageName =
  /(?<![A-Za-zÀ-ɏА-яЁё\d])(?:pp?|pages?|pg|article(?: no\.| number)?|s|seiten?|hlm|hal|halaman|págs?|págin?as?|blz|с|стр|c)(?:\.\s?|\s)((?:[A-Za-z]{0,6}\d[\d.]*(?<!\.)(?::\d{1,5})?(?:\s?[-–—]\s?[A-Za-z]{0,6}\d+(?::\d{1,5})?)?)(?:,\s(?!(?:1[4-9]|20)\d\d(?!\d))\d+(?:[-–]\d+)?(?!\d*[^\d,.\s–-]))?)/i

const pagePattern =
  /(?:(?<=\d|\)|\s|,)[:,]\s*|(?<=[A-Za-zÀ-ɏ]),\s(?=\d{1,4}[-–—]\d{1,4}\.(?:\s|$))|(?<=\d{4}\)?)\s?:\s?|(?<=\d\)|^\s?\d{1,4})\.\s(?=\d{1,4}[-–—]\d))((?:[A-Za-z]{0,2}\d{1,7})\s?[-–—]\s?[A-Za-z]{0,2}\d{1,7}|(?:[eELRfbcdm]|CD)\d{2,7}|(?!(?:1[4-9]|20)\d\d(?!\d))\d{1,7}(?=[\s.;,]*$|[\s.;]+\S))/u

// "20th anniv. ed.": no number tells it.
const anniversary = /(?<=[(,.;]\s?)(\d{1,3}(?:st|nd|rd|th) anniv(?:\.|ersary) ed(?:\.|ition))(?=[),.]|$)/

const editionPattern =
  /(?<![A-Za-zÀ-ɏА-яЁё])(?:(\d{1,2})(?:st|nd|rd|th|\.|ª|º|e|re|me)?\s?(?:revised |rev\. )?(?:edition|edn|ed|edisi|auflage|aufl|ed\.|edição|edición|édition|éd|edizione|druk|изд)(?![A-Za-zÀ-ɏА-яЁё]|s)|edisi\s?(?:ke[- ]?)?(\d{1,2})|(?:ed\.|cet\.|cetakan|cet)\s?(?:ke[- ]?)?(\d{1,2})(?!\d))/i
