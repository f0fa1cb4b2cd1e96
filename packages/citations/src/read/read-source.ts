import type { CslName } from '../csl-item.ts'
import type { TextRange } from '../inline-text.ts'
import type { EntryText } from './prepare-entry.ts'
import { isTown } from './is-town.ts'
import { joinRegions } from './join-regions.ts'
import { readNames, readPersonNames } from './read-names.ts'
import type { ReadTitle } from './read-title.ts'
import { trimEnd } from '../trim-end.ts'

/** What an entry tells of the whole that a work appeared in, and who published it. */
export interface EntrySource {
  readonly container: string | undefined
  readonly publisher: string | undefined
  readonly place: string | undefined
  readonly editors: readonly CslName[]
  /** Whether a word such as "In" or "dalam" announced it. */
  readonly isPart: boolean
  /** From where numbers and pages are looked for. */
  readonly end: number
}

/** Reads what stands behind the title: "In", editors, the container, and place and publisher. */
export function readSource(entry: EntryText, title: ReadTitle): EntrySource {
  const { text, written, marks } = entry
  const rest = text.slice(title.end)
  const announced =
    /^[\s.,;:–—-]*(?:\/\/?\s*)?(?:(?:In|Dalam|En|Em|Dans|Nel|Within)(?=[:\s])|(?:in|dalam|en|em|dans)(?=:|\s+["“«*\p{Lu}])|(?<=\/\/\s?))\s*:?\s*/u.exec(
      rest,
    )
  const isPart = announced !== null && announced[0].trim() !== ''
  const from = title.end + (announced?.[0].length ?? 0)
  const mark = marks.find((range) => range.start >= from && range.start >= title.end - 1 && !isWithin(range, title))
  const before = mark ? text.slice(from, mark.start) : ''
  if (mark && canBeContainer(before, { title, isPart })) {
    const { end } = mark
    const numbersAt = end - volumeWithin(written.slice(mark.start, end), text.slice(end)).length
    const container = cleanName(written.slice(mark.start, mark.end))
    const editors = isPart ? readEditors(before, text.slice(end)) : []
    const town = townPattern.exec(text.slice(end, end + 80))
    if (town) return { container, editors, isPart, end: end + town[0].length, place: town[1], publisher: undefined }
    const published =
      isPart || title.form !== 'marked'
        ? ((isMeeting(container) ? undefined : (readImprint(text.slice(end)) ?? readTownLast(text.slice(end)))) ??
          readPublisher(text.slice(end), isPart))
        : undefined
    return {
      container,
      editors,
      isPart,
      end: numbersAt,
      place: published?.place,
      publisher: published?.publisher,
    }
  }
  if (isPart) return readPlainWhole(text, from)
  return readPlainSource(entry, title)
}

/** Gives the volume that APA sets in italics with the journal, with what parts it from the name: ", 23" of "*Weather, 23*(4), 1–9". */
function volumeWithin(marked: string, after: string): string {
  return /^\s?(?:\(|[,:]\s?\p{L}{0,2}\d)/u.test(after) ? (/(?<![\s,]),\s+\d{1,4}$/.exec(marked)?.[0] ?? '') : ''
}

// "*Proc. 5th Int. Conf. Rain*, Madrid, Spain, 2018": where they met, and no publisher.
function isMeeting(container: string | undefined): boolean {
  return /\b(?:proc|proceedings|conf|conference|symp|symposium|workshop|congress|actes|tagung|prosiding|seminar)\b/i.test(
    container ?? '',
  )
}

// "*Física*, São Paulo, v. 3" and "*Folha*, Petrolina, 4 fev. 2022": ABNT tells the town of a journal and of a paper.
const townPattern =
  /^\s*,\s*(\p{Lu}[^,;:.()\d]{2,40}(?:, \p{Lu}{2})?),\s*(?=(?:v|ano|n)\.\s?\d|\d{1,2}º? (?:de )?\p{Ll}{3,9}\.? (?:de )?(?:19|20)\d\d)/u

function isWithin(range: TextRange, title: TextRange): boolean {
  return range.start < title.end - 1
}

/** Whether what stands between title and italics lets these be the container: not a sentence that is a publisher's. */
function canBeContainer(
  before: string,
  { title, isPart }: { readonly title: ReadTitle; readonly isPart: boolean },
): boolean {
  if (isPart) return before.length < 600
  if (title.form === 'marked') return /^[^\p{L}]*$/u.test(before.replace(/[[(][^\])]{2,60}[\])]/gu, ''))
  return before.length < 200
}

function cleanName(words: string): string | undefined {
  const own = trimEnd(words.replace(/\s+/g, ' ').replace(/^["“«\s.,]+/, ''), /[\s.,;:"”»]/)
  const name = trimEnd(own.replace(/(?<![\s,])[\s,]+(?:[Vv]ol\.? ?)?\d{1,3}$/, ''), /[\s.,;:]/)
  return name.length > 1 && /\p{L}/u.test(name) ? name : undefined
}

const editorWord =
  /(?<![A-Za-zÀ-ɏА-яЁё])(?:eds?|editors?|hrsg|hg|penyunting|orgs?|coords?|éds?|dirs?|red|a cura di)(?![A-Za-zÀ-ɏА-яЁё])/i

function readEditors(before: string, after: string): readonly CslName[] {
  if (editorWord.test(before) || /\p{L}{2,}.*,\s*$/u.test(before))
    return readNames(before.replace(/^\W*(?:edited )?by\s/i, '')).filter((name) => name.literal !== 'others')
  const edited =
    /^[\s,.]*(?:vol\.\s*\d+,\s*)?(?:edited by|ed\. by|ed\.|hrsg\. von|éd\. par|org\. por|disunting oleh|a cura di)\s+([^:;()]{3,300}?)(?:,\s*(?:vol|\d)|(?<=[A-Za-zÀ-ɏА-яЁё]{2})\.(?:\s|$)|,\s+(?=[A-Za-zÀ-ɏА-яЁё][^,]*,? \d{4})|$)/i.exec(
      after,
    )
  if (edited?.[1] !== undefined) return readPersonNames(edited[1])
  const closing = /^[\s,]*(?:vol\.\s*\d+,\s*)?((?:[^.,;:()]|\p{Lu}\.|,){3,300}?),?\s+\(?Eds?\.\)?/u.exec(after)
  return closing?.[1] === undefined ? [] : readNames(closing[1])
}

/** Reads a whole without italics: "In: Smith A, editor. Proceedings of Rain. Paris: Seuil; 2012." */
function readPlainWhole(text: string, from: number): EntrySource {
  const rest = text.slice(from)
  const edited =
    /^([^"“]{3,300}?)[,\s]*[([]?(?<![A-Za-zÀ-ɏА-яЁё])(?:eds?|editors?|hrsg|hg|penyunting|orgs?|coords?)(?![A-Za-zÀ-ɏА-яЁё])\.?[)\]]?[.:,]?\s+/i.exec(
      rest,
    )
  const start = edited && !/\p{Ll}{3,}\.\s/u.test(edited[1] ?? '') ? edited[0].length : 0
  const editors = start > 0 ? readNames(edited?.[1] ?? '') : []
  const words = rest.slice(start)
  const stop =
    /(?<=[A-Za-zÀ-ɏА-яЁё\d)]{2}|\s{3})[.;](?=\s|$)|,?\s+\(?(?=(?:(?:vol|pp?|hlm|hal|S|Bd|Jg|Nr|H|v|no)\.|Heft|pages?|Seiten?)\s?\d)|,\s+(?=\(?\d)|\s+\(\d|\s*\.\s[–—-]\s|\s\d+\s*[(:]/i.exec(
      words,
    )
  const length = stop?.index ?? words.length
  const end = from + start + length
  const published = readPublisher(text.slice(end), true)
  // "in: ZUM 2021, S. 505": the letters of a journal, by the year as German law cites it.
  const journal = /^(\p{Lu}[\p{L}-]*\p{Lu}[\p{L}-]*)\s(?:19|20)\d\d$/u.exec(words.slice(0, length))?.[1]
  return {
    container: journal ?? cleanName(words.slice(0, length)),
    editors,
    isPart: journal === undefined,
    end,
    place: published?.place,
    publisher: published?.publisher,
  }
}

// Where the numbers of a volume begin: "3(1)", "12, 1–9", "vol. 3", "Bd. 3", "2018;31:8", "31 (2018)".
const volumeStart =
  /[\s,.;]+(?:\(?(?:vol(?:ume)?|v|bd|band|jg|t|tome|jilid|n[or]?|nº|№|issue|heft|т|том)\.?\s?[\dIVX]|\d{1,4}\s?(?:\(|:\s?\p{L}?\d|,\s?(?:no\.|nr\.|pp?\.|\p{L}?\d+\s?[–-]))|(?:19|20)\d\d(?:\s\p{Lu}\p{Ll}{2}(?:\s\d{1,2})?)?;\s?\d|pp?\.\s?\d|hlm\.\s?\d|hal\.\s?\d|S\.\s?\d)/u

const bodyWord =
  /(?<![A-Za-zÀ-ɏА-яЁё])(?:universi[A-Za-zÀ-ɏА-яЁё]+|institut[A-Za-zÀ-ɏА-яЁё]*|cent(?:er|re) for|department|ministry|kementerian|ministerium|bank|office|society|association|council|agency|government)(?![A-Za-zÀ-ɏА-яЁё])/i

const publisherWord =
  /(?<![A-Za-zÀ-ɏА-яЁё])(?:press|publish[A-Za-zÀ-ɏА-яЁё]*|publications?|verlag|books|presses|penerbit|editora|editorial|[ée]ditions?|ediciones|edições|uitgeverij|springer|wiley|elsevier|routledge|sage|zenodo|github|gitlab|cran|arxiv|bior?xiv|figshare|pustaka|gramedia|inc|ltd|gmbh|sons|mcgraw|o['’]reilly|pearson|foundation|издательство|изд-во)(?![A-Za-zÀ-ɏА-яЁё])/i

/** Reads a source that neither italics nor "In" tell: a journal by the numbers behind it, else a publisher or a website. */
function readPlainSource({ text, url, doi }: EntryText, title: ReadTitle): EntrySource {
  const rest = text.slice(title.end)
  const found = (part: Partial<EntrySource>): EntrySource => ({
    container: undefined,
    publisher: undefined,
    place: undefined,
    editors: [],
    isPart: false,
    end: title.end,
    ...part,
  })
  const imprint = readTown(rest) ?? (title.form === 'plain' ? readLastImprint(rest) : undefined)
  const marked = title.form === 'marked' ? (readImprint(rest) ?? readTownLast(rest)) : undefined
  if (marked) return found(marked)
  if (imprint) return found(imprint)
  const school = title.form === 'quoted' ? readSchool(rest) : undefined
  if (school) return found(school)
  const lead = /^[\s.,;:–—-]*(?:\([^()]{1,40}\)[\s.,]*)?(?:\[[^[\]]{1,40}\][\s.,]*)?/u.exec(rest)?.[0].length ?? 0
  const words = rest.slice(lead)
  const volume = volumeStart.exec(words.slice(0, 300))
  const journal = volume ? words.slice(0, volume.index) : ''
  if (
    volume &&
    /^\p{Lu}/u.test(journal) &&
    (title.form === 'quoted' ? journal.length < 120 : !/\p{Ll}{3,}[.?!]\s/u.test(journal)) &&
    !/^(?:19|20)\d\d/.test(journal) &&
    // After a book's own title only the pattern of a journal tells one: "*Rain*. Weather 3, 1–9".
    (title.form !== 'marked' || /\d\s?(?:\(\d|,\s?\p{L}?\d)/u.test(volume[0]))
  )
    return found({ ...partTown(journal, volume[0]), end: title.end + lead + volume.index })
  const published = readPublisher(rest, title.form !== 'plain')
  if (title.form === 'quoted' && published && !volume)
    return found(
      periodicalWord.test(published.publisher) && !publisherWord.test(published.publisher)
        ? { container: cleanName(published.publisher.replace(datePart, '')) }
        : published,
    )
  const domain = title.form === 'quoted' ? /^(?:[a-z\d-]+\.)+[a-z]{2,6}(?=[.,;\s]|$)/.exec(words)?.[0] : undefined
  if (domain !== undefined) return found({ container: domain, end: title.end + lead + domain.length })
  const phrase = /^(\p{Lu}(?:[^.,;:(\d[]|(?<=\s[vR])\d{1,4}(?:\.\d{1,4}){0,3}){2,80})/u.exec(words)?.[1]
  const isPage = url !== undefined && doi === undefined
  if (
    published &&
    (isPublisher(published.publisher) ||
      (title.form === 'marked' && !isPage) ||
      published.isSure ||
      published.place !== undefined)
  )
    return found(published)
  if (phrase === undefined || notPublisher.test(phrase)) return found(published ?? {})
  return found({ container: cleanName(phrase), end: title.end + lead + phrase.length })
}

/** Reads where a thesis was written, as IEEE has it: "M.S. thesis, Dept. Elect. Eng., NTU, Singapore, 2019". */
function readSchool(rest: string): Imprint | undefined {
  const [, words] =
    /^[\s,]*[\p{L}.'’ ]{0,24}(?:thesis|dissertation),\s([^()“”"]{4,160}),\s(?:(?:19|20)\d\d)[.\s]*$/u.exec(rest) ?? []
  const parts = words?.split(/,\s/) ?? []
  const last = parts.findLastIndex((part) => school.test(part))
  if (last < 0) return undefined
  const place = parts.slice(last + 1).join(', ')
  return { publisher: parts.slice(0, last + 1).join(', '), place: place === '' ? undefined : place }
}

// A university by its word or its letters; two letters are a state's.
const school = /\b(?:Univ|Inst|Coll|School|Polytech|Hochschule|ETH)|^(?!USA$|UAE$)\p{Lu}{3,}$/u

type Imprint = Pick<Published, 'place' | 'publisher'>

/** Reads "Title, Madrid, Cátedra, 2009" to its end: behind a title without italics the commas could be its own. */
function readLastImprint(rest: string): Imprint | undefined {
  const [, place, publisher] =
    /^,\s(\p{Lu}[^,.:]{2,30}),\s(\p{Lu}[^,.:]{2,40}),\s(?:1[4-9]|20)\d\d[.\s]{0,3}$/u.exec(rest) ?? []
  return publisher === undefined ? undefined : { place, publisher }
}

/** Reads town, publisher and year as French and Spanish humanities part them: ", Paris, Albin Michel, coll. «Idées», 2012". */
function readImprint(rest: string): Imprint | undefined {
  const [, place, publisher] =
    /^,\s(\p{Lu}[^,.:()\d]{2,30}),\s(\p{Lu}[^,.:()\d]{1,40})(?:,\scol(?:l\.|lection|lección|\.)\s[^,]{2,60})?,\s(?:1[4-9]|20)\d\d(?!\d)/u.exec(
      rest,
    ) ?? []
  if (publisher === undefined || place === undefined) return undefined
  return isTown(publisher) && !isTown(place) ? { place: publisher, publisher: place } : { place, publisher }
}

/** Reads publisher and town, or the reverse, behind a title whose year stands before it: ", Liveright, New York." */
function readTownLast(rest: string): Imprint | undefined {
  const [, one, other] =
    /^(?:,\s\d{1,2}(?:st|nd|rd|th) edn?\.?)?,\s([^,.:()\d]{2,40}),\s(\p{Lu}[^,.:()\d]{1,40}?)(?:(?:\s(?:1[4-9]|20)\d\d)?[.\s]*$|,\s(?:pp?|S|hlm)\.\s\d)/u.exec(
      rest,
    ) ?? []
  if (one === undefined || other === undefined || !/\p{Lu}/u.test(one)) return undefined
  if (isTown(other)) return { place: other, publisher: one }
  return isTown(one) ? { place: one, publisher: other } : undefined
}

/** Reads a town as German law names it, mostly without a publisher: ", 14. Aufl., München 2021.", ". Wiesbaden.", ", Tübingen: Mohr 2019." */
function readTown(rest: string): (Pick<Published, 'place'> & { readonly publisher?: string }) | undefined {
  const [, place, publisher] =
    /^(?:,\s\d{1,2}\.\s(?:[a-z]+\. )?Aufl(?:\.|age))?[,.]?\s(\p{Lu}[\p{L}.' /–-]{2,40}?(?:(?<=\s[ai]\. ?\p{Lu})\.)?)(?:\s?:\s(\p{L}[\p{L}.&' –-]{1,60}?))?(?:,?\s(?:1[4-9]|20)\d\d)?[.\s]*$/u.exec(
      rest,
    ) ?? []
  if (place === undefined || !isTown(place) || (publisher !== undefined && !rest.startsWith(','))) return undefined
  return publisher === undefined ? { place } : { place, publisher }
}

// A day behind the name of a paper: "Kompas, 4 Mei 2017".
const datePart = /,?\s(?:\d{1,2}\.?\s)?(?:\p{L}{3,12}\s)?(?:19|20)\d\d$/u

/** Parts the town from a journal, as ABNT has it before "v. 3", and the day from a newspaper. */
function partTown(journal: string, volume: string): Pick<EntrySource, 'container' | 'place'> {
  const town = /^[\s,]*v\.\s/.test(volume) ? /^([^,]{3,120}),\s(\p{Lu}[^,\d]{2,40})$/u.exec(journal) : null
  if (town?.[1] !== undefined) return { container: cleanName(town[1]), place: town[2] }
  return { container: cleanName(journal.replace(datePart, '')), place: undefined }
}

const periodicalWord =
  /(?<![A-Za-zÀ-ɏ])(?:journal|revista|review|revue|zeitschrift|zeitung|jurnal|majalah|harian|koran|kompas|magazine|(?:encyclop|enciclop|enzyklop)[A-Za-zÀ-ɏ]+|wikipedia|blog|tijdschrift|bulletin|annals|newsletter|gazette|times|post|tribune|herald)(?![A-Za-zÀ-ɏ])/i

interface Published {
  readonly publisher: string
  readonly place: string | undefined
  /** Whether the form alone tells: "Seuil; 2012", "Paris: Seuil". */
  readonly isSure: boolean
}

/** Reads "Paris: Seuil, 2012", "Seuil.", "Seuil; 2012", "[S.l.]: Seuil", after the whole or, for a book, its title. */
function readPublisher(rest: string, isWhole: boolean): Published | undefined {
  const sentences = rest
    .replace(/\((?:[^()]{0,60})\)/g, (match) =>
      /\p{L}{4,}/u.test(match) && match.includes(':') ? match.slice(1, -1) : '. ',
    )
    .split(/(?<=[\p{L}\p{N})\]]{2})(?<!\b(?:St|Mt|Dr|Co|Univ|Assoc))[.](?=\s|$)|[;](?=\s)|\s[–—-]\s/u)
  const groups = sentences.slice(0, 20).map((sentence) => {
    const parts = isWhole ? joinRegions(splitCommas(sentence)) : [sentence]
    return parts.map((part) => toPublished(part, rest)).filter((one) => one !== undefined)
  })
  const sure = groups.flat().find(({ place, isSure }) => place !== undefined || isSure)
  if (sure) return sure
  for (const group of groups) {
    // "Madrid, Spain": a town and its country, unless one part tells a publisher.
    const known = group.find(({ publisher }) => isPublisher(publisher))
    if (known ?? group.length === 1) return known ?? group[0]
  }
  return undefined
}

/** Whether the words of a name are those of publishers, or of bodies that publish. */
function isPublisher(name: string): boolean {
  return publisherWord.test(name) || bodyWord.test(name)
}

function toPublished(part: string, rest: string): Published | undefined {
  const words = trimEnd(part.replace(/^[\s.,:;\]]+/, ''), /[\s.,:;[]/).replace(
    /,?\s*(?:\p{Lu}\p{Ll}{2,8}\.?\s)?(?:1[4-9]|20)\d\d[a-h]?$/u,
    '',
  )
  if (words.length < 2 || words.length > 100 || !/\p{Lu}/u.test(words) || notPublisher.test(words)) return undefined
  const placed = /^(\[?[^:\d]{2,50}\]?)\s?:\s+(\S.*)$/u.exec(words)
  const publisher = trimEnd(placed?.[2] ?? words, /[\s.,;:\]]/)
  const after = rest.slice(rest.indexOf(placed?.[0] ?? publisher) + (placed?.[0] ?? publisher).length)
  if (!/^["“«\p{Lu}\d]/u.test(publisher) && !/^\p{Ll}+\p{Lu}|^de Gruyter/u.test(publisher)) {
    // "München : dtv, 1998" closes an entry; words behind a colon that go on are a subtitle.
    if (!placed || !/^\p{Ll}[\p{L}\d-]+(?: \p{L}+)?$/u.test(publisher) || !yearOrEnd.test(after)) return undefined
  }
  const place = placed?.[1]?.replace(/^\[?s\. ?l\.?\]?$/i, '').trim()
  const isShort = after.startsWith('.') && /(?:^|\s)(?:Inc|Ltd|Corp|Co)$/.test(publisher)
  return {
    publisher: isShort ? `${publisher}.` : publisher,
    place: place === '' ? undefined : place,
    isSure: /^\.?\s*;\s*(?:1[4-9]|20)\d\d/.test(after),
  }
}

const yearOrEnd = /^[\s.,;]*(?:(?:1[4-9]|20)\d\d|$)/

// "Curran Associates, Inc." is one name, "Springer, Berlin, 2012" is not.
function splitCommas(part: string): readonly string[] {
  return part.split(/,\s+(?!(?:Inc|Ltd|LLC|Co|Ltda|S\.A)\b)/)
}

// What stands among place and publisher and is neither.
const notPublisher =
  /^(?:т|№|с|вып|ph\.?d|doctoral|master['’]?s|bachelor|thesis|dissertation|skripsi|tesis|disertasi|technical report|working paper|preprint|computer software|vol|no|nr|n|v|bd|h|heft|suppl|pp?|hlm|hal|s|jg|t|ed|eds|edited|ed\. by|edisi|edição|aufl|\d|online|print|available|retrieved|accessed|in|dalam|doi|isbn|issn|url|translated|article|series|version|[ivx]+$|(?:1[4-9]|20)\d\d,?\s(?:pp?|sec)\.|(?:\d{1,2}\.? )?(?:jan|feb|mar|apr|may|mei|mai|jun|jul|aug|agu|ago|sep|oct|okt|nov|dec|des|dez)[A-Za-zÀ-ɏА-яЁё]*\.?(?: \d{1,2})?$)(?![A-Za-zÀ-ɏА-яЁё\d'’])|^[A-Za-zÀ-ɏА-яЁё\d. ]{0,12}\d+[–-]\d+$|^\d+[–-]\d|,? (?:pp?|vol|no)\.?$|(?:^|\s)eds?\.?$|^\d+\.? ?(?:ed|aufl|st|nd|rd|th|ª|e )|^(?:[A-Za-zÀ-ɏА-яЁё]\.\s?)+[A-Za-zÀ-ɏА-яЁё][A-Za-zÀ-ɏА-яЁё]+/i
