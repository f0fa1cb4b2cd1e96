import type { CslDate, CslItem } from '../csl-item.ts'
import { escapeLatex, escapeTitle } from './escape-latex.ts'
import { toBibtexNames } from './to-bibtex-names.ts'
import { toBibtexType } from './to-bibtex-type.ts'

/**
 * Writes works as a BibLaTeX file, an entry for each in their order, under its `id`: UTF-8, a field a line. What we read of
 * it again is what was given, but for variables that no field has; `unwritten` names them, each once.
 */
export function writeBibtex(items: readonly CslItem[]): {
  readonly text: string
  readonly unwritten: readonly string[]
} {
  const unwritten = new Set<string>()
  const entries = items.map((item) => writeEntry(item, unwritten))
  return { text: entries.join('\n'), unwritten: [...unwritten] }
}

function writeEntry(item: CslItem, unwritten: Set<string>): string {
  const { type, subtype } = toBibtexType(item.type)
  const fields = new Map<string, string>()
  for (const [variable, value] of Object.entries(item)) {
    const field = toField(variable, value, item)
    if (field) fields.set(field[0], field[1])
    else if (!own.has(variable)) unwritten.add(variable)
  }
  if (subtype !== undefined) fields.set('entrysubtype', subtype)
  const lines = [...fields].toSorted(byOrder).map(([name, value]) => `  ${name} = {${value}},\n`)
  return `@${type}{${item.id},\n${lines.join('')}}\n`
}

// What an entry says by itself.
const own: ReadonlySet<string> = new Set(['id', 'type', 'citation-key', 'citation-label'])

type Field = readonly [name: string, value: string]

function toField(variable: string, value: unknown, item: CslItem): Field | undefined {
  const name = nameOf(variable, item)
  if (name === undefined) return undefined
  if (nameFields.has(variable)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an item has names under the variables of names
    const names = toBibtexNames(value as CslItem['author'])
    return names === '' ? undefined : [name, names]
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an item has dates under the variables of dates
  if (dateFields.has(variable)) return toDateField(name, value as CslDate)
  return typeof value === 'string' ? [name, toValue(variable, value)] : undefined
}

function toValue(variable: string, value: string): string {
  if (titles.has(variable)) return escapeTitle(value)
  if (verbatims.has(variable)) return toVerbatim(value)
  if (lists.has(variable)) return /\sand\s/i.test(value) ? `{${escapeLatex(value)}}` : escapeLatex(value)
  if (variable !== 'page') return escapeLatex(value)
  const [first = '', ...rest] = value.split(/[-–—]/)
  return [first, ...rest].map(escapeLatex).join('--')
}

const nameFields: ReadonlyMap<string, string> = new Map([
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['container-author', 'bookauthor'],
])
const dateFields: ReadonlyMap<string, string> = new Map([
  ['issued', 'date'],
  ['accessed', 'urldate'],
  ['event-date', 'eventdate'],
  ['original-date', 'origdate'],
])
const titles: ReadonlySet<string> = new Set(['title', 'title-short', 'container-title', 'collection-title'])
// Of these a field may name several, with "and" between.
const lists: ReadonlySet<string> = new Set([
  'publisher',
  'publisher-place',
  'original-publisher',
  'original-publisher-place',
  'language',
])
const verbatims: ReadonlySet<string> = new Set(['URL', 'DOI'])

// The fields of variables that have one whatever the type.
const plainFields: ReadonlyMap<string, string> = new Map([
  ['title', 'title'],
  ['title-short', 'shorttitle'],
  ['collection-title', 'series'],
  ['container-title-short', 'shortjournal'],
  ['volume', 'volume'],
  ['number-of-volumes', 'volumes'],
  ['number-of-pages', 'pagetotal'],
  ['chapter-number', 'chapter'],
  ['page', 'pages'],
  ['edition', 'edition'],
  ['version', 'version'],
  ['genre', 'type'],
  ['publisher-place', 'location'],
  ['event-title', 'eventtitle'],
  ['event-place', 'venue'],
  ['original-title', 'origtitle'],
  ['original-publisher', 'origpublisher'],
  ['original-publisher-place', 'origlocation'],
  ['volume-title', 'issuetitle'],
  ['call-number', 'library'],
  ['language', 'language'],
  ['note', 'note'],
  ['annote', 'annotation'],
  ['part-number', 'part'],
  ['status', 'pubstate'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn'],
  ['PMID', 'pmid'],
  ['PMCID', 'pmcid'],
  ['DOI', 'doi'],
  ['URL', 'url'],
])

const articles: ReadonlySet<string> = new Set(['article', 'periodical'])
// In these types the number of an entry is that of its series.
const numberedSeries: ReadonlySet<string> = new Set(['book', 'inbook', 'incollection', 'collection', 'manual'])

function nameOf(variable: string, item: CslItem): string | undefined {
  const { type } = toBibtexType(item.type)
  const has = (other: string): boolean => typeof item[other] === 'string'
  switch (variable) {
    case 'container-title':
      return type === 'article' ? 'journaltitle' : 'booktitle'
    case 'publisher':
      if (type === 'report' || type === 'thesis') return 'institution'
      return type === 'online' ? 'organization' : 'publisher'
    case 'issue':
      return articles.has(type) || type === 'inproceedings' ? 'number' : 'issue'
    case 'collection-number':
      return numberedSeries.has(type) ? 'number' : undefined
    case 'number':
      // An article's own number beside that of the issue.
      if (articles.has(type) || has('issue') || has('collection-number')) return 'eid'
      return numberedSeries.has(type) || type === 'inproceedings' ? 'eid' : 'number'
    default:
      return nameFields.get(variable) ?? dateFields.get(variable) ?? plainFields.get(variable)
  }
}

function toDateField(name: string, date: CslDate): Field | undefined {
  const parts = date['date-parts']?.filter((part) => part.length > 0) ?? []
  const [first] = parts
  if (first === undefined) return date.literal === undefined ? undefined : [name, escapeLatex(date.literal)]
  // A year alone is what every program reads; other years than of four digits are no dates of BibLaTeX.
  const isPlain = parts.length === 1 && first.length === 1
  const [year = 0] = first
  if (name === 'date' && (isPlain || year < 0)) return ['year', String(year)]
  return [name, parts.map(toIsoDate).join('/')]
}

function toIsoDate([year = 0, ...rest]: readonly number[]): string {
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-')
}

// A brace in an address would end the field, and a backslash before its end go on: their percent forms lead to the same page.
function toVerbatim(value: string): string {
  return value.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll(/\\$/g, '%5C').replaceAll(/\s/g, '%20')
}

const order =
  `author bookauthor editor translator title shorttitle journaltitle shortjournal booktitle issuetitle series
  volume volumes number eid part chapter pages edition version date year type entrysubtype publisher institution
  organization location eventtitle eventdate venue doi url urldate`
    .split(/\s+/)
    .reduce((ranks, name, index) => ranks.set(name, index), new Map<string, number>())

function byOrder([a]: Field, [b]: Field): number {
  const rank = (order.get(a) ?? order.size) - (order.get(b) ?? order.size)
  if (rank !== 0) return rank
  return a < b ? -1 : 1
}
