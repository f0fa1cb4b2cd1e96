import type { List, ListItem } from '@edisi/document'
import type { Piece } from '../galley/galley.ts'
import type { MarkId, TagId } from '../paged-document.ts'
import { baselineOf } from './add-lines.ts'
import type { Composition, Frame } from './composition.ts'
import { leaveAbove, leaveBelow } from './leave-space.ts'
import { beginWith } from './begin-with.ts'
import { insetFrame, widenFrame } from './inset-frame.ts'
import { letteringOf, setWords } from './set-words.ts'

// One item alone on its side of a page's end is hardly a list.
const loneItemCost = 250

/** Adds a list: bullets or numbers hang in an indent of the text, numbers with their ends under each other. */
export function setList(list: List<'finished'>, narrow: Frame, composition: Composition): void {
  const frame = widenFrame(narrow, composition)
  const { tags, galley, design } = composition
  const tag = tags.addTag(frame.tag, 'L', { listNumbering: list.isOrdered ? 'Decimal' : 'Disc' })
  const labels = list.children.map((item, index) => labelOf(item, { list, index, depth: frame.depth }))
  const indent = indentOf(labels, frame, composition)
  leaveAbove(frame.depth === 0 ? 0.5 : 0, frame, composition)
  list.children.forEach((item, index) => {
    const itemTag = tags.addTag(tag, 'LI')
    const isEdge = index === 1 || index === list.children.length - 1
    if (index > 0 && isEdge) galley.penalise(loneItemCost)
    if (index > 0) galley.leave({ height: list.isTight ? 0 : design.grid / 2 })
    setItem(item, { frame, indent, label: labels[index] ?? '', tag: itemTag }, composition)
  })
  leaveBelow(frame.depth === 0 ? 0.5 : 0, frame, composition)
}

interface ItemFrame {
  readonly frame: Frame
  readonly indent: number
  readonly label: string
  readonly tag: TagId
}

function labelOf(
  item: ListItem<'finished'>,
  { list, index, depth }: { readonly list: List<'finished'>; readonly index: number; readonly depth: number },
): string {
  // The boxes of tasks are in the sans face that stands in for the text's.
  if (item.isChecked !== undefined) return item.isChecked ? '☑' : '☐'
  if (list.isOrdered) return `${list.start + index}.`
  return depth % 2 === 0 ? '•' : '–'
}

function indentOf(labels: readonly string[], frame: Frame, composition: Composition): number {
  const widest = labels.reduce((most, label) => Math.max(most, label.length), 1)
  const em = frame.text.size
  if (widest <= 1) return em * 1.2
  const style = composition.styleOf(letteringOf(frame.text, frame.lang))
  const value = '0'.repeat(widest - 1)
  const { natural } = composition.compositor.measureItems([
    { type: 'text', value: `${value}.`, style, breaking: 'never', mark: undefined, link: undefined, source: undefined },
  ])
  return natural + em * 0.5
}

function setItem(item: ListItem<'finished'>, { frame, indent, label, tag }: ItemFrame, composition: Composition): void {
  const { tags } = composition
  const mark = tags.addMark(tags.addTag(tag, 'Lbl'))
  const bodyTag = tags.addTag(tag, 'LBody')
  const pieces = setLabel({ label, mark, frame, indent }, composition)
  const inner: Frame = {
    ...frame,
    ...insetFrame(frame, indent, composition),
    tag: bodyTag,
    depth: frame.depth + 1,
    isPage: false,
  }
  beginWith({ pieces, blocks: item.children, frame: inner }, composition)
}

function setLabel(
  {
    label,
    mark,
    frame,
    indent,
  }: { readonly label: string; readonly mark: MarkId; readonly frame: Frame; readonly indent: number },
  composition: Composition,
): readonly Piece[] {
  const style = composition.styleOf(letteringOf(frame.text, frame.lang))
  const isNumber = label.length > 1
  const gap = frame.text.size * 0.5
  const [line] = setWords(
    [{ type: 'text', value: label, style, breaking: 'never', mark, link: undefined, source: undefined }],
    { shape: { width: indent - gap, align: isNumber ? 'right' : 'left' }, text: frame.text, block: undefined },
    composition,
  )
  if (!line) return []
  const x = composition.isMirrored ? frame.x + frame.width - indent + gap : frame.x
  return [{ type: 'line', line, x, baseline: baselineOf(frame.text) }]
}
