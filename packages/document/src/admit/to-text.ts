import type { Text as RawText } from 'mdast'
import type { Shift, Text } from '../inline.ts'
import { rewriteText } from '../rewrite-text.ts'
import type { AdmitContext } from './admit-context.ts'
import '../parse/markdown-nodes.ts'

/** Admits a text: its places are those of the source file, a line break of the source is one space. */
export function toText(context: AdmitContext, node: RawText): Text {
  const raw = node.data?.shifts
  const shifts: Shift[] = []
  if (raw) for (const { at, to } of raw) shifts.push({ at, to: context.pointOf(to) })
  const { value } = node
  const text: Text = { type: 'text', value, place: context.placeOf(node), shifts }
  return /[\n\r]/.test(value) ? withoutLineBreaks(text) : text
}

function withoutLineBreaks(text: Text): Text {
  if (!text.value.includes('\r')) return { ...text, value: text.value.replaceAll('\n', ' ') }
  const edits = [...text.value.matchAll(/\r\n|\r|\n/g)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
    value: ' ',
  }))
  return rewriteText(text, edits)
}
