import type { Edit, Place, Point } from '@edisi/diagnostics'
import { placeOfRange, type InlineText, type TextRange } from '../../inline-text.ts'
import type { Passage, Reference } from '../../linked-document.ts'
import { findPlaces } from '../../read/find-places.ts'
import type { Checking } from '../checking.ts'
import { readOnce } from './read-once.ts'
import { readExactStretch } from './read-source-stretch.ts'

/** A value of an entry as its author wrote it: a field of a bibliography, the words of a prose entry, or an address in them. */
export interface EntryValue {
  /** The field's name in lower case; `words` and `link` in prose. */
  readonly name: string
  readonly text: string
  /** Where a stretch of it is best reported. */
  readonly placeOf: (range: TextRange) => Place | string
  /** Where a stretch of it stands letter by letter in the source; undefined where it may not be edited. */
  readonly exactPlaceOf: (range: TextRange) => Place | undefined
  /** The same for the words of a link that repeat its address; undefined for all else. */
  readonly echoOf?: (range: TextRange) => Place | undefined
  /** In the words of prose the stretches that are links, which are values of their own. */
  readonly links?: readonly TextRange[]
}

/** In which syntax the values of an entry are written; JSON, YAML and RIS have none of their own in a value. */
export type EntrySyntax = 'bibtex' | 'data' | 'markdown'

/** Gives the syntax that the values of an entry are written in. */
export function syntaxOf({ origin, path }: Reference): EntrySyntax {
  if (origin === 'prose') return 'markdown'
  return /\.(?:json|ya?ml|ris|enl|xml|md|markdown)$/i.test(path) ? 'data' : 'bibtex'
}

/** Gives the values of an entry in the order of its source. Where no source is at hand they are those that were read. */
export function valuesOf(checking: Checking, reference: Reference): readonly EntryValue[] {
  return readerOf(checking)(reference)
}

const readerOf = readOnce((checking: Checking) => readOnce((reference: Reference) => readValues(checking, reference)))

/** Gives the first value of an entry with one of some names, in the order of the names. */
export function findValue(values: readonly EntryValue[], ...names: readonly string[]): EntryValue | undefined {
  for (const name of names) {
    const value = values.find((one) => one.name === name && one.text.trim() !== '')
    if (value) return value
  }
  return undefined
}

/** Gives the edits that put other words in the stretch of a value; none where its place is not exact. */
export function editValue(value: EntryValue, range: TextRange, text: string): readonly Edit[] {
  const place = value.exactPlaceOf(range)
  if (!place) return []
  const echo = value.echoOf?.(range)
  const places = echo ? [echo, place] : [place]
  return places.map((one) => ({ place: one, text }))
}

/** Gives the words of a passage and the addresses in it as values. */
export function valuesOfPassage(checking: Checking, { words }: Pick<Passage, 'words'>): readonly EntryValue[] {
  const path = words.leaves[0]?.node.place.path ?? ''
  const source = checking.sourceOf(path)
  const exactPlaceOf = (range: TextRange): Place | undefined => readExactStretch(checking, words, range)?.place
  const placeOf = (range: TextRange): Place | string => placeOfRange(words, range) ?? path
  return [
    { name: 'words', text: words.text, placeOf, exactPlaceOf, links: words.links },
    ...words.links.flatMap((link) => readLink(words, { link, source, path, exactPlaceOf })),
  ]
}

function readValues(checking: Checking, reference: Reference): readonly EntryValue[] {
  if (reference.passage !== undefined) {
    const passage = checking.linked.passages[reference.passage]
    return passage ? valuesOfPassage(checking, passage) : []
  }
  const source = checking.sourceOf(reference.path)
  const fields = source === undefined ? [] : readFields(source, reference)
  if (fields.length > 0 && syntaxOf(reference) === 'bibtex') return fields
  // In other formats a value with escapes has no place.
  const names = new Set(fields.map(({ name }) => name))
  return [...fields, ...readCsl(reference).filter(({ name }) => !names.has(name))]
}

