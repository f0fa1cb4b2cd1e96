import { lockVersion, type OnlineLock } from './online-lock.ts'

/**
 * Gives the lock file: JSON of two spaces, keys in the order of their code units, so that equal facts give equal bytes and
 * a change shows as the lines of one entry.
 */
export function printLock({ urls, works }: OnlineLock): Uint8Array {
  const content = { version: lockVersion, urls: sortEntries(urls), works: sortEntries(works) }
  return new TextEncoder().encode(`${JSON.stringify(content, undefined, 2)}\n`)
}

// fromEntries defines own properties, so that a key such as `__proto__` stays one.
function sortEntries<Fact>(facts: ReadonlyMap<string, Fact>): Readonly<Record<string, Fact>> {
  return Object.fromEntries([...facts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
