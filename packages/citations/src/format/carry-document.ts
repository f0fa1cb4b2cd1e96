import { mapBlocks, mapInlines } from '@edisi/document'
import type { Block, Chapter, Document, Inline, LinkedKeyCitation, Note, ReferenceList } from '@edisi/document'
import type { LinkedDocument, Reference } from '../linked-document.ts'
import { citationsByWork } from './citations-by-work.ts'
import { linkCites } from './link-cites.ts'
import { wordsAt } from './markup.ts'
import { placeCalls } from './place-calls.ts'
import type { FormattedScope } from './format-scope.ts'
import { callOfCitation } from './number-cluster-notes.ts'

/** A document whose citations are links. */
export interface CarriedDocument {
  readonly document: Document<'cited'>
  /** For a citation that is printed within another one, as the 2 of "1–3" is, the id of that one. */
  readonly within: ReadonlyMap<string, string>
}

/** Carries a document over, each chapter as its scope has formatted its citations; generated lists are not placed yet. */
export function carryDocument(linked: LinkedDocument, scopes: readonly FormattedScope[]): CarriedDocument {
  const { document } = linked
  const within = new Map<string, string>()
  const referenceOf = new Map(linked.citations.map(({ id, reference }) => [id, reference]))
  const citedBy = citationsByWork(linked, [...document.chapters.keys()])
  const prose = linked.references.filter(({ origin }) => origin === 'prose')
  const byBlock = new Map(prose.map((reference) => [reference.block, reference]))
  const targets = new Map(prose.map(({ id, target }) => [id, target]))
  const carryingOf = (scope: FormattedScope | undefined): Carrying => ({
    citedBy,
    referenceOf,
    byBlock,
    targets,
    within,
    scope,
    makesNotes: scope?.makesNotes ?? false,
    lang: document.lang,
  })
  const { metadata } = document
  const carried: Document<'cited'> = {
    ...document,
    metadata: {
      ...metadata,
      title: asWritten(metadata.title),
      subtitle: asWritten(metadata.subtitle),
      abstract: carryBlocks(metadata.abstract, carryingOf(undefined), []),
    },
    chapters: document.chapters.map((chapter, index) =>
      carryChapter(chapter, carryingOf(scopes.find(({ chapters }) => chapters.includes(index)))),
    ),
  }
  return { document: carried, within }
}

interface Carrying {
  /** The entry that each citation is joined to, by the citation's id. */
  readonly referenceOf: ReadonlyMap<string, string | null>
  /** The entries of the author's own lists, by their blocks. */
  readonly byBlock: ReadonlyMap<string | undefined, Reference>
  /** The marked citations of each entry, by its id. */
  readonly citedBy: ReadonlyMap<string, readonly string[]>
  /** What leads to an entry of the author's own lists, by its id: to one without a printed id of its own its table does. */
  readonly targets: ReadonlyMap<string, string>
  /** Filled on the way. */
  readonly within: Map<string, string>
  /** Undefined in the abstract, whose citations are words. */
  readonly scope: FormattedScope | undefined
  /** Whether a citation by key becomes a note here; not so within a note. */
  readonly makesNotes: boolean
  readonly lang: string
}

function carryChapter(chapter: Chapter<'linked'>, whole: Carrying): Chapter<'cited'> {
  const carrying = { ...whole, lang: chapter.lang }
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
        const reference = carrying.referenceOf.get(node.id) ?? null
        if (reference === null) return children
        const target = carrying.targets.get(reference) ?? carrying.scope?.targets.get(reference)
        if (target === undefined) return children
        return [{ type: 'citationLink', place: node.place, id: node.id, reference: target, children }]
      }
      case 'keyCitation':
        return carryKeys(node, carrying, made)
      default:
        return node satisfies never
    }
  })
  const isMade = (note: string): boolean => made.some(({ id }) => id === note)
  return carrying.makesNotes ? placeCalls(carried, { lang: carrying.lang, isMade }) : carried
}

function carryKeys(node: LinkedKeyCitation, carrying: Carrying, made: Note<'cited'>[]): readonly Inline<'cited'>[] {
  const { scope, referenceOf, within } = carrying
  const index = scope?.indexOf.get(node)
  const formatted = index === undefined ? undefined : scope?.output?.clusters[index]
  if (scope === undefined || formatted === undefined || formatted.form === 'nothing') return [wordsOfKeys(node)]
  const cites = linkCites(formatted.words, node, { scope, referenceOf })
  for (const [id, holder] of cites.within) within.set(id, holder)
  const inlines = [...cites.inlines, ...missingKeys(node, carrying)]
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
// Keys that nothing answers stand after the formatted ones, as written.
function missingKeys(node: LinkedKeyCitation, { referenceOf }: Carrying): readonly Inline<'cited'>[] {
  const missing = node.items.filter((_, index) => (referenceOf.get(node.ids[index] ?? '') ?? null) === null)
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
  const entries = list.entries.map((entry) => {
    const reference = carrying.byBlock.get(entry.nodeId)
    return {
      ...entry,
      // An entry that could not be read has a place of its own all the same.
      id: reference?.id ?? `ref-${entry.nodeId.replaceAll(/[^\w-]/g, '-')}`,
      citedBy: reference === undefined ? [] : (carrying.citedBy.get(reference.id) ?? []),
      label: undefined,
      children: carryBlocks(entry.children, carrying, made),
    }
  })
  return { ...list, entries }
}
