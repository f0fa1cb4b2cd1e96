import type { NumberedNoteReference } from '@edisi/document'
import type { ElementContent } from 'hast'
import { element, text } from '../element.ts'
import type { State } from '../state.ts'

/**
 * The call of a note: its number, above the line, linked to the note. The note itself is printed in the file that holds
 * its first call.
 */
export function noteReferenceToHast(call: NumberedNoteReference, state: State): ElementContent {
  const note = state.notes.get(call.note)
  if (note !== undefined && note.calls[0] === call.id) state.calledNotes.push(note)
  const number = text(String(call.number))
  if (state.isInLink) return element('sup', { id: call.id, className: ['note-call'] }, [number])
  const epub = state.input.flavour === 'epub' ? { 'epub:type': 'noteref' } : {}
  const href = state.input.hrefOf(call.note)
  const link = element('a', { id: call.id, href, role: 'doc-noteref', ...epub }, [number])
  return element('sup', { className: ['note-call'] }, [link])
}
