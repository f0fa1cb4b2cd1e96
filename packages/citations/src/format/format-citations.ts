import type { Diagnostic, Place } from '@edisi/diagnostics'
import { mapBlocks, mapInlines } from '@edisi/document'
import type { Block, Chapter, Document, Inline, LinkedKeyCitation, Note, ReferenceList } from '@edisi/document'
import type { CslItem } from '../csl-item.ts'
import type { CitationRecord, LinkedDocument, Reference } from '../linked-document.ts'
import { styleUnreadable } from './messages.ts'
import { callOfCitation, numberClusterNotes } from './cluster-notes.ts'
import { collectClusters } from './collect-clusters.ts'
import type { PlacedCitation } from './collect-clusters.ts'
import { wordsAt } from './markup.ts'
import type { Marked } from './markup.ts'
import { nameGenre } from './name-genre.ts'
import { placeList } from './place-list.ts'
import { pruneStyle } from './prune-style.ts'
import { readLocator } from './read-locator.ts'
import { openEngine } from './run-engine.ts'
import type { Cluster, FormattedCitations, StyleEngine } from './run-engine.ts'
import { settleStyle } from './settle-style.ts'
import { toInlines } from './to-inlines.ts'
import type { StyleWish } from './settle-style.ts'

/** What references are formatted by. */
export type FormatOptions = StyleWish

/**
 * Makes every linked citation a link to its entry. Prose and its lists are printed as their author wrote them;
 * citations by key and their works are formatted by CSL, and their list is put in its place. What has no entry stays in
 * the author's own words. citeproc is loaded only where a key or a bibliography asks for it.
 */
export async function formatCitations(
  linked: LinkedDocument,
  options: FormatOptions,
): Promise<{ readonly document: Document<'cited'>; readonly diagnostics: readonly Diagnostic[] }> {
  const clusters = collectClusters(linked.document.chapters)
  const listed = listedReferences(linked)
  const records = new Map(linked.citations.map((record) => [record.id, record]))
  const needsEngine = clusters.length > 0 || listed.length > 0
  const opened =
    needsEngine && options.style !== undefined ? await openStyle(linked, options, { listed, clusters }) : undefined
  const engine = opened?.engine
  const formatted = engine === undefined ? undefined : runClusters(linked, { clusters, engine, records })
  const carrying: Carrying = {
    linked,
    records,
    formatted: formatted?.output,
    indexOf: formatted?.indexOf ?? new Map(),
    makesNotes: engine?.makesNotes ?? false,
    targets: new Map(linked.references.map(({ id, target }) => [id, target])),
    items: listed.map(({ id }) => id),
    within: new Map(),
    printed: new Set(formatted?.output.entries.map(({ id }) => id)),
  }
  const document = carryDocument(linked.document, carrying)
  const list = generatedList(linked, formatted?.output, carrying.within)
  return { document: list ? placeList(document, list) : document, diagnostics: opened?.diagnostics ?? [] }
}

/** The bibliography's works that are listed: cited in any way, or by `nocite`. */
function listedReferences({ references, citations, nocite }: LinkedDocument): readonly Reference[] {
  const cited = new Set(citations.map(({ reference }) => reference))
  return references.filter(
    ({ id, key, origin }) =>
      origin === 'bibliography' &&
      (cited.has(id) || nocite.includes('*') || (key !== undefined && nocite.includes(key))),
  )
}

function itemsOf(references: readonly Reference[], lang: string): ReadonlyMap<string, CslItem> {
  return new Map(references.map(({ id, csl }) => [id, { ...nameGenre(csl, lang), id }]))
}

interface OpenedStyle {
  readonly engine: StyleEngine | undefined
  readonly diagnostics: readonly Diagnostic[]
}

