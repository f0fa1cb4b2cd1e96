import { kindOf, nameOf, type Candidate } from '../detect/candidate.ts'

/**
 * Gives for each candidate the number of those that it stands among as one of several: works that a bracket parts by semicolons,
 * "(Smith 2018; Bronk Ramsey 1995)", or authors that a sentence joins, "Smith (2018) and Sing (2010)"; undefined where it stands
 * alone.
 */
export function findCompanies(text: string, candidates: readonly Candidate[]): readonly (number | undefined)[] {
  const companies: (number | undefined)[] = candidates.map(() => undefined)
  for (const [at, candidate] of candidates.entries()) {
    const next = candidates[at + 1]
    if (!next || !isJoined(text, candidate, next)) continue
    companies[at] ??= at
    companies[at + 1] = companies[at]
  }
  return companies
}

function isJoined(text: string, a: Candidate, b: Candidate): boolean {
  // A name that is only the end of some words may be no part of the row.
  const kind = kindOf(a)
  if (kind !== kindOf(b) || nameOf(a) === nameOf(b)) return false
  const between = text.slice(a.end, b.start)
  if (kind === 'narrative') return joint.test(between)
  const isRunIn = b.type === 'author-date' && b.isRunIn
  return kind === 'author-date' && a.bracket === b.bracket && !isRunIn && separator.test(between)
}

const separator = /^[^();]{0,80};\s*(?:(?:see|see also|cf\.|e\.g\.,|lihat|vgl\.|siehe|véase|voir)\s)?$/iu
const joint = /^\s?(?:,|;|,?\s?(?:and|or|&|dan|atau|serta|und|oder|et|ou|y|o|e|en|of))\s$/u
