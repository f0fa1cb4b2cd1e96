import type { Engine } from 'citeproc'
import { addToGroup } from '../add-to-group.ts'
import { authorsOf } from '../authors-of.ts'
import type { CslItem } from '../csl-item.ts'
import { yearOf } from '../year-of.ts'

/** What is told apart by letters, and by which: by the id of each item. */
export interface LetteredItems {
  readonly items: ReadonlyMap<string, CslItem>
  readonly letters: ReadonlyMap<string, string>
}

/**
 * Gives works of one author and year the letters that their author gave them, 1968a and 1968b, where the engine has given
 * letters in the order of its list. Where one of them has none, or two have the same, those of the engine stay. What is given
 * are the groups whose letters were set, each in the order of its letters.
 */
export function keepLetters(engine: Engine, { items, letters }: LetteredItems): readonly (readonly string[])[] {
  const { registry } = engine.registry
  const groups = new Map<string, string[]>()
  for (const [id, csl] of items) {
    const suffix = registry[id]?.disambig.year_suffix ?? false
    if (suffix !== false) addToGroup(groups, JSON.stringify([authorsOf(csl), yearOf(csl)]), id)
  }
  const lettered = [...groups.values()].filter((ids) => hasLetters(ids, letters))
  for (const id of lettered.flat()) {
    const entry = registry[id]
    if (entry) entry.disambig.year_suffix = String(numberOf(letters.get(id)))
  }
  return lettered.map((ids) => ids.toSorted((a, b) => numberOf(letters.get(a)) - numberOf(letters.get(b))))
}

/** Puts the entries of each group in its order, into the places that they have among the others. */
export function orderByLetters<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  groups: readonly (readonly string[])[],
): readonly Entry[] {
  const ordered = [...entries]
  const placeOf = new Map(entries.map(({ id }, index) => [id, index]))
  for (const group of groups) {
    const places = group.flatMap((id) => placeOf.get(id) ?? []).toSorted((a, b) => a - b)
    const own = group.flatMap((id) => entries[placeOf.get(id) ?? -1] ?? [])
    for (const [index, entry] of own.entries()) ordered[places[index] ?? -1] = entry
  }
  return ordered
}

function hasLetters(ids: readonly string[], letters: ReadonlyMap<string, string>): boolean {
  const own = new Set(ids.map((id) => letters.get(id) ?? ''))
  return ids.length > 1 && own.size === ids.length && [...own].every((letter) => /^[a-z]$/.test(letter))
}

function numberOf(letter = ''): number {
  return letter.charCodeAt(0) - 'a'.charCodeAt(0)
}