// A style comes from an author too: one that citeproc cannot read costs the formatting, not the editions.
async function openStyle(
  { document }: LinkedDocument,
  options: FormatOptions,
  { listed, clusters }: { readonly listed: readonly Reference[]; readonly clusters: readonly PlacedCitation[] },
): Promise<OpenedStyle> {
  const at = document.chapters[0]?.path ?? ''
  const { root, lang, diagnostics } = settleStyle(options, at)
  if (root === undefined) return { engine: undefined, diagnostics }
  const items = itemsOf(listed, lang)
  const sortsCitations = clusters.some(({ citation }) => citation.items.length > 1)
  const style = pruneStyle(root, { items: items.values(), sortsCitations })
  try {
    return {
      engine: await openEngine({ items, style, localeOf: options.localeOf, lang, uncited: [...items.keys()] }),
      diagnostics,
    }
  } catch (error) {
    const text = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it is no CSL'
    return { engine: undefined, diagnostics: [...diagnostics, styleUnreadable({ at: options.stylePath ?? at, text })] }
  }
}

interface ClusterRun {
  readonly clusters: readonly PlacedCitation[]
  readonly engine: StyleEngine
  readonly records: ReadonlyMap<string, CitationRecord>
}

interface FormattedClusters {
  readonly output: FormattedCitations
  readonly indexOf: ReadonlyMap<LinkedKeyCitation, number>
}

function runClusters({ document }: LinkedDocument, { clusters, engine, records }: ClusterRun): FormattedClusters {
  const notes = engine.makesNotes
    ? numberClusterNotes(document.chapters, clusters)
    : new Map<LinkedKeyCitation, number>()
  const indexOf = new Map<LinkedKeyCitation, number>()
  const wanted: Cluster[] = []
  for (const { citation, note } of clusters) {
    const items = citation.items.flatMap((item, index): Cluster['items'] => {
      const id = records.get(citation.ids[index] ?? '')?.reference
      if (id === null || id === undefined) return []
      const { prefix, suffix, suppressesAuthor } = item
      return [{ id, prefix, suppressesAuthor, ...readLocator(suffix) }]
    })
    if (items.length === 0) continue
    indexOf.set(citation, wanted.length)
    const isNarrative = citation.mode === 'narrative'
    wanted.push({ items, isNarrative, noteIndex: notes.get(citation) ?? 0, isInNote: note !== undefined })
  }
  return { output: engine.format(wanted), indexOf }
}

interface Carrying {
  readonly linked: LinkedDocument
  readonly records: ReadonlyMap<string, CitationRecord>
  readonly formatted: FormattedCitations | undefined
  readonly indexOf: ReadonlyMap<LinkedKeyCitation, number>
  readonly makesNotes: boolean
  /** What leads to an entry that has no printed id of its own, by its id. */
  readonly targets: ReadonlyMap<string, string>
  /** The ids of all entries, in the order in which marks of cites count them. */
  readonly items: readonly string[]
  /** For a citation that is printed within another one, as the 2 of "1–3" is, the id of that one; filled on the way. */
  readonly within: Map<string, string>
  /** The ids of the works of which the style prints an entry: of others there is nothing to lead to. */
  readonly printed: ReadonlySet<string>
}

function carryDocument(document: Document<'linked'>, carrying: Carrying): Document<'cited'> {
  const { metadata } = document
  return {
    ...document,
    metadata: {
      ...metadata,
      title: asWritten(metadata.title),
      subtitle: asWritten(metadata.subtitle),
      abstract: carryBlocks(metadata.abstract, { ...carrying, makesNotes: false }, []),
    },
    chapters: document.chapters.map((chapter) => carryChapter(chapter, carrying)),
  }
}

function carryChapter(chapter: Chapter<'linked'>, carrying: Carrying): Chapter<'cited'> {
  const made: Note<'cited'>[] = []
  const blocks = carryBlocks(chapter.blocks, carrying, made)
  const notes = chapter.notes.map((note): Note<'cited'> => ({
    ...note,
    children: carryBlocks(note.children, { ...carrying, makesNotes: false }, made),
  }))
  return { ...chapter, title: asWritten(chapter.title), blocks, notes: [...notes, ...made] }
}

