import type { Place } from '@edisi/diagnostics'
import type { Block, Note } from '../block.ts'
import type { NoteReference } from '../inline.ts'
import { slug } from '../slug.ts'

/** The notes of a chapter as they are called. */
export interface NoteShelf {
  /** Calls the note of a label at a place; `content` is asked later, once: notes that call notes may form a long chain. */
  readonly call: (label: string, place: Place, content: () => NoteContent) => NoteReference
  /** Calls a note that has no label. */
  readonly callInline: (place: Place, children: readonly Block<'parsed'>[]) => NoteReference
  /** Whether a note of that label is called. */
  readonly isCalled: (label: string) => boolean
  /** The notes in the order of their first calls, those that only notes call after them. To be asked once, at the end. */
  readonly all: () => readonly Note<'parsed'>[]
}

interface NoteContent {
  readonly place: Place
  readonly children: readonly Block<'parsed'>[]
}

interface OpenNote {
  readonly id: string
  readonly calls: string[]
  readonly content: () => NoteContent
}

/** Makes an empty shelf. Ids are unique within the chapter: `note-<label>`, its calls `call-<label>`, then `-2`. */
export function openNoteShelf(): NoteShelf {
  const byLabel = new Map<string, OpenNote>()
  const order: OpenNote[] = []
  const used = new Set<string>()

  function open(wanted: string, content: () => NoteContent): OpenNote {
    let id = wanted
    for (let count = 2; used.has(id); count++) id = `${wanted}-${count}`
    used.add(id)
    const note: OpenNote = { id, calls: [], content }
    order.push(note)
    return note
  }

  function callOf(note: OpenNote, place: Place): NoteReference {
    const base = note.id.replace(/^note-/, 'call-')
    const id = note.calls.length === 0 ? base : `${base}-again-${note.calls.length + 1}`
    note.calls.push(id)
    return { type: 'noteReference', note: note.id, id, place }
  }

  return {
    call(label, place, content) {
      let note = byLabel.get(label)
      if (!note) {
        note = open(`note-${slug(label) || 'n'}`, content)
        byLabel.set(label, note)
      }
      return callOf(note, place)
    },
    callInline(place, children) {
      return callOf(
        open(`note-${order.length + 1}`, () => ({ place, children })),
        place,
      )
    },
    isCalled: (label) => byLabel.has(label),
    all() {
      const notes: Note<'parsed'>[] = []
      // The content of a note may call further notes, which are then the last in the order.
      for (const { id, calls, content } of order) notes.push({ id, number: undefined, calls, ...content() })
      return notes
    },
  }
}
