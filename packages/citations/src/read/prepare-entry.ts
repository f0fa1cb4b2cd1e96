import type { InlineText, TextRange } from '../inline-text.ts'
import { endOfEntry } from './end-of-entry.ts'
import { findDates, type FoundDate } from './find-dates.ts'
import { readNames } from './read-names.ts'
import { trimEnd } from '../trim-end.ts'

/** The words of a prose entry, made ready for reading. All offsets are those of the entry's own text. */
export interface EntryText {
  /** The entry with blanks for what is no part of its statement: addresses, and words such as "Available at". */
  readonly text: string
  /** The entry as it is written, every space within a line being one. */
  readonly written: string
  /** Where the statement begins, after a number, a bullet or a label. */
  readonly start: number
  readonly label: string
  /** Whether a dash or a word stands for the authors of the entry before: "———. 1977.", "---, ed.", "_____", "Ders.:", "Idem,". */
  readonly repeatsAuthors: boolean
  /** Stretches in italics or bold, and links with words of their own, in order; not "et al." or "In" set so. */
  readonly marks: readonly TextRange[]
  readonly doi: string | undefined
  readonly url: string | undefined
  /** The number of a preprint at arXiv. */
  readonly arxiv: string | undefined
  readonly isbn: string | undefined
  readonly accessed: FoundDate | undefined
}

// No entry is longer by far; what is, is no entry, and is not read to its end.
const longest = 5000

/** Prepares a prose entry. */
export function prepareEntry({ text: whole, links, emphases, strongs }: InlineText): EntryText {
  // Every kind of space within a line is one to us; offsets stay.
  const spaced = tightenQuotes(whole.slice(0, longest).replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' '))
  const written = spaced.slice(0, endOfEntry(spaced))
  const address = links.find(
    (link) => /^https?:/.test(link.url) && !/^https?:\/\/(?:dx\.)?doi\.org\//i.test(link.url),
  )?.url
  const anyUrl = address ?? urlIn(written) ?? links.find((link) => /^https?:/.test(link.url))?.url
  const doi = doiIn(links.map((link) => link.url).join(' ')) ?? doiIn(written)
  const { text: plain, accessed } = blankAccess(blankAddresses(written, links))
  const text = blankNotices(plain)
  const label = labelPattern.exec(text)?.[0] ?? ''
  const names = [...emphases, ...strongs].find((range) => holdsNames(text, range, label.length))
  const marks = [...emphases, ...strongs, ...links]
    .filter((range) => range !== names)
    .filter((range) => range.end <= written.length && !smallMark.test(text.slice(range.start, range.end)))
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
  return {
    text,
    written,
    start: label.length,
    label,
    repeatsAuthors: repeated.test(label),
    marks,
    doi,
    url: anyUrl,
    arxiv: /\barXiv:\s?((?:\d{4}\.\d{4,5}|[a-z.-]{2,12}\/\d{7})(?:v\d+)?)/i.exec(written)?.[1],
    isbn: /\bISBN(?:-1[03])?[:\s]{0,3}((?:97[89][- ]?)?\d[\d -]{7,14}[\dXx])/.exec(written)?.[1],
    accessed,
  }
}

/** Moves the spaces that French has within its quotation marks out of them; what is quoted stays where it is. */
function tightenQuotes(text: string): string {
  return text.replace(/« (?=\S)/g, ' «').replace(/(?<=\S) »/g, '» ')
}

const labelPattern =
  /^\s*(?:\[\d+\]|\d+[.)](?=\s)|[•·*–-]\s)?\s*(?:[([][^()[\]]{2,80}[)\]]:?\s+(?=["“«*\p{Lu}])|(?:(?:(?:[—―⸺⸻]{1,6}|[–-]{2,6}|_{3,20}),?\s?(?=[—―⸺⸻_-])){0,6}(?:[—―⸺⸻]{1,6}|[–-]{2,6}|_{3,20})(?:,?\s(?:eds?|trans|comps?)\.|,?\s(?:and|und|et|y|e|dan|en|&)(?=\s\p{Lu}))?[.,:]?|(?:[Dd](?:ers|ies)\.|D(?:ers|ies)elben?|I[Dd]\.|Idem|IDEM)(?:\s\((?:Hrsg|Hg)\.\))?(?:[,:]|(?=\s\()))\s*(?=["“«'*\p{Lu}(\d]))?/u

const repeated = /[—―⸺⸻_]|[–-]{2}|^\W*(?:[Dd](?:ers|ies)|I[Dd])/

/** Whether a mark that opens an entry holds its authors, as German law and humanities set them: "*Wagner, Gerhard*: Deliktsrecht". */
function holdsNames(text: string, { start, end }: TextRange, from: number): boolean {
  const words = text.slice(start, end)
  if (start !== from || !words.includes(',') || !/^(?::|[^:]{3,200}:?$)/.test(words)) return false
  if (!words.endsWith(':') && !/^\s?(?:\([^()]{2,9}\))?:/.test(text.slice(end, end + 12))) return false
  return readNames(words.replace(/:$/, '')).every(({ given, literal }) => given !== undefined || literal === 'others')
}

// What is set in italics by custom and is no title: "et al.", "In", "[S.l.]", a volume; and a link whose words were blanked.
const smallMark =
  /^[\s\d()[\],.:;–-]*$|^\W*(?:et al|dkk|in|dalam|em|en|dans|online|on-line|s\. ?[ln]|s\. ?l\. ?: ?s\. ?n|doi|link|url|in press)\W*$/i

function urlIn(text: string): string | undefined {
  const written = /https?:\/\/[^\s<>"]+[^\s<>".,;)\]]/.exec(text)?.[0]
  const bare = /(?<![\p{L}\p{N}@/.])www\.[^\s<>"]+[^\s<>".,;)\]]/u.exec(text)?.[0]
  return written ?? (bare === undefined ? undefined : `https://${bare}`)
}

