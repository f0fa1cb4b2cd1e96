import type { Place } from '@edisi/diagnostics'
import { addToGroup } from '../add-to-group.ts'
import type { CslDate, CslItem, CslName } from '../csl-item.ts'
import { foldText } from '../fold-text.ts'
import type { UnreadEntry } from '../linked-document.ts'
import { yearOf } from '../year-of.ts'
import { findDates } from './find-dates.ts'
import { findPlaces } from './find-places.ts'
import type { ReadEntry } from './read-entry.ts'
import type { ReadBibliography } from './read-entry.ts'
import { citedWords } from './read-names.ts'
import { splitRis, type RisLine } from './split-ris.ts'
import { toCslItem } from './to-csl-item.ts'

/**
 * Reads a RIS file, as reference managers export it. The key of a record is its `ID`; without one it is made as Pandoc
 * makes it, of the first author's family name and the year, with a letter where that is taken: `smith2020`, `smith2020a`.
 */
export function readRis(text: string, path: string): ReadBibliography {
  const toPlace = findPlaces(text, path)
  const { records, strays } = splitRis(text)
  const entries: ReadEntry[] = []
  const unread: UnreadEntry[] = strays.map(({ reason, ...range }) => ({
    kind: 'syntax',
    path,
    place: toPlace(range),
    key: undefined,
    reason,
  }))
  const taken = new Map<string, number>()
  const given = new Set(
    records.flatMap(({ lines }) => lines.flatMap(({ tag, value }) => (tag === 'ID' ? [value] : []))),
  )
  for (const record of records) {
    const place = toPlace(record)
    const csl = toItem(record.lines)
    const own = record.lines.find(({ tag }) => tag === 'ID')?.value ?? ''
    const isEmpty =
      csl.title === undefined && csl.author === undefined && csl.URL === undefined && csl.DOI === undefined
    const key = own === '' ? makeKey(csl, taken, given) : own
    if (isEmpty) {
      const reason = 'it names no author, no title and no address'
      unread.push({ kind: 'content', path, place, key: own === '' ? undefined : own, reason })
      continue
    }
    const read = toCslItem(csl, key)
    if (read) entries.push({ key, place, fields: placeFields(record.lines, toPlace), csl: read })
  }
  return { entries, unread }
}

function placeFields(
  lines: readonly RisLine[],
  toPlace: (range: { readonly start: number; readonly end: number }) => Place,
): ReadonlyMap<string, Place> {
  const fields = new Map<string, Place>()
  for (const { tag, range } of lines) {
    const name = tag.toLowerCase()
    if (range && range.end > range.start && !fields.has(name)) fields.set(name, toPlace(range))
  }
  return fields
}

function makeKey(csl: CslItem, taken: Map<string, number>, given: ReadonlySet<string>): string {
  const [author] = csl.author ?? csl.editor ?? []
  const year = yearOf(csl) ?? ''
  const words = author
    ? citedWords(author)
    : foldText(csl.title ?? '')
        .split(' ')
        .slice(0, 2)
        .join(' ')
  const stem = `${words.replaceAll(' ', '') || 'ref'}${year}`
  for (;;) {
    const count = taken.get(stem) ?? 0
    taken.set(stem, count + 1)
    const key = count === 0 ? stem : `${stem}${letterOf(count - 1)}`
    if (!given.has(key)) return key
  }
}

function letterOf(count: number): string {
  const letter = String.fromCodePoint(97 + (count % 26))
  return count < 26 ? letter : letterOf(Math.floor(count / 26) - 1) + letter
}

const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ABST: 'article',
    ADVS: 'motion_picture',
    AGGR: 'dataset',
    ANCIENT: 'book',
    ART: 'graphic',
    BILL: 'bill',
    BLOG: 'post-weblog',
    BOOK: 'book',
    CASE: 'legal_case',
    CHAP: 'chapter',
    CHART: 'graphic',
    CLSWK: 'book',
    COMP: 'software',
    CONF: 'paper-conference',
    CPAPER: 'paper-conference',
    CTLG: 'book',
    DATA: 'dataset',
    DBASE: 'dataset',
    DICT: 'entry-dictionary',
    EBOOK: 'book',
    ECHAP: 'chapter',
    EDBOOK: 'book',
    EJOUR: 'article-journal',
    ELEC: 'webpage',
    ENCYC: 'entry-encyclopedia',
    EQUA: 'document',
    FIGURE: 'figure',
    GEN: 'document',
    GOVDOC: 'report',
    GRNT: 'document',
    HEAR: 'hearing',
    ICOMM: 'personal_communication',
    INPR: 'article',
    JFULL: 'periodical',
    JOUR: 'article-journal',
    LEGAL: 'regulation',
    MANSCPT: 'manuscript',
    MAP: 'map',
    MGZN: 'article-magazine',
    MPCT: 'motion_picture',
    MULTI: 'webpage',
    MUSIC: 'musical_score',
    NEWS: 'article-newspaper',
    PAMP: 'pamphlet',
    PAT: 'patent',
    PCOMM: 'personal_communication',
    RPRT: 'report',
    SER: 'book',
    SLIDE: 'speech',
    SOUND: 'song',
    STAND: 'standard',
    STAT: 'legislation',
    THES: 'thesis',
    UNBILL: 'bill',
    UNPB: 'manuscript',
    UNPD: 'manuscript',
    VIDEO: 'motion_picture',
    WEB: 'webpage',
  }),
)

