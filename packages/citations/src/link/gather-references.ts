import type { Block, Inline, ReferenceEntry, YamlValue } from '@edisi/document'
import { foldText } from '../fold-text.ts'
import { readInlineText } from '../inline-text.ts'
import type { LinkedDocument, Reference, UnreadEntry } from '../linked-document.ts'
import { readBibliography, type ReadBibliography } from '../read/read-bibliography.ts'
import { readYamlItems } from '../read/read-csl-yaml.ts'
import { citedWords } from '../read/read-names.ts'
import { authorsOf, readProseEntry } from '../read/read-prose-entry.ts'
import type { Collected } from './collect-passages.ts'

/** The bibliographies that a document names. */
export interface CitationSources {
  readonly bibliographies: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  /** CSL items of the front matter, under `references`. */
  readonly inline: readonly YamlValue[]
  readonly nocite: readonly string[]
}

/** All entries there are to link to, and the letters after the years of prose entries by the entry's id. */
export interface Gathered extends Pick<LinkedDocument, 'references' | 'unread' | 'duplicates'> {
  readonly suffixes: ReadonlyMap<string, string>
}

/** Reads the prose lists of a document and its bibliographies into one pool. */
export async function gatherReferences(
  { lists, passages }: Collected,
  sources: CitationSources & { readonly path: string },
  nameId: (wish: string) => string,
): Promise<Gathered> {
  const references: Reference[] = []
  const unread: UnreadEntry[] = []
  const suffixes = new Map<string, string>()
  const passageOf = new Map(passages.map((passage, index) => [passage.inlines, index]))
  for (const { list, chapter } of lists) {
    for (const [index, entry] of list.entries.entries()) {
      const inlines = inlinesOf(entry.children)
      const inlineText = readInlineText(inlines)
      const { csl, yearSuffix, fault } = readProseEntry(inlineText)
      const id = nameId(wishOf(csl))
      if (fault !== undefined)
        unread.push({ kind: 'content', path: entry.place.path, place: entry.place, key: undefined, reason: fault })
      suffixes.set(id, yearSuffix)
      references.push({
        ...proseReference(entry),
        id,
        chapter,
        number: list.form === 'numbered' ? list.start + index : writtenNumber(inlineText.text),
        passage: passageOf.get(inlines),
        text: inlineText.text.trim(),
        csl: { ...csl, id },
      })
    }
  }
  const read = [
    ...(await Promise.all(sources.bibliographies.map((file) => readFile(file)))),
    { path: sources.path, ...readYamlItems(sources.inline, sources.path) },
  ]
  unread.push(...read.flatMap((bibliography) => bibliography.unread))
  const { kept, duplicates } = joinBibliographies(read, nameId)
  return { references: [...references, ...kept], unread, duplicates, suffixes }
}

async function readFile(
  file: CitationSources['bibliographies'][number],
): Promise<ReadBibliography & { readonly path: string }> {
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

function proseReference(
  entry: ReferenceEntry<'read'>,
): Omit<Reference, 'id' | 'chapter' | 'number' | 'passage' | 'text' | 'csl'> {
  return {
    key: undefined,
    origin: 'prose',
    block: entry.nodeId,
    path: entry.place.path,
    place: entry.place,
    fields: new Map(),
  }
}

/** Gives the inlines of an entry's own words: its first paragraph. */
function inlinesOf(blocks: readonly Block<'read'>[]): readonly Inline<'read'>[] {
  const paragraph = blocks.find((block) => block.type === 'paragraph')
  return paragraph?.children ?? []
}

function wishOf(csl: Reference['csl']): string {
  const [first] = authorsOf(csl)
  const name = first
    ? citedWords(first)
    : foldText(csl.title ?? '')
        .split(' ')
        .slice(0, 4)
        .join(' ')
  const year = csl.issued?.['date-parts']?.[0]?.[0]
  return ['ref', ...name.split(' ').slice(0, 4), ...(year === undefined ? [] : [String(year)])]
    .filter((part) => part !== '')
    .join('-')
}
