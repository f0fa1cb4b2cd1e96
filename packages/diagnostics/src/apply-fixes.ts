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
  const taken: Edit[] = []
  const fixed: Diagnostic[] = []
  for (const diagnostic of diagnostics) {
    const { fix } = diagnostic
    if (fix.length === 0 || fix.some(({ place }) => place.path !== path)) continue
    if (fix.some((edit) => taken.some((other) => isTouching(edit, other)))) continue
    taken.push(...fix)
    fixed.push(diagnostic)
  }
  taken.sort((a, b) => a.place.start.offset - b.place.start.offset || a.place.end.offset - b.place.end.offset)
  const parts: string[] = []
  let done = 0
  for (const { place, text: replacement } of taken) {
    parts.push(text.slice(done, place.start.offset), replacement)
    done = place.end.offset
  }
  return { text: parts.join('') + text.slice(done), fixed }
}

function isTouching({ place: a }: Edit, { place: b }: Edit): boolean {
  return a.start.offset <= b.end.offset && b.start.offset <= a.end.offset
}
