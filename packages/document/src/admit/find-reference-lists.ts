import type {
  Block,
  DefinitionList,
  List,
  ListItem,
  NodeId,
  OpenReferenceEntry,
  Paragraph,
  ReferenceList,
  Table,
} from '../block.ts'
import { isReferenceHeading } from '../is-reference-heading.ts'
import { plainText } from '../plain-text.ts'
import { joinPlaces } from './admit-context.ts'
import { isSurelyEntry, looksLikeEntry, splitLines } from './looks-like-entry.ts'

type Parsed = Block<'parsed'>

/**
 * Turns what stands under a heading such as "References" into lists of references, in each of the groups that its own
 * headings make: its lists, its definitions, or, where it has none, its paragraphs that look like entries; a table of
 * entries stays a table and bears the class `references`. Beside a list only paragraphs that can be nothing else are
 * entries, such as one whose mark was forgotten. What else stands there stays as it is. Reaches to the next heading that
 * is not deeper, or that opens an appendix. The heading may be a paragraph in bold; without any, the list
 * that closes a text counts if it can be nothing else.
 */
export function findReferenceLists(blocks: readonly Parsed[], nextNode: () => NodeId): readonly Parsed[] {
  const result: Parsed[] = []
  let hasSection = false
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) break
    result.push(block)
    const section = sectionUnder(block, blocks, index)
    if (section.length === 0) continue
    hasSection = true
    result.push(...splitGroups(section).flatMap((group) => toReferenceLists(group, nextNode)))
    index += section.length
  }
  return hasSection ? result : closeWithList(result, nextNode)
}

/** Gives the blocks under a heading of references; none under any other block. */
function sectionUnder(block: Parsed, blocks: readonly Parsed[], index: number): readonly Parsed[] {
  if (block.type === 'heading' && isReferenceHeading(plainText(block.children)))
    return takeUntil(blocks, index + 1, (other) => {
      return other.type === 'heading' && (other.level <= block.level || isAppendix(plainText(other.children)))
    })
  if (!isBoldHeading(block)) return []
  const section = takeUntil(blocks, index + 1, (other) => other.type === 'heading' || isBoldParagraph(other))
  // Bold words may be anything: what follows must be entries for the most part.
  const entries = section.flatMap(entriesOf)
  const likely = entries.filter(looksLikeEntry)
  return likely.length > 0 && likely.length * 3 >= entries.length * 2 ? section : []
}

function takeUntil(blocks: readonly Parsed[], from: number, isEnd: (block: Parsed) => boolean): readonly Parsed[] {
  let end = from
  for (let block = blocks[end]; block && !isEnd(block); block = blocks[end]) end += 1
  return blocks.slice(from, end)
}

function isBoldParagraph(block: Parsed): boolean {
  if (block.type !== 'paragraph') return false
  const [first, ...rest] = block.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  return first?.type === 'strong' && rest.every((node) => node.type === 'text' && /^\s*:?\s*$/.test(node.value))
}

function isBoldHeading(block: Parsed): boolean {
  return block.type === 'paragraph' && isBoldParagraph(block) && isReferenceHeading(plainText(block.children))
}

function isAppendix(words: string): boolean {
  return /^\s*(?:[\dA-Z]+[.:)]?\s+)?(?:appendi(?:x|ces)|annex(?:es)?|supplement\p{L}*|acknowledge?ments?|about the authors?|lampiran|ucapan terima kasih|tentang penulis|biodata|anh[aä]nge?|danksagung|annexes?|remerciements|ap[eé]ndices?|anexos?|agradecimientos|agradecimentos|appendice|allegat[oi]|ringraziamenti|bijlagen?|dankwoord)(?!\p{L})/iu.test(
    words,
  )
}

function entriesOf(block: Parsed): readonly Paragraph<'parsed'>['children'][] {
  if (block.type === 'paragraph') return [block.children]
  if (block.type === 'list')
    return block.children.flatMap((item) => {
      const group = groupOf(item)
      return group ? group.lists.flatMap(({ children }) => children.map(entryOf)) : [entryOf(item)]
    })
  if (block.type === 'table')
    return block.body.map(({ cells }) =>
      cells.flatMap(({ children, place }) => [...children, { type: 'text' as const, value: ' ', place, shifts: [] }]),
    )
  if (block.type === 'definitionList')
    return block.children.flatMap(({ descriptions }) => descriptions.flatMap((blocks) => blocks.flatMap(entriesOf)))
  return []
}

/** Gives the words of an item that is an entry: its first paragraph. */
function entryOf({ children }: ListItem<'parsed'>): Paragraph<'parsed'>['children'] {
  const first = children.find((child) => child.type === 'paragraph')
  return first?.type === 'paragraph' ? first.children : []
}

