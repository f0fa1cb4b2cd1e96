import type { Admonition, Block, Quotation } from '../block.ts'
import type { Inline } from '../inline.ts'
import { joinTexts } from '../join-texts.ts'
import { sliceText } from '../slice-text.ts'
import { trim } from './admit-paragraph.ts'
import { admonitionKind } from './admonition-kind.ts'
import { lineStarts } from './read-definitions.ts'

type Parsed = Block<'parsed'>
type Quoted = Pick<Quotation<'parsed'>, 'nodeId' | 'place' | 'children'>

/**
 * Makes a quotation of its admitted content, with the last line that begins with a dash as its attribution; or, where it
 * opens with `[!NOTE]` or its like, a remark (GitHub's alerts).
 */
export function admitQuotation(quoted: Quoted): Quotation<'parsed'> | Admonition<'parsed'> {
  const base = { nodeId: quoted.nodeId, place: quoted.place, lang: undefined, classes: [] }
  const alert = readAlert(quoted.children)
  if (alert) return { ...base, type: 'admonition', ...alert }
  return { ...base, type: 'quotation', ...takeAttribution(quoted.children) }
}

function readAlert(children: readonly Parsed[]): Pick<Admonition<'parsed'>, 'kind' | 'title' | 'children'> | undefined {
  const [first, ...rest] = children
  const [text, ...inlines] = first?.type === 'paragraph' ? first.children : []
  if (first?.type !== 'paragraph' || text?.type !== 'text') return undefined
  const found = /^\[!([A-Za-z]+)\][-+]?[ \t]*/.exec(text.value)
  const kind = admonitionKind(found?.[1] ?? '')
  if (!found || !kind) return undefined
  const lineEnd = lineStarts(text)[0] ?? (inlines.length === 0 ? text.value.length : undefined)
  // Words behind the mark on its own line are a title (Obsidian's form).
  const from = found[0].length
  const end = Math.max(from, (lineEnd ?? from) - (lineStarts(text).length > 0 ? 1 : 0))
  const title = trim([sliceText(text, from, end)])
  const body = trim(joinTexts([sliceText(text, Math.max(end, from), text.value.length), ...inlines]))
  const place = { ...first.place, start: body[0]?.place.start ?? first.place.end }
  return { kind, title, children: body.length > 0 ? [{ ...first, place, children: body }, ...rest] : rest }
}

const dash = /^\s*(?:[—–―]|---?)\s*(?=\S)/

function takeAttribution(children: readonly Parsed[]): Pick<Quotation<'parsed'>, 'children' | 'attribution'> {
  const last = children.at(-1)
  if (last?.type !== 'paragraph') return { children, attribution: [] }
  const before = children.slice(0, -1)
  const [text, ...rest] = last.children
  const opening = text?.type === 'text' ? dash.exec(text.value) : null
  // A quotation that is nothing but a line with a dash is a line of speech.
  if (text?.type === 'text' && opening && before.length > 0) {
    return { children: before, attribution: [sliceText(text, opening[0].length, text.value.length), ...rest] }
  }
  const cut = findDashLine(last.children)
  if (!cut) return { children, attribution: [] }
  const place = { ...last.place, end: cut.before.at(-1)?.place.end ?? last.place.end }
  return { children: [...before, { ...last, place, children: cut.before }], attribution: cut.after }
}

// The last line of the paragraph, if it begins with a dash: behind a line break that was set, or one of the source.
function findDashLine(inlines: readonly Inline<'parsed'>[]) {
  for (const [index, node] of [...inlines.entries()].toReversed()) {
    if (node.type === 'lineBreak') {
      const next = inlines[index + 1]
      const found = next?.type === 'text' ? dash.exec(next.value) : null
      if (next?.type !== 'text' || !found || index === 0) return undefined
      const after = [sliceText(next, found[0].length, next.value.length), ...inlines.slice(index + 2)]
      return { before: trim(inlines.slice(0, index)), after }
    }
    if (node.type !== 'text') continue
    const start = lineStarts(node).at(-1)
    if (start === undefined) continue
    const found = dash.exec(node.value.slice(start))
    if (!found) return undefined
    const before = [...inlines.slice(0, index), sliceText(node, 0, start)]
    const after = [sliceText(node, start + found[0].length, node.value.length), ...inlines.slice(index + 1)]
    return { before: trim(before), after }
  }
  return undefined
}
