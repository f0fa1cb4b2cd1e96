import { wordsOf } from '@edisi/document'
import type { FinishedDocument, Inline } from '@edisi/document'
import type { Element, ElementContent } from 'hast'
import { element, text } from './element.ts'
import { labelToHast } from './label-to-hast.ts'

interface Entry {
  readonly level: number
  readonly id: string
  readonly number: string | undefined
  readonly title: readonly Inline<'finished'>[]
}

/**
 * Gives the contents: headings to a depth (1: the highest level of the body alone), nested as their levels are. They are
 * folded on a narrow screen and stand open in a column on a wide one. Undefined where they would hold fewer than two.
 */
export function contentsToHast(document: FinishedDocument, depth: number): Element | undefined {
  const entries = entriesOf(document).filter((entry) => entry.level <= depth + 1)
  if (entries.length < 2) return undefined
  const word = wordsOf(document.lang).contents
  return element('nav', { className: ['contents'], ariaLabel: word }, [
    element('details', {}, [element('summary', {}, [text(word)]), ...nestEntries(entries)]),
  ])
}

function entriesOf(document: FinishedDocument): readonly Entry[] {
  return document.chapters.flatMap((chapter) => {
    const headings: Entry[] = chapter.blocks.flatMap((block) =>
      block.type === 'heading'
        ? [{ level: block.level, id: block.id, number: block.number, title: block.children }]
        : [],
    )
    const isNamed = document.chapters.length === 1 || chapter.blocks[0]?.type === 'heading'
    return isNamed ? headings : [{ level: 2, id: chapter.id, number: undefined, title: chapter.title }, ...headings]
  })
}

// Entries of one level make a list; what is deeper lies in the item before it.
function nestEntries(entries: readonly Entry[]): ElementContent[] {
  const [first] = entries
  if (first === undefined) return []
  const items: Element[] = []
  let start = 0
  while (start < entries.length) {
    let end = start + 1
    while (end < entries.length && (entries[end]?.level ?? 0) > first.level) end++
    const entry = entries[start]
    if (entry) items.push(element('li', {}, [entryLink(entry), ...nestEntries(entries.slice(start + 1, end))]))
    start = end
  }
  return [element('ol', {}, items)]
}

function entryLink({ id, number, title }: Entry): Element {
  const numbered = number === undefined ? [] : [element('span', { className: ['number'] }, [text(number)]), text(' ')]
  return element('a', { href: `#${id}` }, [...numbered, ...labelToHast(title)])
}