function carryBlocks(
  blocks: readonly Block<'linked'>[],
  carrying: Carrying,
  made: Note<'cited'>[],
): readonly Block<'cited'>[] {
  return mapBlocks<'linked', 'cited'>(blocks, {
    inlines: (inlines) => carryInlines(inlines, carrying, made),
    referenceList: (list) => carryList(list, carrying, made),
  })
}

function carryInlines(
  inlines: readonly Inline<'linked'>[],
  carrying: Carrying,
  made: Note<'cited'>[],
): readonly Inline<'cited'>[] {
  const carried = mapInlines<'linked', 'cited'>(inlines, (node) => {
    switch (node.type) {
      case 'text':
      case 'noteReference':
        return [node]
      case 'proseCitation': {
        const children = carryInlines(node.children, carrying, made)
        const reference = carrying.records.get(node.id)?.reference
        if (reference === null || reference === undefined) return children
        const target = carrying.targets.get(reference) ?? reference
        return [{ type: 'citationLink', place: node.place, id: node.id, reference: target, children }]
      }
      case 'keyCitation':
        return carryKeys(node, carrying, made)
      default:
        return node satisfies never
    }
  })
  return carrying.makesNotes ? closeUp(carried) : carried
}

// What is a bracket in other styles is the call of a note here, and joins the word before it.
function closeUp(inlines: readonly Inline<'cited'>[]): readonly Inline<'cited'>[] {
  return inlines.map((node, index) => {
    const next = inlines[index + 1]
    if (node.type !== 'text' || next?.type !== 'noteReference') return node
    const value = node.value.trimEnd()
    return { ...node, value, shifts: node.shifts.filter(({ at }) => at <= value.length) }
  })
}

function carryKeys(node: LinkedKeyCitation, carrying: Carrying, made: Note<'cited'>[]): readonly Inline<'cited'>[] {
  const index = carrying.indexOf.get(node)
  const formatted = index === undefined ? undefined : carrying.formatted?.clusters[index]
  if (formatted === undefined) return [wordsOfKeys(node)]
  const inlines = [...linkCites(formatted.words, node, carrying), ...missingKeys(node, carrying)]
  if (!carrying.makesNotes) return inlines
  const call = callOfCitation(node)
  const paragraph: Block<'cited'> = {
    type: 'paragraph',
    nodeId: call.note,
    place: node.place,
    lang: undefined,
    classes: [],
    id: undefined,
    children: inlines,
  }
  made.push({ id: call.note, place: node.place, number: undefined, calls: [call.id], children: [paragraph] })
  return formatted.author === '' ? [call] : [wordsAt(formatted.author, node.place), call]
}

// Each cite of a cluster leads to its entry; the engine may have sorted them, so that a cite is found by its item.
function linkCites(marked: readonly Marked[], node: LinkedKeyCitation, carrying: Carrying): readonly Inline<'cited'>[] {
  const waiting = node.ids.map((id) => ({ id, reference: carrying.records.get(id)?.reference }))
  const link = (nodes: readonly Marked[]): readonly Inline<'cited'>[] =>
    nodes.flatMap((one): readonly Inline<'cited'>[] => {
      if (one.type === 'words' || !hasCite([one])) return toInlines([one], node.place)
      if (one.name !== 'cite') return link(one.children)
      const reference = carrying.items[one.item - 1]
      const index = waiting.findIndex((cite) => cite.reference === reference)
      const [cite] = index === -1 ? [] : waiting.splice(index, 1)
      const children = toInlines(one.children, node.place)
      if (cite?.reference === undefined || cite.reference === null) return children
      if (!carrying.printed.has(cite.reference)) return children
      // An address within, as in a full note, is a link of its own.
      const address = children.findIndex(({ type }) => type === 'link')
      const end = address > 0 ? address : children.length
      const { id } = cite
      const lead = children.slice(0, end)
      return [
        { type: 'citationLink', place: node.place, id, reference: cite.reference, children: lead },
        ...children.slice(end),
      ]
    })
  const linked = link(marked)
  const printed = node.ids.find((id) => !waiting.some((cite) => cite.id === id))
  if (printed !== undefined) for (const { id } of waiting) carrying.within.set(id, printed)
  const [only] = waiting
  // A narrative citation may come in two chunks without a mark: it is one work, and links as a whole.
  if (waiting.length !== 1 || only === undefined || linked.some((one) => one.type === 'citationLink')) return linked
  const { id, reference } = only
  return reference === null || reference === undefined || !carrying.printed.has(reference)
    ? linked
    : [{ type: 'citationLink', place: node.place, id, reference, children: linked }]
}

