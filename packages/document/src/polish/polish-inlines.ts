import type { Inline, Text } from '../inline.ts'
import { rewriteText } from '../rewrite-text.ts'
import { polishWords, startOfText } from './polish-words.ts'
import type { Reading } from './polish-words.ts'
import { typographyOf } from './typography.ts'
import type { Typography } from './typography.ts'

/** Gives the inlines of one block with their words polished. Code, formulas and addresses stay as they are. */
export function polishInlines(inlines: readonly Inline<'cited'>[], lang: string): readonly Inline<'cited'>[] {
  return polishAll(inlines, {
    reading: startOfText,
    typography: typographyOf(lang),
    leaves: listLeaves(inlines),
    next: 0,
  })
}

interface State {
  reading: Reading
  readonly typography: Typography
  /** What each leaf shows first, in order, for a look ahead; and the index of the leaf after the current one. */
  readonly leaves: readonly string[]
  next: number
}

function polishAll(inlines: readonly Inline<'cited'>[], state: State): readonly Inline<'cited'>[] {
  return partCalls(inlines.map((node) => polishInline(node, state)))
}

const narrowNoBreak = '\u202F'

// Two calls side by side would read as one number, "12".
function partCalls(inlines: readonly Inline<'cited'>[]): readonly Inline<'cited'>[] {
  const shown = inlines.filter((node) => node.type !== 'text' || node.value !== '')
  return shown.flatMap((node, index): readonly Inline<'cited'>[] =>
    node.type === 'noteReference' && shown[index - 1]?.type === 'noteReference'
      ? [{ type: 'text', value: narrowNoBreak, place: node.place, shifts: [] }, node]
      : [node],
  )
}

function polishInline(node: Inline<'cited'>, state: State): Inline<'cited'> {
  switch (node.type) {
    case 'text':
      return polishText(node, state)
    case 'emphasis':
    case 'strong':
    case 'strikethrough':
    case 'subscript':
    case 'superscript':
    case 'citationLink':
      return { ...node, children: polishAll(node.children, state) }
    case 'link':
      return isAddress(node.children, node.url)
        ? passOver(node, node.children.length, state)
        : { ...node, children: polishAll(node.children, state) }
    case 'span': {
      const inner = { ...state, typography: node.lang === undefined ? state.typography : typographyOf(node.lang) }
      const children = polishAll(node.children, inner)
      Object.assign(state, { reading: inner.reading, next: inner.next })
      return { ...node, children }
    }
    case 'code':
    case 'math':
    case 'image':
    case 'lineBreak':
    case 'noteReference':
      return passOver(node, 1, state)
    default:
      return node satisfies never
  }
}

function polishText(text: Text, state: State): Text {
  state.next += 1
  const after = state.leaves[state.next] ?? ''
  const { edits, reading } = polishWords(text.value, state.typography, { before: state.reading, after })
  state.reading = reading
  return rewriteText(text, edits)
}

// Code and its like end as a word does.
function passOver(node: Inline<'cited'>, leaves: number, state: State): Inline<'cited'> {
  state.next += leaves
  if (node.type !== 'noteReference') state.reading = { ...state.reading, before: node.type === 'lineBreak' ? ' ' : 'x' }
  return node
}

function isAddress(children: readonly Inline<'cited'>[], url: string): boolean {
  const [only] = children
  if (children.length !== 1 || only?.type !== 'text') return false
  return only.value === url || url.endsWith(only.value) || /^(?:https?:\/\/|www\.|doi:|10\.\d{4,}\/)/i.test(only.value)
}

function listLeaves(inlines: readonly Inline<'cited'>[]): readonly string[] {
  return inlines.flatMap((node): readonly string[] => {
    switch (node.type) {
      case 'text':
        return [node.value.charAt(0)]
      case 'lineBreak':
        return [' ']
      case 'code':
      case 'math':
      case 'image':
        return ['x']
      case 'noteReference':
        return ['']
      case 'emphasis':
      case 'strong':
      case 'strikethrough':
      case 'subscript':
      case 'superscript':
      case 'link':
      case 'span':
      case 'citationLink':
        return listLeaves(node.children)
      default:
        return node satisfies never
    }
  })
}
