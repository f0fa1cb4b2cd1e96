import type { CitedName } from '../detect/read-cited-name.ts'
import type { Evidence } from '../linked-document.ts'
import type { NameFinder } from './create-name-finder.ts'
import { surely } from './find-answers.ts'
import type { IndexedReference } from './index-references.ts'
import { clearLead } from './resolution.ts'

/** An entry of the author that a citation by page names. */
export interface AuthoredEntry {
  readonly entry: IndexedReference
  readonly score: number
  readonly evidence: readonly Evidence[]
}

/** The entries that a name surely answers to. */
export interface Authored {
  readonly all: ReadonlyMap<IndexedReference, AuthoredEntry>
  /** Those that answer best, and equally. */
  readonly best: readonly AuthoredEntry[]
}

/** Gives the entries of a name; those in the list of its own chapter come before those of others. */
export type AuthoredFinder = (name: CitedName, chapter: number) => Authored

/** Makes the function that looks up whose works a name means; the same name is looked up once. */
export function createAuthoredFinder(find: NameFinder): AuthoredFinder {
  const known = new Map<string, Authored>()
  return (name, chapter) => {
    const key = `${chapter} ${String(name.hasOthers)} ${name.text}`
    const authored = known.get(key) ?? findAuthored(find, name, chapter)
    known.set(key, authored)
    return authored
  }
}

function findAuthored(find: NameFinder, name: CitedName, chapter: number): Authored {
  const matches = find(name).named.filter(
    ({ score, evidence, entry: { authors, hasOthers } }) =>
      score >= surely && !evidence.includes('author-misspelt') && (!name.hasOthers || hasOthers || authors.length > 1),
  )
  const own = matches.filter(({ entry }) => entry.reference.chapter === chapter)
  const answers = (own.length > 0 ? own : matches).toSorted((a, b) => b.score - a.score)
  const most = answers[0]?.score ?? 0
  return {
    all: new Map(answers.map((answer) => [answer.entry, answer])),
    best: answers.filter(({ score }) => most - score < clearLead),
  }
}