interface Group {
  readonly name: Paragraph<'parsed'>
  readonly lists: readonly List<'parsed'>[]
}

/** Gives the parts of an item that is a group: its name, "Books", and its lists of entries. A group within a group is none. */
function groupOf({ children }: ListItem<'parsed'>): Group | undefined {
  const [name, ...rest] = children
  if (name?.type !== 'paragraph' || !/^[^.]{1,80}$/.test(plainText(name.children).trim())) return undefined
  const lists = rest.filter((block) => block.type === 'list')
  if (looksLikeEntry(name.children) || lists.length === 0 || lists.length < rest.length) return undefined
  return lists.every((list) => areLikely(list.children.map(entryOf))) ? { name, lists } : undefined
}

/** Parts a section at its headings: "Books", "Articles". */
function splitGroups(section: readonly Parsed[]): readonly (readonly Parsed[])[] {
  const groups: Parsed[][] = [[]]
  for (const block of section) {
    if (block.type === 'heading') groups.push([])
    groups.at(-1)?.push(block)
  }
  return groups
}

function toReferenceLists(blocks: readonly Parsed[], nextNode: () => NodeId): readonly Parsed[] {
  const group = blocks.flatMap(openQuotation)
  const isOwn = group[0]?.type !== 'heading'
  const isList = (block: Parsed): boolean =>
    (block.type === 'list' && (isOwn || hasLikely(block))) ||
    ((block.type === 'definitionList' || block.type === 'table') && hasLikely(block))
  if (group.some(isList))
    return partRuns(group, isEntryParagraph).flatMap((run) =>
      isEntryParagraph(run[0])
        ? joinParagraphs(run, nextNode)
        : run.flatMap((block) => (isList(block) ? fromBlock(block, nextNode) : [block])),
    )
  const paragraphs = group.filter((block) => block.type === 'paragraph' && !isBoldParagraph(block))
  const likely = paragraphs.filter((block) => block.type === 'paragraph' && looksLikeEntry(block.children))
  if (likely.length === 0 || likely.length * 2 < paragraphs.length) return group
  return joinParagraphs(group, nextNode)
}

/** Takes entries that an author indented as a quotation out of it; a quotation of anything else stays. */
function openQuotation(block: Parsed): readonly Parsed[] {
  if (block.type !== 'quotation' || block.attribution.length > 0) return [block]
  const isEach = block.children.every((child) => isEntryParagraph(child) || (child.type === 'list' && hasLikely(child)))
  return isEach ? block.children : [block]
}

/** Parts blocks into runs of those of which a question is true and those of which it is not. */
function partRuns(
  blocks: readonly Parsed[],
  isTrue: (block: Parsed | undefined) => boolean,
): readonly (readonly Parsed[])[] {
  const runs: Parsed[][] = []
  for (const block of blocks) {
    const run = runs.at(-1)
    if (run && isTrue(run[0]) === isTrue(block)) run.push(block)
    else runs.push([block])
  }
  return runs
}

/** Whether at least half of what a block holds looks like entries. */
function hasLikely(block: Parsed): boolean {
  return areLikely(entriesOf(block))
}

function areLikely(entries: readonly Paragraph<'parsed'>['children'][]): boolean {
  return entries.length > 0 && entries.filter(looksLikeEntry).length * 2 >= entries.length
}

function fromBlock(block: Parsed, nextNode: () => NodeId): readonly Parsed[] {
  if (block.type === 'list') return fromList(block, nextNode)
  if (block.type === 'definitionList') return [fromDefinitions(block, nextNode)]
  return [block.type === 'table' ? markTable(block) : block]
}

/** Makes a list of references of a list; where its items are groups, the name of each group stands before a list of its own. */
function fromList(list: List<'parsed'>, nextNode: () => NodeId): readonly Parsed[] {
  const result: Parsed[] = []
  let run: ListItem<'parsed'>[] = []
  const flush = (next: number): void => {
    const nodeId = result.length === 0 ? list.nodeId : nextNode()
    if (run.length > 0) result.push(fromItems(list, { items: run, nodeId, start: list.start + next - run.length }))
    run = []
  }
  for (const [index, item] of list.children.entries()) {
    const group = groupOf(item)
    if (!group) {
      run.push(item)
      continue
    }
    flush(index)
    result.push(group.name, ...group.lists.map((inner) => fromItems(inner, { ...inner, items: inner.children })))
  }
  flush(list.children.length)
  return result
}

