import { kindOf, type Candidate } from '../detect/candidate.ts'
import type { FoundCitation } from './found-citation.ts'

/**
 * Keeps citations by author and page only where the text cites so: they lead to several works, and are more than those of all other
 * forms. Elsewhere "(Lee 12)" is a seat or an age. A work is missed only where nearly all that look so have their entries.
 */
export function keepPages(all: readonly (readonly FoundCitation[])[]): readonly (readonly FoundCitation[])[] {
  const works = new Set<string>()
  const count = { answered: 0, missing: 0, others: 0 }
  for (const finding of all.flat()) {
    if (finding.type === 'key') count.others += 1
    if (finding.type === 'key') continue
    const { outcome, reference } = finding.resolution
    if (kindOf(finding.candidate) !== 'author-page') count.others += outcome.type === 'linked' ? 1 : 0
    else if (outcome.type === 'missing') count.missing += 1
    else if (hasNameAndPage(finding.candidate)) {
      count.answered += 1
      if (reference !== null) works.add(reference)
    }
  }
  const isHabit = works.size >= leastWorks && count.answered > count.others
  const isWhole = count.answered >= (count.answered + count.missing) * leastShare
  return all.map((findings) =>
    findings.filter((finding) => {
      if (finding.type === 'key' || kindOf(finding.candidate) !== 'author-page') return true
      return isHabit && (isWhole || finding.resolution.outcome.type !== 'missing')
    }),
  )
}

// So many works must be cited with their pages.
const leastWorks = 3
// So many of the citations with a name and a page must have their entries.
const leastShare = 0.8

function hasNameAndPage(candidate: Candidate): boolean {
  return (candidate.type === 'author-page' || candidate.type === 'title-page') && candidate.pages !== ''
}
