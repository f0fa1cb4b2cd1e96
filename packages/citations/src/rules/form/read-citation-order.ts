import type { CitationRecord } from '../../linked-document.ts'
import type { Checking } from '../checking.ts'
import { indexPassages } from '../reading/index-passages.ts'

/**
 * Gives a function that tells where a citation comes in reading: one within a note where the note is called. Citations of one
 * bracket come together.
 */
export function readCitationOrder({ linked }: Checking): (record: CitationRecord) => number {
  const calls = new Map<string, number>()
  for (const [index, { words, chapter }] of linked.passages.entries()) {
    for (const { node, start } of words.leaves) {
      const note = node.type === 'noteReference' ? `${chapter} ${node.note}` : undefined
      if (note !== undefined && !calls.has(note)) calls.set(note, toOrder(index, start))
    }
  }
  const passagesIn = indexPassages(linked)
  const inNotes = new Map<number, number>()
  for (const [chapter, { notes }] of linked.document.chapters.entries()) {
    for (const note of notes) {
      const call = calls.get(`${chapter} ${note.id}`)
      if (call !== undefined) for (const passage of passagesIn(note.place)) inNotes.set(passage, call)
    }
  }
  return ({ spot }) => inNotes.get(spot.passage) ?? toOrder(spot.passage, spot.bracket.start)
}

// No passage is longer than this.
const longest = 2 ** 26

function toOrder(passage: number, at: number): number {
  return passage * longest + at
}