// In these the second title and the second authors are those of the series; elsewhere, of what holds the work.
const wholeTypes: ReadonlySet<string> = new Set(['book', 'thesis', 'report', 'software', 'dataset', 'map', 'standard'])

function toItem(lines: readonly RisLine[]): CslItem {
  const byTag = new Map<string, string[]>()
  for (const { tag, value } of lines) {
    if (value === '') continue
    addToGroup(byTag, tag, value)
  }
  const first = (...tags: readonly string[]): string | undefined =>
    tags.map((tag) => byTag.get(tag)?.[0]).find((value) => value !== undefined)
  const names = (...tags: readonly string[]): readonly CslName[] | undefined => {
    const all = tags.flatMap((tag) => byTag.get(tag) ?? []).map(toName)
    return all.length === 0 ? undefined : all
  }
  const type = types.get(first('TY')?.toUpperCase() ?? '') ?? 'document'
  const isWhole = wholeTypes.has(type)
  const title = first('TI', 'T1', 'CT', ...(isWhole ? ['BT'] : []))
  const [url] = (first('UR', 'LK', 'L2') ?? '').split(/\s*;\s*(?=https?:)|\s+(?=https?:)/)
  const pages = [first('SP'), first('EP')].filter((page) => page !== undefined)
  const item: Record<string, unknown> = {
    title: title ?? (isWhole ? first('T2') : undefined),
    'container-title': isWhole ? undefined : first('T2', 'JF', 'JO', 'BT', 'JA', 'J1', 'J2'),
    'container-title-short': first('JA', 'J2'),
    'collection-title': isWhole && title !== undefined ? first('T3', 'T2') : first('T3'),
    author: names('AU', 'A1'),
    editor: isWhole ? names('ED') : names('A2', 'ED'),
    'collection-editor': isWhole ? names('A2', 'A3') : names('A3'),
    translator: names('A4'),
    issued: toDate(first('DA')) ?? toDate(first('PY', 'Y1', 'YR')),
    accessed: toDate(first('Y2')),
    volume: first('VL'),
    issue: isWhole ? undefined : first('IS'),
    number: type === 'article-journal' ? first('C7') : first('M1', 'SV', ...(isWhole ? ['IS'] : [])),
    page: pages.length === 0 ? undefined : pages.join('-').replace(/^([^-]+[-–][^-]+)-.*$/, '$1'),
    publisher: first('PB'),
    'publisher-place': first('CY', 'PP'),
    edition: first('ET'),
    genre: first('M3'),
    DOI: /10\.\d{4,9}\/\S+/.exec(first('DO', 'DI') ?? '')?.[0],
    URL: url === '' ? undefined : url,
    ...(isWhole || type === 'chapter' ? { ISBN: first('SN') } : { ISSN: first('SN') }),
    language: first('LA'),
    abstract: first('AB', 'N2'),
    note: first('N1'),
  }
  return { id: '', type, ...Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) }
}

function toName(value: string): CslName {
  const [family = '', given = '', suffix = ''] = value.split(/\s*,\s*/)
  if (given === '') return { literal: value.replace(/,\s*$/, '') }
  return suffix === '' ? { family, given } : { family, given, suffix }
}

/** Reads "2020/05/06/spring", "2020" or a date in words. */
function toDate(value: string | undefined): CslDate | undefined {
  if (value === undefined) return undefined
  const parts = /^(\d{4})(?:[/-](\d{0,2})(?:[/-](\d{0,2}))?)?(?:[/-].*)?$/.exec(value)
  if (parts) {
    const numbers = parts.slice(1).map(Number)
    const end = numbers.findIndex((number) => Number.isNaN(number) || number === 0)
    return { 'date-parts': [end < 0 ? numbers : numbers.slice(0, end)] }
  }
  const date = findDates(value).find((found) => found.date !== undefined)?.date
  if (!date) return { literal: value }
  return { 'date-parts': [[date.year, date.month, date.day].filter((part) => part !== undefined)] }
}
