import { nameOf } from '../detect/candidate.ts'
import { foldText } from '../fold-text.ts'
import type { Evidence } from '../linked-document.ts'
import type { CollectedPassage } from './collect-passages.ts'
import type { FoundCitation, FoundProse } from './found-citation.ts'

/**
 * Gives "ibid." the entry of the citation before it, and "Smith, op. cit." that of the last one of the same author: in notes the
 * notes count, in the text the text. Without any such citation they lead nowhere, and so does "ibid." behind a note of which no
 * entry answers to the last work. `passages` are those of the whole document, in its order.
 */
export function repeatCitations(
  findings: readonly FoundCitation[],
  passages: readonly CollectedPassage[],
): readonly FoundCitation[] {
  const last = new Map<boolean, string>()
  const byName = new Map<string, string>()
  const noteBefore = findNotesBefore(passages)
  let before: FoundProse | undefined
  return findings.map((finding) => {
    const isNote = finding.passage.role === 'note'
    if (isNote && isParted(before, finding, noteBefore)) last.delete(true)
    if (isNote) before = finding.type === 'prose' ? finding : undefined
    // Works that are cited by key are not followed here.
    if (finding.type === 'key') {
      last.delete(isNote)
      return finding
    }
    const { candidate, resolution } = finding
    const name = nameOf(candidate)
    const words = name?.authors[0] ?? foldText(name?.text ?? '')
    const isRepeat = candidate.type === 'ibid' || candidate.type === 'op-cit'
    const repeated = candidate.type === 'ibid' ? last.get(isNote) : byName.get(words)
    const reference = isRepeat ? repeated : (resolution.reference ?? undefined)
    if (reference === undefined) {
      // What stands between is no citation of an entry: "ibid." would mean that.
      if (!isRepeat) last.delete(isNote)
      return finding
    }
    last.set(isNote, reference)
    if (words !== '') byName.set(words, reference)
    return isRepeat ? { ...finding, resolution: { ...linked, reference } } : finding
  })
}

/** Gives the note before each, by their places among the passages. */
function findNotesBefore(passages: readonly CollectedPassage[]): ReadonlyMap<number, number> {
  const notes = passages.flatMap(({ role }, index) => (role === 'note' ? [index] : []))
  return new Map(notes.slice(1).map((index, at) => [index, notes[at] ?? index]))
}

/** Whether something that was not found to be a work may stand between two citations in notes: a note, or the last part of one. */
function isParted(
  before: FoundProse | undefined,
  { passageIndex }: FoundCitation,
  noteBefore: ReadonlyMap<number, number>,
): boolean {
  if (!before) return true
  if (before.passageIndex === passageIndex) return false
  const rest = before.inlineText.text.slice(before.candidate.bracket.end)
  return noteBefore.get(passageIndex) !== before.passageIndex || /;\s*\S/.test(rest)
}

const linked = { confidence: 0.9, evidence: ['repeated'] as readonly Evidence[], outcome: { type: 'linked' } as const }
