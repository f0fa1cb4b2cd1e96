import { plainText } from '@edisi/document'
import type { Block } from '@edisi/document'
import type { BookPart } from './split-chapters.ts'

/** An entry of the contents: where it leads (a file, with a fragment where it is not its beginning) and what stands below it. */
export interface ContentsEntry {
  readonly label: string
  readonly href: string
  readonly children: readonly ContentsEntry[]
}

/**
 * Gives the contents of a book: its chapters, and their headings down to `depth` levels, in reading order. A text that
 * has no heading is listed by its title; a heading without words, which could not be chosen, is not. Never empty: a
 * book without any is listed by its own `title`.
 */
export function outlineBook(
  parts: readonly BookPart[],
  { depth, title }: { readonly depth: number; readonly title: string },
): readonly ContentsEntry[] {
  const roots: OpenEntry[] = []
  let open: OpenEntry[] = []
  for (const entry of parts.flatMap((part, index) => entriesOf(part, parts[index - 1], depth))) {
    if (entry.label.trim() === '') continue
    open = open.filter((above) => above.level < entry.level)
    const siblings = open.at(-1)?.children ?? roots
    siblings.push(entry)
    open.push(entry)
  }
  return roots.length > 0 ? roots : [{ label: title, href: `${parts[0]?.name ?? 'title'}.xhtml`, children: [] }]
}

interface OpenEntry extends ContentsEntry {
  readonly level: number
  readonly children: OpenEntry[]
}

function entriesOf(part: BookPart, before: BookPart | undefined, depth: number): readonly OpenEntry[] {
  const href = `${part.name}.xhtml`
  const entries = part.blocks.flatMap((block, index): OpenEntry[] => {
    if (!isListed(block, depth)) return []
    const number = block.number === undefined ? '' : `${block.number} `
    const label = number + plainText(block.children)
    return [{ label, href: index === 0 ? href : `${href}#${block.id}`, level: block.level, children: [] }]
  })
  const isOpening = part.chapter !== before?.chapter
  const [first] = part.blocks
  if (!isOpening || first?.type === 'heading') return entries
  // What opens without a heading would be out of reach of the contents; the article itself is its title page's neighbour.
  return [{ label: plainText(part.chapter.title), href, level: 2, children: [] }, ...entries]
}

type Heading = Block<'finished'> & { readonly type: 'heading' }

// Level 2 is the highest of the body, so that a depth of 1 lists chapters alone.
function isListed(block: Block<'finished'>, depth: number): block is Heading {
  return block.type === 'heading' && block.level <= depth + 1
}
