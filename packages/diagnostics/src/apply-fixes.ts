import type { Diagnostic, Edit } from './diagnostic.ts'

/** What came of fixing one source. */
export interface FixedSource {
  readonly text: string
  /** The findings whose edits were made. */
  readonly fixed: readonly Diagnostic[]
}

/**
 * Makes the safe edits of findings in the source at `path`; every other character stays. Of findings whose edits touch one
 * another the first is made, and the others are left for another run. Offsets count in UTF-16 units of `text`.
 */
export function applyFixes(text: string, path: string, diagnostics: readonly Diagnostic[]): FixedSource {
  const wanted = diagnostics.flatMap((diagnostic) => {
    const edits = diagnostic.fix.toSorted(byPlace)
    return edits.length > 0 && isApplicable(edits, text, path) ? [{ diagnostic, edits }] : []
  })
  const taken: Edit[] = []
  const fixed: Diagnostic[] = []
  const occupied = new Occupied()
  for (const { diagnostic, edits } of wanted) {
    if (edits.some((edit) => occupied.touches(edit))) continue
    for (const edit of edits) occupied.add(edit)
    taken.push(...edits)
    fixed.push(diagnostic)
  }
  return { text: applyEdits(text, taken), fixed }
}

/** Makes edits of one source, in any order, that do not touch one another; every other character stays. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let done = 0
  for (const { place, text: replacement } of edits.toSorted(byPlace)) {
    parts.push(text.slice(done, place.start.offset), replacement)
    done = place.end.offset
  }
  return parts.join('') + text.slice(done)
}

function byPlace(a: Edit, b: Edit): number {
  return a.place.start.offset - b.place.start.offset || a.place.end.offset - b.place.end.offset
}

// The edits of one finding stand in this source, in order, and none reaches into the next.
function isApplicable(edits: readonly Edit[], text: string, path: string): boolean {
  let done = 0
  for (const { place } of edits) {
    if (place.path !== path || place.start.offset < done || place.end.offset < place.start.offset) return false
    done = place.end.offset
  }
  return done <= text.length
}

/** The stretches that edits have taken, which no other edit may touch. */
class Occupied {
  // By start; they do not overlap, so that the nearest two tell of a stretch whether it touches any.
  readonly #taken: { readonly start: number; readonly end: number }[] = []

  touches({ place }: Edit): boolean {
    const index = this.#indexOf(place.start.offset)
    const before = this.#taken[index - 1]
    const after = this.#taken[index]
    return (
      (before !== undefined && before.end >= place.start.offset) ||
      (after !== undefined && after.start <= place.end.offset)
    )
  }

  add({ place }: Edit): void {
    this.#taken.splice(this.#indexOf(place.start.offset), 0, { start: place.start.offset, end: place.end.offset })
  }

  #indexOf(offset: number): number {
    let low = 0
    let high = this.#taken.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#taken[middle]?.start ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
