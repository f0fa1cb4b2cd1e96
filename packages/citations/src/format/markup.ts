import type { Place } from '@edisi/diagnostics'
import type { Inline } from '@edisi/document'

// The engine's output is marked with characters of a private use area, which we take out of all that goes in: an
// author's `<` can then never be taken for markup.
const base = 0xe100
const close = String.fromCharCode(base)

/** What the engine's output marks. */
export type MarkName =
  | 'italic'
  | 'bold'
  | 'smallCaps'
  | 'superscript'
  | 'subscript'
  | 'plain'
  | 'label'
  | 'body'
  | 'cite'

const names: readonly MarkName[] = [
  'italic',
  'bold',
  'smallCaps',
  'superscript',
  'subscript',
  'plain',
  'label',
  'body',
  'cite',
]
const firstNumber = base + 0x40
// Beyond these the private use area ends; an item beyond is marked as unknown, and printed without a link.
const mostItems = 0xf8ff - firstNumber

// An opening mark, with the number of an item after that of a cite; words; or a closing mark.
const marks = /([\uE101-\uE13F])([\uE140-\uF8FF])?|([^\uE100-\uF8FF]+)|\uE100/g

/** Gives a text within a mark. */
export function markText(name: MarkName, text: string): string {
  return String.fromCharCode(base + 1 + names.indexOf(name)) + text + close
}

/** Gives a cite within its mark, with the number of its item. */
export function markCite(item: number, text: string): string {
  return markText('cite', String.fromCharCode(firstNumber + (item > mostItems ? 0 : item)) + text)
}

/** Gives a text that comes from outside, without any character that would be a mark. */
export function withoutMarks(text: string): string {
  return text.replaceAll(/[\uE100-\uF8FF]/g, '')
}

/** Marked text as a tree: words, and marks around words. */
export type Marked =
  | { readonly type: 'words'; readonly value: string }
  | { readonly type: 'mark'; readonly name: MarkName; readonly item: number; readonly children: readonly Marked[] }

/** Reads marked text. */
export function readMarks(text: string): readonly Marked[] {
  const root: Marked[] = []
  const stack: Marked[][] = [root]
  for (const [, open, number, words] of text.matchAll(marks)) {
    const top = stack.at(-1) ?? root
    if (open !== undefined) {
      const children: Marked[] = []
      const item = number === undefined ? 0 : number.charCodeAt(0) - firstNumber
      top.push({ type: 'mark', name: names[open.charCodeAt(0) - base - 1] ?? 'plain', item, children })
      stack.push(children)
    } else if (words !== undefined) top.push({ type: 'words', value: words })
    else if (stack.length > 1) stack.pop()
  }
  return root
}

/** Gives marked text as inlines at a place; addresses and DOIs within it become links. */
export function toInlines(marked: readonly Marked[], place: Place): readonly Inline<'cited'>[] {
  return marked.flatMap((node): readonly Inline<'cited'>[] => {
    if (node.type === 'words') return linkAddresses(node.value, place)
    const children = toInlines(node.children, place)
    switch (node.name) {
      case 'italic':
        return [{ type: 'emphasis', place, children }]
      case 'bold':
        return [{ type: 'strong', place, children }]
      case 'smallCaps':
        return [{ type: 'span', place, lang: undefined, isSmallCaps: true, children }]
      case 'superscript':
        return [{ type: 'superscript', place, children }]
      case 'subscript':
        return [{ type: 'subscript', place, children }]
      case 'plain':
      case 'label':
      case 'body':
      case 'cite':
        return children
      default:
        return node.name satisfies never
    }
  })
}

/** Gives the words of marked text. */
export function wordsOfMarked(marked: readonly Marked[]): string {
  return marked.map((node) => (node.type === 'words' ? node.value : wordsOfMarked(node.children))).join('')
}

function linkAddresses(value: string, place: Place): readonly Inline<'cited'>[] {
  const inlines: Inline<'cited'>[] = []
  let from = 0
  for (const found of value.matchAll(/https?:\/\/[^\s<>"]+|(?<=\bdoi:\s?)10\.\d{4,9}\/[^\s<>"]+/gi)) {
    const address = trimAddress(found[0])
    const url = address.startsWith('10.') ? `https://doi.org/${address}` : address
    if (found.index > from) inlines.push(wordsAt(value.slice(from, found.index), place))
    inlines.push({ type: 'link', place, url, title: undefined, children: [wordsAt(address, place)] })
    from = found.index + address.length
  }
  if (from < value.length) inlines.push(wordsAt(value.slice(from), place))
  return inlines
}

// A stop at the end belongs to the sentence, and a bracket only where it was opened within.
function trimAddress(address: string): string {
  let url = address.replace(/[.,;:!?’”]+$/, '')
  while (url.endsWith(')') && url.split(')').length > url.split('(').length) url = url.slice(0, -1)
  return url
}

/** Gives generated words as a text: it stands where the citation or list stands that it was made for. */
export function wordsAt(value: string, place: Place): Extract<Inline<'cited'>, { readonly type: 'text' }> {
  return { type: 'text', value, place: { ...place, end: place.start }, shifts: [] }
}