function fromItems(
  list: List<'parsed'>,
  {
    items,
    nodeId,
    start,
  }: { readonly items: readonly ListItem<'parsed'>[]; readonly nodeId: NodeId; readonly start: number },
): ReferenceList<'parsed'> {
  const isWhole = items.length === list.children.length
  const [first] = items
  const last = items.at(-1)
  return {
    type: 'referenceList',
    nodeId,
    place: isWhole || !first || !last ? list.place : joinPlaces(first.place, last.place),
    lang: list.lang,
    classes: list.classes,
    origin: 'prose',
    form: list.isOrdered ? 'numbered' : 'bulleted',
    start,
    entries: items.map((item) => ({
      type: 'referenceEntry',
      nodeId: item.nodeId,
      place: item.place,
      lang: item.lang,
      classes: item.classes,
      children: item.children,
    })),
  }
}

/** Each term with its meaning becomes an entry, and stays a term with its meaning within it. */
function fromDefinitions(list: DefinitionList<'parsed'>, nextNode: () => NodeId): ReferenceList<'parsed'> {
  const { nodeId, place, lang, classes } = list
  const entries = list.children.map((definition): OpenReferenceEntry<'parsed'> => ({
    type: 'referenceEntry',
    nodeId: nextNode(),
    place: definition.place,
    lang: undefined,
    classes: [],
    children: [
      {
        type: 'definitionList',
        nodeId: nextNode(),
        place: definition.place,
        lang: undefined,
        classes: [],
        children: [definition],
      },
    ],
  }))
  return { type: 'referenceList', nodeId, place, lang, classes, origin: 'prose', form: 'paragraphs', start: 1, entries }
}

function markTable(table: Table<'parsed'>): Table<'parsed'> {
  return { ...table, classes: [...table.classes, 'references'] }
}

function joinParagraphs(group: readonly Parsed[], nextNode: () => NodeId): readonly Parsed[] {
  const result: Parsed[] = []
  let run: Paragraph<'parsed'>[] = []
  const flush = (): void => {
    const [first] = run
    const last = run.at(-1)
    if (first && last) {
      result.push({
        type: 'referenceList',
        nodeId: nextNode(),
        place: joinPlaces(first.place, last.place),
        lang: undefined,
        classes: [],
        origin: 'prose',
        form: 'paragraphs',
        start: 1,
        entries: run.map((paragraph) => toEntry(paragraph, nextNode())),
      })
    }
    run = []
  }
  for (const block of group) {
    if (block.type === 'paragraph' && !isAside(block)) {
      run.push(...splitParagraph(block, nextNode))
      continue
    }
    flush()
    result.push(block)
  }
  flush()
  return result
}

/** Whether a paragraph among entries is none: the name of a group in bold, or words that announce what follows. */
function isAside(paragraph: Paragraph<'parsed'>): boolean {
  if (looksLikeEntry(paragraph.children)) return false
  return isBoldParagraph(paragraph) || /:\s*$/.test(plainText(paragraph.children))
}

function splitParagraph(paragraph: Paragraph<'parsed'>, nextNode: () => NodeId): readonly Paragraph<'parsed'>[] {
  const lines = splitLines(paragraph.children)
  if (lines.length === 1) return [paragraph]
  return lines.flatMap((children, index) => {
    const [first] = children
    const last = children.at(-1)
    if (!first || !last) return []
    const place = joinPlaces(first.place, last.place)
    return [{ ...paragraph, nodeId: nextNode(), place, id: index === 0 ? paragraph.id : undefined, children }]
  })
}

function toEntry(paragraph: Paragraph<'parsed'>, nodeId: NodeId): OpenReferenceEntry<'parsed'> {
  return { type: 'referenceEntry', nodeId, place: paragraph.place, lang: undefined, classes: [], children: [paragraph] }
}

// Fewer entries could be anything.
const fewest = 3

/** Takes the list, or the row of paragraphs, that closes a text for its references if each of it can be nothing else. */
function closeWithList(blocks: readonly Parsed[], nextNode: () => NodeId): readonly Parsed[] {
  const last = blocks.at(-1)
  let from = blocks.length - 1
  if (last?.type === 'list') {
    const entries = entriesOf(last)
    if (entries.length < fewest || !entries.every(isSurelyEntry)) return blocks
  } else {
    while (isEntryParagraph(blocks[from])) from -= 1
    from += 1
    if (blocks.length - from < fewest) return blocks
  }
  // A heading of other words, or words that announce a list, say that it is something else: "Further reading".
  const before = blocks[from - 1]
  if (!before || before.type === 'heading' || isAnnouncement(before)) return blocks
  const closing = last?.type === 'list' ? fromList(last, nextNode) : joinParagraphs(blocks.slice(from), nextNode)
  return [...blocks.slice(0, from), ...closing]
}

function isAnnouncement(block: Parsed): boolean {
  return block.type === 'paragraph' && (/:\s*$/.test(plainText(block.children)) || isBoldParagraph(block))
}

function isEntryParagraph(block: Parsed | undefined): boolean {
  return block?.type === 'paragraph' && isSurelyEntry(block.children)
}
