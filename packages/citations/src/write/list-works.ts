import type { CslItem } from '../csl-item.ts'
import type { Reference } from '../linked-document.ts'
import { nameKey } from './name-key.ts'

/** A work of a list with a key of its own, and the entries of the document that name it, by their printed ids. */
export interface Work {
  readonly key: string
  /** Its fields; the id is its key. */
  readonly csl: CslItem
  readonly references: readonly string[]
}

/**
 * Gives the works that the references of a document name, in their order, each once: entries of several lists that say
 * the same are one. An entry of a bibliography keeps its key; one of a prose list is given a key that reads like a
 * citation, `smith2020`, with the letter of its year, or with one that keeps it apart from those before it.
 */
export function listWorks(references: readonly Reference[]): readonly Work[] {
  const taken = new Set(references.flatMap(({ key }) => (key === undefined ? [] : [key.toLowerCase()])))
  const works = new Map<string, { key: string; csl: CslItem; references: string[] }>()
  for (const reference of references) {
    const { id: _, ...rest } = reference.csl
    const identity = `${reference.key ?? ''}\n${JSON.stringify(rest)}`
    const known = works.get(identity)
    if (known) {
      known.references.push(reference.id)
      continue
    }
    const key = reference.key ?? takeKey(nameKey(reference), taken)
    works.set(identity, { key, csl: { ...reference.csl, id: key }, references: [reference.id] })
  }
  return [...works.values()]
}

// The first keeps its key when others come after it: smith2020, smith2020b.
function takeKey(key: string, taken: Set<string>): string {
  let free = key
  for (let count = 2; taken.has(free); count++) free = `${key}${toLetters(count)}`
  taken.add(free)
  return free
}

function toLetters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  return (rest > 0 ? toLetters(rest) : '') + String.fromCodePoint(97 + ((count - 1) % 26))
}
