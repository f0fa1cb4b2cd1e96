import type { CitedName } from '../detect/read-cited-name.ts'
import type { Answer } from './find-answers.ts'
import { linkTo, type Resolution } from './resolution.ts'

/** Joins an undated name that says author and title of one entry; else it is told where the list knows the author. */
export function resolveUndated(name: CitedName, answers: readonly Answer[]): Resolution | undefined {
  const named = answers.filter(({ hasName }) => hasName)
  if (named.length === 0) return undefined
  const words = name.folded.split(' ')
  const titled = named.filter(({ entry }) => {
    const authors = entry.authors.map((author) => author.words).join(' ')
    const known = new Set(`${authors} ${entry.title} ${entry.container}`.split(' '))
    return words.every((word) => known.has(word)) && (entry.authors[0]?.words !== name.folded || named.length === 1)
  })
  const [first] = titled
  if (first && titled.length === 1) return linkTo(first.entry, Math.max(0.6, first.score), [...first.evidence, 'title'])
  const candidates = named.map(({ entry }) => entry.reference.id)
  return { reference: null, confidence: 0, evidence: [], outcome: { type: 'undated', candidates } }
}

/** Joins the name under a quotation, which says whose words they are: it cites where one entry is theirs. */
export function resolveSpeaker(answers: readonly Answer[]): Resolution | undefined {
  const [only, other] = answers.filter(({ hasName }) => hasName)
  return only && !other && only.score > 0.5 ? linkTo(only.entry, only.score, only.evidence) : undefined
}
