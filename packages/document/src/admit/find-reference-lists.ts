import type { Block, List, NodeId, OpenReferenceEntry, Paragraph, ReferenceList } from '../block.ts'
import { isReferenceHeading } from '../is-reference-heading.ts'
import { plainText } from '../plain-text.ts'
import { joinPlaces } from './admit-context.ts'

type Parsed = Block<'parsed'>

/**
 * Turns what stands under a heading such as "References" into lists of references: its lists, or, where it has none, its
 * paragraphs that look like entries. What else stands there stays as it is. Reaches to the next heading that is not
 * deeper.
 */
export function findReferenceLists(blocks: readonly Parsed[], nextNode: () => NodeId): readonly Parsed[] {
  const result: Parsed[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) break
    result.push(block)
    if (block.type !== 'heading' || !isReferenceHeading(plainText(block.children))) continue
    const rest = blocks.slice(index + 1)
    const next = rest.findIndex((other) => other.type === 'heading' && other.level <= block.level)
    const section = next === -1 ? rest : rest.slice(0, next)
    result.push(...toReferenceLists(section, nextNode))
    index += section.length
  }
  return result
}

function toReferenceLists(section: readonly Parsed[], nextNode: () => NodeId): readonly Parsed[] {
  if (section.some((block) => block.type === 'list')) {
    return section.map((block) => (block.type === 'list' ? fromList(block) : block))
  }
  const paragraphs = section.filter((block) => block.type === 'paragraph')
  const likely = paragraphs.filter(looksLikeEntry)
  if (likely.length === 0 || likely.length * 2 < paragraphs.length) return section
  return joinParagraphs(section, nextNode)
}

function fromList(list: List<'parsed'>): ReferenceList<'parsed'> {
  return {
    type: 'referenceList',
    nodeId: list.nodeId,
    place: list.place,
    lang: list.lang,
    classes: list.classes,
    origin: 'prose',
    form: list.isOrdered ? 'numbered' : 'bulleted',
    start: list.start,
    entries: list.children.map(({ nodeId, place, lang, classes, children }) => ({
      type: 'referenceEntry',
      nodeId,
      place,
      lang,
      classes,
      children,
    })),
  }
}

// A year, or a word for none, or an address.
function looksLikeEntry(paragraph: Paragraph<'parsed'>): boolean {
  const words = plainText(paragraph.children)
  const hasDate =
    /\b(?:1[5-9]|20)\d\d\b|\b(?:n\.\s?d\.|t\.\s?t\.|s\.\s?f\.|o\.\s?J\.|s\.\s?d\.|z\.\s?j\.|in press|forthcoming)/i.test(
      words,
    )
  return hasDate || /https?:\/\/|\bdoi\b|\b10\.\d{4,}\//i.test(words)
}

function joinParagraphs(section: readonly Parsed[], nextNode: () => NodeId): readonly Parsed[] {
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
  for (const block of section) {
    if (block.type === 'paragraph') {
      run.push(block)
      continue
    }
    flush()
    result.push(block)
  }
  flush()
  return result
}

function toEntry(paragraph: Paragraph<'parsed'>, nodeId: NodeId): OpenReferenceEntry<'parsed'> {
  return { type: 'referenceEntry', nodeId, place: paragraph.place, lang: undefined, classes: [], children: [paragraph] }
}
