import { isNear, toWordShape } from './word-shape.ts'
import { editDistance } from './edit-distance.ts'

/**
 * Gives the candidate nearest to a word, for "did you mean …?", or undefined where none is near: at most two edits,
 * and at most a third of the word's length. Case does not count; of equals the first wins.
 */
export function nearestName(word: string, candidates: Iterable<string>): string | undefined {
  return createNearestName(candidates)(word)
}

/** Makes the function that does so for many words and the same candidates. */
export function createNearestName(candidates: Iterable<string>): (word: string) => string | undefined {
  const shapes = [...candidates].map((name) => ({ name, shape: toWordShape(name.toLowerCase()) }))
  return (word) => {
    const own = toWordShape(word.toLowerCase())
    let best: string | undefined
    let most = Math.min(2, Math.floor(word.length / 3))
    for (const { name, shape } of shapes) {
      if (Math.abs(name.length - word.length) > most || !isNear(own, shape, most)) continue
      best = name
      // The next must be nearer.
      most = editDistance(own.word, shape.word, most) - 1
      if (most < 0) break
    }
    return best
  }
}
