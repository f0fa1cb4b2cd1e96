import type { GlyphRun, Page, PagedDocument, PageItem, Tag } from '../src/paged-document.ts'

/**
 * Prints pages as text: a head with the folio, then what the page shows from top to bottom. `|` begins a line, indented by
 * ems; `~` before it marks what is an artifact; boxes, images and links have lines of their own.
 */
export function pagesAsText(paged: PagedDocument): string {
  return paged.pages
    .map((page, index) => [`== page ${index + 1} (${page.label})`, ...linesOf(page)].join('\n'))
    .join('\n')
}

/** Prints a tag tree, a tag a line, indented; marked content as the words that carry its mark, in quotes. */
export function tagsAsText(paged: PagedDocument): string {
  const words = wordsByMark(paged)
  const print = (tag: Tag, depth: number): string[] => [
    `${'  '.repeat(depth)}${tag.role}${attributesOf(tag)}`,
    ...tag.kids.flatMap((kid) => {
      if (kid.type === 'mark') return [`${'  '.repeat(depth + 1)}"${words.get(kid.mark) ?? ''}"`]
      const child = paged.tags[kid.tag]
      return child ? print(child, depth + 1) : []
    }),
  ]
  const [root] = paged.tags
  return root ? print(root, 0).join('\n') : ''
}

/** Gives the words of each mark, in the order of the pages; a line's end is a space. */
export function wordsByMark(paged: PagedDocument): Map<number, string> {
  const words = new Map<number, string>()
  const last = new Map<number, number>()
  for (const item of paged.pages.flatMap((page) => page.items)) {
    if (item.type === 'image' && item.mark !== undefined) words.set(item.mark, '(image)')
    if (item.type !== 'glyphs' || item.mark === undefined) continue
    const before = words.get(item.mark) ?? ''
    const isNewLine = before !== '' && !before.endsWith(' ') && last.get(item.mark) !== item.y
    words.set(item.mark, `${before}${isNewLine ? ' ' : ''}${textOf(item)}`)
    last.set(item.mark, item.y)
  }
  return words
}

/** Gives the text of a run. */
export function textOf(run: GlyphRun): string {
  return run.words.map(({ shaped, from, to }) => shaped.actualText ?? shaped.texts.slice(from, to).join('')).join('')
}

function linesOf({ items }: Page): readonly string[] {
  const lines = new Map<string, { y: number; x: number; text: string; isArtifact: boolean }>()
  const rest: { y: number; text: string }[] = []
  for (const item of items) {
    if (item.type === 'glyphs') addRun(item, lines)
    else rest.push({ y: item.y, text: describe(item) })
  }
  const words = [...lines.values()].map(({ y, x, text, isArtifact }) => ({
    y,
    text: `${isArtifact ? '~' : '|'}${' '.repeat(Math.max(0, Math.round(x / 10)))}${text.trimEnd()}`,
  }))
  return [...words, ...rest].toSorted((a, b) => a.y - b.y).map(({ text }) => text)
}

function addRun(item: GlyphRun, lines: Map<string, { y: number; x: number; text: string; isArtifact: boolean }>): void {
  const isArtifact = item.mark === undefined
  const key = `${Math.round(item.y)} ${isArtifact}`
  const line = lines.get(key)
  const x = item.words[0]?.x ?? 0
  if (line) line.text += textOf(item)
  else lines.set(key, { y: item.y, x, text: textOf(item), isArtifact })
}

function describe(item: Exclude<PageItem, GlyphRun>): string {
  switch (item.type) {
    case 'box':
      return `[box ${Math.round(item.width)} × ${Math.round(item.height * 10) / 10} ${item.ink}]`
    case 'image':
      return `[image ${item.resource} ${Math.round(item.width)} × ${Math.round(item.height)}]`
    case 'link':
      return `[link ${item.target.type === 'id' ? `#${item.target.id}` : item.target.url}: ${item.contents}]`
    default:
      throw new Error(`unknown item ${JSON.stringify(item satisfies never)}`)
  }
}

function attributesOf({ id, lang, alternative, scope, columnSpan, rowSpan, listNumbering, box }: Tag): string {
  const parts = [
    id === undefined ? '' : ` #${id}`,
    lang === undefined ? '' : ` ${lang}`,
    alternative === undefined ? '' : ` "${alternative}"`,
    scope === undefined ? '' : ` ${scope}`,
    columnSpan > 1 ? ` ${columnSpan} columns` : '',
    rowSpan > 1 ? ` ${rowSpan} rows` : '',
    listNumbering === undefined ? '' : ` ${listNumbering}`,
    box === undefined ? '' : ' boxed',
  ]
  return parts.join('')
}
