import type { LinkSpan, ParagraphItem } from '../paragraph-items.ts'
import type { Box } from '../galley/galley.ts'
import { writeGalley } from '../galley/write-galley.ts'
import type { TagId } from '../paged-document.ts'
import { baselineOf } from './add-lines.ts'
import { beginWith } from './begin-with.ts'
import type { Composition, Frame } from './composition.ts'
import { insetFrame } from './inset-frame.ts'
import { letteringOf, setWords } from './set-words.ts'

/**
 * Sets a note for the foot of the page and leaves its boxes in the composition. Its tag follows the call, so that it is
 * read there; its number hangs and leads back to the call.
 */
export function setNote(
  id: string,
  { parent, call }: { readonly parent: TagId; readonly call: string },
  composition: Composition,
): void {
  const note = composition.notes.get(id)
  if (!note) return
  // Marked as set before its words are: a note that calls itself ends here.
  composition.noteLines.set(id, [])
  const { design, tags, words } = composition
  const text = design.note
  const { lang } = composition
  const tag = tags.addTag(parent, 'Note', { id })
  const label = tags.addTag(tags.addTag(tag, 'Lbl'), 'Link')
  const link: LinkSpan = { target: { type: 'id', id: call }, contents: words.backToText, tag: label }
  const indent = text.size * (note.number > 99 ? 2 : 1.5)
  const outer: Frame = { x: 0, width: design.shape.measure, text, tag, lang, grounds: [], depth: 1, isPage: false }
  const frame: Frame = { ...outer, ...insetFrame(outer, indent, composition) }
  const number: ParagraphItem = {
    type: 'text',
    value: String(note.number),
    style: composition.styleOf({ ...letteringOf(text, lang), features: ['lnum', 'pnum'] }),
    breaking: 'never',
    mark: tags.addMark(label),
    link,
    source: undefined,
  }
  const [line] = setWords([number], { shape: { width: indent, align: 'left' }, text, block: undefined }, composition)
  const galley = writeGalley()
  const inner: Composition = { ...composition, galley, isMainFlow: false }
  const x = composition.isMirrored ? frame.width : 0
  const pieces = line ? [{ type: 'line' as const, line, x, baseline: baselineOf(text) }] : []
  beginWith({ pieces, blocks: note.children, frame }, inner)
  const boxes = galley.items.filter((item): item is Box => item.type === 'box')
  // A note that is called within this one has no line of the page to be called from: it stands beneath.
  const within = boxes.flatMap(({ notes }) => notes).flatMap((called) => composition.noteLines.get(called) ?? [])
  composition.noteLines.set(id, [{ ...first(boxes), ids: [id, ...first(boxes).ids] }, ...boxes.slice(1), ...within])
}

function first(boxes: readonly Box[]): Box {
  const [box] = boxes
  if (!box) throw new Error('expected a line of the note; please report this')
  return box
}
