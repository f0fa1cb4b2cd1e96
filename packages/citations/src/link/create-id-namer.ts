import { trimEnd } from '../trim-end.ts'

/** Makes printed ids that are valid NCNames and unique: a taken one gets `-2`, `-3`, …. */
export function createIdNamer(taken: ReadonlySet<string>): (wish: string) => string {
  const used = new Set(taken)
  const next = new Map<string, number>()
  return (wish) => {
    const base = trimEnd(wish.normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-'), /-/)
    let id = base
    for (let count = next.get(base) ?? 2; used.has(id); count++) {
      id = `${base}-${count}`
      next.set(base, count + 1)
    }
    used.add(id)
    return id
  }
}