/** Gives a DOI with its brackets in pairs: "10.1016/0378-3758(91)90002-V" keeps them, "(doi 10.1000/1)" has none. */
function doiIn(text: string): string | undefined {
  const found = /(?<![\p{L}\p{N}.])10\.\d{4,9}\/[^\s"<>]{1,200}/u.exec(text)?.[0]
  let doi = found?.replace(/(?:[?#].*|[.,;:\]]+)$/, '')
  while (doi?.endsWith(')') === true && doi.split('(').length < doi.split(')').length) doi = doi.slice(0, -1)
  return doi === undefined ? undefined : trimEnd(doi, /[.,;:]/)
}

/** Replaces addresses by blanks, so that no year and no name is read out of them, and offsets stay true. */
function blankAddresses(text: string, links: InlineText['links']): string {
  let blanked = !/https?:|www\.|10\.\d|arxiv|isbn|doi/i.test(text)
    ? text
    : blank(
        text,
        /<?(?:https?:\/\/|(?<![A-Za-zÀ-ɏА-яЁё\d@/.])www\.)\S+|\bdoi:?\s*(?=10\.)|(?<![A-Za-zÀ-ɏА-яЁё\d.])10\.\d{4,9}\/\S+|\barXiv:\s?[\d.]+(?:v\d+)?(?: ?\[[a-z-]{2,10}(?:\.[A-Z]{2})?\])?|\bISBN(?:-1[03])?[:\s]{0,3}[\d -]{9,17}[\dXx]/gi,
      )
  for (const link of links) {
    const words = blanked.slice(link.start, link.end)
    if (/^\s*(?:www\.|doi|url|link|(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/|$))/i.test(words))
      blanked = blanked.slice(0, link.start) + ' '.repeat(words.length) + blanked.slice(link.end)
  }
  return blanked
}

function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => ' '.repeat(match.length))
}

// "Retrieved", "Accessed on", "[cited", in eight languages; the date follows within a few words.
const accessPattern =
  /(?<![A-Za-zÀ-ɏА-яЁё])(?:(?:last )?(?:retrieved|accessed|viewed|visited)(?: on)?|\[?cited(?= \d{4} )|(?:di)?akses(?:i)?(?: pada)?(?: tanggal)?|dikunjungi|abgerufen(?: am)?|zugriff(?: am)?|aufgerufen(?: am)?|zuletzt besucht|zugegriffen|consult[ée]e?(?: le)?|recuperado(?: el)?|consultado(?: el| em)?|acess(?:o|ado) em:?|geraadpleegd(?: op)?|bezocht op|consultato(?: il)?|дата обращения)(?![A-Za-zÀ-ɏА-яЁё])[:\s]*/gi

// Most entries have none of these words, and so are spared the pattern above.
const accessHint =
  /retrieved|accessed|viewed|visited|cited|akses|dikunjungi|rufen|zugriff|besucht|zugegriffen|consult|recuperado|acess|geraadpleegd|bezocht|дата/i

/** Takes out the day on which a page was read, with the words that tell so. */
function blankAccess(text: string): { readonly text: string; readonly accessed: FoundDate | undefined } {
  if (!accessHint.test(text)) return { text, accessed: undefined }
  for (const match of text.matchAll(accessPattern)) {
    const from = match.index + match[0].length
    const window = text.slice(from, from + 48)
    const date = findDates(window).find((found) => found.start < 16)
    // "Retrieved from" tells an address, and the year before it is the work's own.
    const end = date ? from + date.end : from
    const tail =
      /^[\s,]*(?:from|dari|de|von|da|aus|sur|auf|unter|:|\])?[\s:.)\]]*/u
        .exec(text.slice(end, end + 12))?.[0]
        .trimEnd() ?? ''
    const before = /[[(]\s*$/.exec(text.slice(Math.max(0, match.index - 3), match.index))?.[0].length ?? 0
    const stop = end + (before > 0 ? tail.length : trimEnd(tail, /[.)\]]/).length)
    const start = match.index - before
    return {
      text: text.slice(0, start) + ' '.repeat(stop - start) + text.slice(stop),
      accessed: date && { ...date, start: from + date.start, end: from + date.end },
    }
  }
  return { text, accessed: undefined }
}

/** Takes out the words that announce an address or a medium. */
function blankNotices(text: string): string {
  if (!noticeHint.test(text)) return text
  return blank(
    text,
    /(?<![A-Za-zÀ-ɏА-яЁё])(?:(?:available|retrieved|accessed)(?: (?:at|from|online|here|on))?:|(?:available|retrieved) (?:at|from)(?=\s*$|\s{3})|dispon[ií](?:vel|ble)(?: em| en)?:|tersedia (?:pada|di|dari):?(?=\s{2}|\s*$)|diakses dari|verf[üu]gbar (?:unter|auf):?|(?:unter|online)\s?:(?=\s{2})|en ligne\s?:|recuperado de|obtido de|beschikbaar (?:op|via):?|disponibile (?:su|presso|in):?|url:?(?=\s{2})|doi:?(?=\s{2}|\s*$)|режим доступа:|\[(?:internet|online|on-line|en ligne|en línea|électronique|daring|электронный ресурс|serial online)\])|(?<=\. )Online\./gi,
  )
}

const noticeHint =
  /available|retrieved|accessed|dispon|tersedia|diakses|verf|unter|online|ligne|recuperado|obtido|beschikbaar|url|doi|режим|\[[iode]|\[serial/i
