/** Gives numbers from 0 to below 1, one at each call, that follow from words alone: equal words, equal numbers. */
export function hashTitle(words: string): () => number {
  // FNV-1a over UTF-16 units for the seed, then mulberry32: enough to tell covers apart, and the same everywhere.
  let state = 0x811c9dc5
  for (const unit of words.normalize('NFC')) state = Math.imul(state ^ (unit.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
