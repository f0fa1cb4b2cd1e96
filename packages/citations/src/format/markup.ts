import type { Place } from '@edisi/diagnostics'
import type { Inline } from '@edisi/document'

// The engine's output is marked with characters of a private use area, which we take out of all that goes in: an
// author's `<` can then never be taken for markup.
const base = 0xe100
const close = String.fromCharCode(base)

const names = [
  'italic',
  'upright',
  'bold',
  'regular',
  'smallCaps',
  'fullCaps',
  'superscript',
  'subscript',
  'baseline',
  'plain',
  'label',
  'body',
  'block',
  'cite',
  'oddCite',
] as const

/** What the engine's output marks; `upright` and its like undo what stands around them. */
export type MarkName = (typeof names)[number]

const firstNumber = base + 0x40
// Beyond these the private use area ends; an item beyond is marked as unknown, and printed without a link.
const mostItems = 0xf8ff - firstNumber

// An opening mark, with the number of an item after that of a cite; words; or a closing mark.
const marks = /([\uE101-\uE13F])([\uE140-\uF8FF])?|([^\uE100-\uF8FF]+)|\uE100/g

/** Gives a text within a mark. */
export function markText(name: MarkName, text: string): string {
  return String.fromCharCode(base + 1 + names.indexOf(name)) + text + close
}

/** Gives a piece of a cite within its mark, with the number of its item; those of two cites in a row differ by `isOdd`. */
export function markCite(text: string, item: number, isOdd: boolean): string {
  return markText(isOdd ? 'oddCite' : 'cite', String.fromCharCode(firstNumber + (item > mostItems ? 0 : item)) + text)
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

/** Gives the words of marked text. */
export function wordsOfMarked(marked: readonly Marked[]): string {
  return marked.map((node) => (node.type === 'words' ? node.value : wordsOfMarked(node.children))).join('')
}

/** Gives generated words as a text: it stands where the citation or list stands that it was made for. */
export function wordsAt(value: string, place: Place): Extract<Inline<'cited'>, { readonly type: 'text' }> {
  return { type: 'text', value, place: { ...place, end: place.start }, shifts: [] }
}