interface LinkReading extends Pick<EntryValue, 'exactPlaceOf'> {
  readonly link: InlineText['links'][number]
  readonly source: string | undefined
  readonly path: string
}

function readLink(words: InlineText, { link, source, path, exactPlaceOf }: LinkReading): readonly EntryValue[] {
  const label = words.text.slice(link.start, link.end)
  const labelPlace = placeOfRange(words, link)
  // The scheme before a bare "www." is not the author's.
  if (link.url === `http://${label}` || !/^(?:[a-z][a-z0-9+.-]*:|www\.|10\.)/i.test(link.url)) return []
  const start = source === undefined || !labelPlace ? undefined : findDestination(source, labelPlace, link.url)
  const at = start && labelPlace ? start : undefined
  const placeIn = at && findPlaces(link.url, path, at)
  const isEchoed = at && at.offset !== labelPlace?.start.offset && label === link.url
  return [
    {
      name: 'link',
      text: link.url,
      placeOf: placeIn ?? (() => labelPlace ?? path),
      exactPlaceOf: placeIn ?? (() => undefined),
      ...(isEchoed
        ? {
            echoOf: ({ start: from, end }) => exactPlaceOf({ start: link.start + from, end: link.start + end }),
          }
        : {}),
    },
  ]
}

/** Gives where a link's address begins: the label itself, or the destination behind it, with or without pointed brackets. */
function findDestination(source: string, label: Place, url: string): Point | undefined {
  const joint = /[*_~^`}]*\][ \t]*\([ \t\n]*<?/y
  joint.lastIndex = label.end.offset
  const match = joint.exec(source)
  if (match) {
    const { end } = findPlaces(match[0], label.path, label.end)({ start: 0, end: match[0].length })
    return source.startsWith(url, joint.lastIndex) ? end : undefined
  }
  const isWhole = label.end.offset === label.start.offset + url.length
  return isWhole && source.startsWith(url, label.start.offset) ? label.start : undefined
}

function readFields(source: string, reference: Reference): readonly EntryValue[] {
  const names = aliases.get(/\.([a-z]+)$/i.exec(reference.path)?.[1]?.toLowerCase() ?? '')
  return [...reference.fields].map(([name, { path, start, end }]) => {
    const text = source.slice(start.offset, end.offset)
    const placeOf = findPlaces(text, path, start)
    return { name: names?.get(name) ?? name, text, placeOf, exactPlaceOf: placeOf }
  })
}

/** Gives what was read of an entry whose source tells no places, by the names that BibTeX has for it. */
function readCsl({ csl, path, place }: Reference): readonly EntryValue[] {
  return [...cslNames].flatMap(([variable, name]) => {
    const text = csl[variable]
    if (typeof text !== 'string' || text === '') return []
    return [{ name, text, placeOf: () => place ?? path, exactPlaceOf: () => undefined }]
  })
}

const cslNames: ReadonlyMap<string, string> = new Map([
  ['title', 'title'],
  ['container-title', 'journal'],
  ['publisher', 'publisher'],
  ['note', 'note'],
  ['DOI', 'doi'],
  ['URL', 'url'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn'],
])

// What the other formats call the fields of BibTeX.
const cslAliases: ReadonlyMap<string, string> = new Map(
  [...cslNames].map(([name, alias]) => [name.toLowerCase(), alias]),
)
const risAliases: ReadonlyMap<string, string> = new Map([
  ['ti', 'title'],
  ['t1', 'title'],
  ['t2', 'journal'],
  ['jo', 'journal'],
  ['jf', 'journal'],
  ['pb', 'publisher'],
  ['n1', 'note'],
  ['do', 'doi'],
  ['ur', 'url'],
  ['py', 'year'],
  ['y1', 'year'],
  ['y2', 'urldate'],
  ['vl', 'volume'],
  ['is', 'number'],
  ['sp', 'pages'],
])
const aliases: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['json', cslAliases],
  ['yaml', cslAliases],
  ['yml', cslAliases],
  ['md', cslAliases],
  ['ris', risAliases],
])
