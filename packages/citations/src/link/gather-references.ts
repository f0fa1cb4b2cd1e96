import type { Place } from '@edisi/diagnostics'
import type { Block, Inline, ReferenceEntry, ReferenceList, YamlValue } from '@edisi/document'
import { authorsOf } from '../authors-of.ts'
import { foldText } from '../fold-text.ts'
import { readInlineText, showWords } from '../inline-text.ts'
import type { LinkedDocument, Reference, UnreadEntry } from '../linked-document.ts'
import { readBibliography } from '../read/read-bibliography.ts'
import { readYamlItems } from '../read/read-csl-yaml.ts'
import { type ReadBibliography } from '../read/read-entry.ts'
import { citedWords } from '../read/read-names.ts'
import { readEntryLabel } from '../read/read-entry-label.ts'
import { readProseEntry } from '../read/read-prose-entry.ts'
import { yearOf } from '../year-of.ts'
import type { Collected, ReferenceTable } from './collect-passages.ts'

/** The bibliographies that a document names. */
export interface CitationSources {
  readonly bibliographies: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  /** CSL items of the front matter, under `references`. */
  readonly inline: readonly YamlValue[]
  readonly nocite: readonly string[]
  /** Whether each chapter lists the works that it cites; else there is one list. */
  readonly listsByChapter?: boolean | undefined
}

/** All entries there are to link to. */
export type Gathered = Pick<LinkedDocument, 'references' | 'unread' | 'guesses' | 'duplicates'>

/** Reads the prose lists of a document and its bibliographies into one pool. */
export async function gatherReferences(
  { lists, tables, passages }: Collected,
  sources: CitationSources & { readonly path: string },
  nameId: (wish: string) => string,
): Promise<Gathered> {
  const references: Reference[] = []
  const unread: UnreadEntry[] = []
  const passageOf = new Map(passages.map((passage, index) => [passage.inlines, index]))
  let named: Reference['csl'] | undefined
  const add = (found: FoundEntry): void => {
    if (found.isFirst) named = undefined
    const inlineText = readInlineText(found.inlines)
    const { csl, yearSuffix, fault } = readProseEntry(inlineText, named)
    if (authorsOf(csl).length > 0) named = csl
    const id = nameId(wishOf(csl))
    const { place } = found
    if (fault !== undefined) unread.push({ kind: 'content', path: place.path, place, key: undefined, reason: fault })
    references.push({
      id,
      key: undefined,
      origin: 'prose',
      chapter: found.chapter,
      block: found.block,
      target: found.target ?? id,
      yearSuffix,
      label: found.label ?? readEntryLabel(inlineText.text),
      number: found.number ?? writtenNumber(inlineText.text),
      path: place.path,
      place,
      fields: new Map(),
      passage: passageOf.get(found.inlines),
      text: showWords(inlineText, { start: 0, end: inlineText.text.length }).trim(),
      csl: { ...csl, id },
    })
  }
  for (const { list, chapter } of lists)
    for (const [index, entry] of list.entries.entries()) add(fromEntry(list, { entry, index, chapter }))
  for (const table of tables) for (const entry of fromTable(table)) add(entry)
  const files = await Promise.all(sources.bibliographies.map((file) => readFile(file)))
  const read = [...files, { path: sources.path, ...readYamlItems(sources.inline, sources.path) }]
  unread.push(...read.flatMap((bibliography) => bibliography.unread))
  const { kept, duplicates } = joinBibliographies(read, nameId)
  const guesses = files.flatMap(({ guess }) => guess ?? [])
  return { references: [...references, ...kept], unread, guesses, duplicates }
}

async function readFile(
  file: CitationSources['bibliographies'][number],
): Promise<Awaited<ReturnType<typeof readBibliography>> & { readonly path: string }> {
  return { path: file.path, ...(await readBibliography(file)) }
}