function hasCite(marked: readonly Marked[]): boolean {
  return marked.some((node) => node.type === 'mark' && (node.name === 'cite' || hasCite(node.children)))
}

// Keys that nothing answers stand after the formatted ones, as written.
function missingKeys(node: LinkedKeyCitation, { records }: Carrying): readonly Inline<'cited'>[] {
  const missing = node.items.filter((_, index) => (records.get(node.ids[index] ?? '')?.reference ?? null) === null)
  if (missing.length === 0) return []
  return [wordsAt(` [${missing.map(({ key }) => `@${key}`).join('; ')}]`, node.place)]
}

function wordsOfKeys(node: LinkedKeyCitation): Inline<'cited'> {
  return { type: 'text', value: node.value, place: node.place, shifts: [] }
}

/** In titles citations are words: they are printed again in contents, where a link would have two places. */
function asWritten(inlines: readonly Inline<'linked'>[]): readonly Inline<'cited'>[] {
  return mapInlines<'linked', 'cited'>(inlines, (node) => {
    switch (node.type) {
      case 'text':
      case 'noteReference':
        return [node]
      case 'proseCitation':
        return asWritten(node.children)
      case 'keyCitation':
        return [wordsOfKeys(node)]
      default:
        return node satisfies never
    }
  })
}

function carryList(list: ReferenceList<'linked'>, carrying: Carrying, made: Note<'cited'>[]): ReferenceList<'cited'> {
  const byBlock = new Map(carrying.linked.references.map((reference) => [reference.block, reference]))
  const entries = list.entries.map((entry) => {
    const reference = byBlock.get(entry.nodeId)
    return {
      ...entry,
      // An entry that could not be read has a place of its own all the same.
      id: reference?.id ?? `ref-${entry.nodeId.replaceAll(/[^\w-]/g, '-')}`,
      citedBy: reference === undefined ? [] : citationsOf(carrying.linked, reference.id),
      label: undefined,
      children: carryBlocks(entry.children, carrying, made),
    }
  })
  return { ...list, entries }
}

function citationsOf({ citations }: LinkedDocument, reference: string): readonly string[] {
  return citations.filter((record) => record.reference === reference && record.isMarked).map(({ id }) => id)
}

function generatedList(
  linked: LinkedDocument,
  formatted: FormattedCitations | undefined,
  within: ReadonlyMap<string, string>,
): ReferenceList<'cited'> | undefined {
  const listed = new Map(listedReferences(linked).map((reference) => [reference.id, reference]))
  const last = linked.document.chapters.at(-1)?.blocks.at(-1)
  if (formatted === undefined || last === undefined || listed.size === 0) return undefined
  const place: Place = { ...last.place, start: last.place.end }
  const nodeId = 'references'
  const entries = formatted.entries
    .filter(({ id }) => listed.has(id))
    .map(({ id, label, words }, index) => {
      const base = { place, lang: undefined, classes: [] }
      const children: Block<'cited'>[] = [
        {
          type: 'paragraph',
          nodeId: `${nodeId}/${index}/words`,
          ...base,
          id: undefined,
          children: toInlines(words, place),
        },
      ]
      const citedBy = [...new Set(citationsOf(linked, id).map((citation) => within.get(citation) ?? citation))]
      return { type: 'referenceEntry' as const, nodeId: `${nodeId}/${index}`, ...base, id, citedBy, label, children }
    })
  const form = entries.some(({ label }) => label !== undefined) ? 'numbered' : 'paragraphs'
  return {
    type: 'referenceList',
    nodeId,
    place,
    lang: undefined,
    classes: [],
    origin: 'generated',
    form,
    start: 1,
    entries,
  }
}
