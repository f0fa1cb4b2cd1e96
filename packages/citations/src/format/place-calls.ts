import { sliceText } from '@edisi/document'
import type { Inline, Text } from '@edisi/document'

/** What is known of calls. */
export interface CallPlacing {
  readonly lang: string
  /** Whether a note was made of a citation; the author has placed the calls of other notes. */
  readonly isMade: (note: string) => boolean
}

/**
 * Puts the calls of notes that citations became where a language has them. What is a bracket in other styles, before the
 * stop of its sentence, joins the word before it, and in most languages comes after the mark that follows: "night.¹".
 * French has its calls before the mark, and Spanish may (RAE, Ortografía, 3.4.1.3); there they stay.
 */
export function placeCalls(inlines: readonly Inline<'cited'>[], placing: CallPlacing): readonly Inline<'cited'>[] {
  const placed = inlines.map((node, index) => placeWithin(closeUp(node, inlines[index + 1]), placing))
  if (/^(?:fr|es)(?![a-z])/i.test(placing.lang)) return placed
  for (let at = 0; at < placed.length; at++) if (isMadeCall(placed[at], placing)) at = moveCalls(placed, at, placing)
  return placed
}

function closeUp(node: Inline<'cited'>, next: Inline<'cited'> | undefined): Inline<'cited'> {
  if (node.type !== 'text' || next?.type !== 'noteReference') return node
  return sliceText(node, 0, node.value.trimEnd().length)
}

function placeWithin(node: Inline<'cited'>, placing: CallPlacing): Inline<'cited'> {
  return 'children' in node ? { ...node, children: placeCalls(node.children, placing) } : node
}

function isMadeCall(node: Inline<'cited'> | undefined, { isMade }: CallPlacing): boolean {
  return node?.type === 'noteReference' && isMade(node.note)
}

/** Moves calls in a row, from `at` on, behind the mark after them, and gives where the last of them stands then. */
function moveCalls(placed: Inline<'cited'>[], at: number, placing: CallPlacing): number {
  let end = at + 1
  while (isMadeCall(placed[end], placing) || (isEmpty(placed[end]) && isMadeCall(placed[end + 1], placing))) end++
  const next = placed[end]
  const before = placed.slice(0, at).findLast((node) => !isEmpty(node))
  const mark = next?.type === 'text' ? (closingMark.exec(next.value)?.[0] ?? '') : ''
  if (next?.type !== 'text' || mark === '' || isClosed(before)) return end - 1
  const [quoted, quote] = partQuote(placed[at - 1], { mark, lang: placing.lang })
  const calls = placed.slice(at, end)
  const moved = sliceText(next, 0, mark.length)
  const rest = sliceText(next, mark.length, next.value.length)
  const start = quoted === undefined ? at : at - 1
  const opening = quoted === undefined || quote === undefined ? [moved] : [quoted, moved, quote]
  placed.splice(start, end + 1 - start, ...opening, ...calls, rest)
  return start + opening.length + calls.length - 1
}

// A mark, and the quotation marks that it stands in. What follows at once would be part of a word or number, and a bracket
// closes more than the citation.
const closingMark = /^[.,;:!?…]+["”’»]*(?=\s|[—–]|$)/u

function isEmpty(node: Inline<'cited'> | undefined): boolean {
  return node?.type === 'text' && node.value === ''
}

// The mark that an author has put behind a call of their own stays there; after a mark there would be two.
function isClosed(before: Inline<'cited'> | undefined): boolean {
  return before?.type === 'noteReference' || (before?.type === 'text' && /[.,;:!?…]["”’»]*$/u.test(before.value))
}

// In American English a full stop and a comma stand within the quotation mark (The Chicago Manual of Style, 6.9), which the
// bracket of other styles keeps them out of.
function partQuote(
  before: Inline<'cited'> | undefined,
  { mark, lang }: { readonly mark: string; readonly lang: string },
): readonly [Text, Text] | readonly [] {
  if (before?.type !== 'text' || !/^[.,]$/.test(mark) || !/^en(?:-us)?$/i.test(lang)) return []
  const { length } = before.value
  if (!/(?:^|[\p{L}\p{N}%)])["”]$/u.test(before.value)) return []
  return [sliceText(before, 0, length - 1), sliceText(before, length - 1, length)]
}