function joinBibliographies(
  read: readonly (ReadBibliography & { readonly path: string })[],
  nameId: (wish: string) => string,
): { readonly kept: readonly Reference[]; readonly duplicates: LinkedDocument['duplicates'] } {
  const byKey = new Map<string, Reference>()
  const duplicates: { first: Reference; second: Reference }[] = []
  for (const { path, entries } of read) {
    for (const { key, place, fields, csl } of entries) {
      const first = byKey.get(key)
      const id = first ? first.id : nameId(`ref-${key}`)
      const reference: Reference = {
        id,
        key,
        origin: 'bibliography',
        chapter: undefined,
        block: undefined,
        target: id,
        yearSuffix: '',
        label: undefined,
        number: undefined,
        path,
        place,
        fields,
        passage: undefined,
        text: '',
        csl,
      }
      if (first) duplicates.push({ first, second: reference })
      else byKey.set(key, reference)
    }
  }
  return { kept: [...byKey.values()], duplicates }
}

// "[3] Smith, …", "3. Smith, …": a number that the author wrote before an entry that is no item of a numbered list.
function writtenNumber(text: string): number | undefined {
  const label = /^\s*(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)]\s)/.exec(text)
  const number = label?.[1] ?? label?.[2] ?? label?.[3]
  return number === undefined ? undefined : Number(number)
}

/** An entry of the author's own list, before it is read. */
interface FoundEntry extends Pick<Reference, 'chapter' | 'block' | 'number' | 'label'> {
  /** Whether it opens its list. */
  readonly isFirst: boolean
  readonly inlines: readonly Inline<'read'>[]
  readonly place: Place
  /** What citations lead to where the entry has no printed id of its own. */
  readonly target: string | undefined
}

function fromEntry(
  list: ReferenceList<'read'>,
  {
    entry,
    index,
    chapter,
  }: { readonly entry: ReferenceEntry<'read'>; readonly index: number; readonly chapter: number },
): FoundEntry {
  return {
    isFirst: index === 0,
    inlines: inlinesOf(entry.children),
    place: entry.place,
    chapter,
    block: entry.nodeId,
    target: undefined,
    number: list.form === 'numbered' ? list.start + index : numberOfTerm(entry.children),
    label: readEntryLabel(termOf(entry.children)),
  }
}

/** Gives the rows of a table of references; citations lead to the table. */
function fromTable({ table, chapter, rows }: ReferenceTable): readonly FoundEntry[] {
  return rows.flatMap((inlines, row) => {
    const [first] = inlines
    const last = inlines.at(-1)
    if (!first || !last) return []
    const place = { path: first.place.path, start: first.place.start, end: last.place.end }
    return [
      {
        isFirst: row === 0,
        inlines,
        place,
        chapter,
        block: undefined,
        target: table.id,
        number: undefined,
        label: undefined,
      },
    ]
  })
}

/** Gives the inlines of an entry's own words: its first paragraph, or the meaning of its term. */
function inlinesOf(blocks: readonly Block<'read'>[]): readonly Inline<'read'>[] {
  const first = blocks.find(({ type }) => type === 'paragraph' || type === 'definitionList' || type === 'list')
  if (first?.type === 'paragraph') return first.children
  if (first?.type === 'definitionList')
    return first.children.flatMap(({ descriptions }) => descriptions).map(inlinesOf)[0] ?? []
  // "- 2022. Rain": to Markdown the year is the number of an item within the item.
  return first?.type === 'list' ? inlinesOf(first.children[0]?.children ?? []) : []
}

/** "[3]" before the meaning is the number of its entry. */
function numberOfTerm(blocks: readonly Block<'read'>[]): number | undefined {
  const number = /^\[?(\d{1,4})[.\])]*$/.exec(termOf(blocks).trim())?.[1]
  return number === undefined ? undefined : Number(number)
}

/** Gives the words of the term whose meaning an entry is; empty where it is none. */
function termOf([list]: readonly Block<'read'>[]): string {
  const term = list?.type === 'definitionList' ? list.children[0]?.terms[0] : undefined
  return term ? readInlineText(term).text : ''
}

function wishOf(csl: Reference['csl']): string {
  const [first] = authorsOf(csl)
  const name = first
    ? citedWords(first)
    : foldText(csl.title ?? '')
        .split(' ')
        .slice(0, 4)
        .join(' ')
  const year = yearOf(csl)
  return ['ref', ...name.split(' ').slice(0, 4), ...(year === undefined ? [] : [String(year)])]
    .filter((part) => part !== '')
    .join('-')
}
