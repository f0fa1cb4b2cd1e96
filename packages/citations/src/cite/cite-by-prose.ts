import type { Edit, Place } from '@edisi/diagnostics'
import { mapBlocks } from '@edisi/document'
import type { Document, Inline, ReferenceList } from '@edisi/document'
import { addToGroup } from '../add-to-group.ts'
import { collectClusters } from '../format/collect-clusters.ts'
import { findListSpot } from '../format/find-list-spot.ts'
import type { ListSpot } from '../format/find-list-spot.ts'
import { listScopes } from '../format/list-scopes.ts'
import type { LinkedDocument } from '../linked-document.ts'
import { writeMarkdown } from '../write/write-markdown.ts'
import type { CitationEdits } from './cite-by-keys.ts'
import type { KeptCitation } from './kept-citation.ts'
import { keptReasons } from './messages.ts'

/** The edits that turn keys into prose, and the lists that these citations lead to. */
export interface ProseEdits extends CitationEdits {
  /** In the order of the text: one for all, or one for each chapter; none where nothing is listed. */
  readonly lists: readonly WrittenList[]
  /** Whether the style puts its citations in notes: then nothing is turned. */
  readonly makesNotes: boolean
}

/** A list as it is to be written. */
export interface WrittenList {
  readonly spot: ListSpot
  /** Its entries as lines of Markdown, in the order of the style. */
  readonly entries: readonly string[]
  /** The ids of the references that these are, in the same order. */
  readonly works: readonly string[]
}

/**
 * Turns the citations by key of a document into the prose that its style prints, as `cited` has it, with the entries of the
 * lists. A citation of which a key leads nowhere is left.
 */
export function citeByProse(linked: LinkedDocument, cited: Document<'cited'>): ProseEdits {
  const printed = collectPrinted(cited)
  const outcomes = new Map(linked.citations.map((citation) => [citation.id, citation.outcome.type]))
  const edits: Edit[] = []
  const kept: KeptCitation[] = []
  const turned = new Set<string>()
  for (const { citation } of collectClusters(linked.document.chapters)) {
    const { place, ids, value } = citation
    const inlines = printed.inlines.get(nameOf(place)) ?? []
    const isLinked = ids.every((id) => outcomes.get(id) === 'linked')
    if (!isLinked) kept.push({ place, text: value, reason: keptReasons.keyWithoutEntry })
    else if (inlines.length === 0) kept.push({ place, text: value, reason: keptReasons.unprinted })
    else {
      edits.push({ place, text: writeMarkdown(inlines) })
      for (const id of ids) turned.add(id)
    }
  }
  return { edits, kept, turned, lists: writeLists(linked, printed.lists), makesNotes: printed.makesNotes }
}

interface Printed {
  /** What is printed, by where it begins. */
  readonly inlines: ReadonlyMap<string, readonly Inline<'cited'>[]>
  readonly lists: readonly ReferenceList<'cited'>[]
  readonly makesNotes: boolean
}

// All that is made of a citation by key begins where it does.
function collectPrinted(cited: Document<'cited'>): Printed {
  const inlines = new Map<string, Inline<'cited'>[]>()
  const lists: ReferenceList<'cited'>[] = []
  let makesNotes = false
  const visit = (nodes: readonly Inline<'cited'>[]): void => {
    for (const node of nodes) {
      const name = nameOf(node.place)
      addToGroup(inlines, name, node)
      if (node.type === 'noteReference' && node.note.startsWith('note-cite-')) makesNotes = true
      if ('children' in node && !isMade(node)) visit(node.children)
    }
  }
  const collect = (blocks: Document<'cited'>['chapters'][number]['blocks']): void => {
    mapBlocks<'cited', 'cited'>(blocks, {
      inlines: (nodes) => {
        visit(nodes)
        return nodes
      },
      referenceList: (list) => {
        if (list.origin === 'generated') lists.push(list)
        return list
      },
    })
  }
  for (const { blocks, notes } of cited.chapters) {
    collect(blocks)
    for (const { children } of notes) collect(children)
  }
  return { inlines, lists, makesNotes }
}

// What stands within what was made of a citation begins there too, and is written with it.
function isMade(node: Inline<'cited'>): boolean {
  return 'children' in node && node.children.some((child) => nameOf(child.place) === nameOf(node.place))
}

// Words that are made of a citation have no extent of their own: where they begin tells whose they are.
function nameOf({ path, start }: Place): string {
  return `${start.offset} ${path}`
}

// A list is that of the scope whose works have the printed ids of its entries.
function writeLists(linked: LinkedDocument, lists: readonly ReferenceList<'cited'>[]): readonly WrittenList[] {
  const scopes = listScopes(linked).map((scope) => ({
    scope,
    workOf: new Map([...scope.printedIds].map(([work, printed]) => [printed, work])),
  }))
  return lists.map((list) => {
    const found = scopes.find(({ workOf }) => list.entries.some(({ id }) => workOf.has(id)))
    if (found === undefined) throw new Error('expected a scope for each list that was made')
    return {
      spot: findListSpot(linked.document, found.scope),
      entries: writeEntries(list),
      works: list.entries.map(({ id }) => found.workOf.get(id) ?? id),
    }
  })
}

function writeEntries(list: ReferenceList<'cited'>): readonly string[] {
  return list.entries.map((entry, index) => {
    const words = entry.children
      .map((block) => ('children' in block && block.type === 'paragraph' ? writeMarkdown(block.children) : ''))
      .join(' ')
    const number = list.form === 'numbered' ? `${list.start + index}. ` : '- '
    return `${number}${words}`
  })
}
