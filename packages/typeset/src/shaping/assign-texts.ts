import type { RawGlyphs } from './harfbuzz.ts'

/** The text of each glyph; `isTrue` is false where no text per glyph says what the glyphs together say. */
export interface GlyphTexts {
  readonly texts: readonly string[]
  readonly isTrue: boolean
}

// What stands for no character must not be empty in ToUnicode (ISO 32000-1, 9.10.3): a zero width space.
const nothing = '\u200b'

/**
 * Shares the text of each cluster out to its glyphs. One glyph has the whole text (a ligature); several have one
 * character each where the numbers agree, composed or decomposed (HarfBuzz takes a letter apart that the face lacks).
 */
export function assignTexts(raw: RawGlyphs, text: string): GlyphTexts {
  const { clusters } = raw
  if (isOneToOne(clusters, 0, text.length)) return { texts: text.split(''), isTrue: true }
  const ends = clusterEnds(clusters, text.length)
  const texts = Array.from({ length: clusters.length }, () => '')
  let isTrue = true
  for (let from = 0; from < clusters.length;) {
    const start = clusters[from] ?? 0
    let to = from + 1
    while (to < clusters.length && clusters[to] === start) to++
    const value = text.slice(start, ends.get(start))
    if (to === from + 1) texts[from] = value
    else {
      const characters = split(value, to - from)
      if (characters.length !== to - from || isShifted(raw, from, to)) isTrue = false
      for (let at = from; at < to; at++) texts[at] = characters[at - from] ?? nothing
      if (characters.length > to - from) texts[to - 1] = characters.slice(to - from - 1).join('')
    }
    from = to
  }
  return { texts, isTrue }
}

/** Says whether each UTF-16 unit from `from` to `to` has one glyph of its own, in the order of the text. */
export function isOneToOne(clusters: readonly number[], from: number, to: number): boolean {
  if (clusters.length !== to - from) return false
  for (let index = 0; index < clusters.length; index++) if (clusters[index] !== from + index) return false
  return true
}

/** Gives the offset at which each cluster ends, by the one at which it begins; the last ends at `end`. */
export function clusterEnds(clusters: readonly number[], end: number): ReadonlyMap<number, number> {
  const starts = [...new Set(clusters)].toSorted((a, b) => a - b)
  return new Map(starts.map((start, index) => [start, starts[index + 1] ?? end]))
}

function split(value: string, count: number): readonly string[] {
  const characters = Array.from(value)
  if (characters.length === count) return characters
  const decomposed = Array.from(value.normalize('NFD'))
  return decomposed.length === count ? decomposed : characters
}

// A mark that is raised or moved back makes some readers begin another line there.
function isShifted(raw: RawGlyphs, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (raw.dx[at] !== 0 || raw.dy[at] !== 0) return true
  return false
}
