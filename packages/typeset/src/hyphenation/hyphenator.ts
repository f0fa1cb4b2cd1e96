import { hyphenateIndonesian } from './hyphenate-indonesian.ts'
import type { Patterns } from './hyphenate-by-patterns.ts'
import { hyphenateByPatterns, readPatterns } from './hyphenate-by-patterns.ts'

/**
 * Gives the offsets at which a word may be divided, in ascending order; empty where it may not, or where the language
 * (BCP 47) is none of ours. The word is letters only, in one case or with a capital first.
 */
export type Hyphenator = (word: string, lang: string) => readonly number[]

const assets: ReadonlyMap<string, string> = new Map([
  ['en', 'hyphenation/en-us.txt'],
  ['de', 'hyphenation/de-1996.txt'],
  ['fr', 'hyphenation/fr.txt'],
  ['es', 'hyphenation/es.txt'],
  ['pt', 'hyphenation/pt.txt'],
  ['it', 'hyphenation/it.txt'],
  ['nl', 'hyphenation/nl.txt'],
])

/** Makes a hyphenator that reads the patterns of a language at its first word. Indonesian and Malay go by rules. */
export function createHyphenator(bytes: (asset: string) => Uint8Array): Hyphenator {
  const read = new Map<string, Patterns>()
  return (word, lang) => {
    const language = lang.slice(0, 2).toLowerCase()
    if (language === 'id' || language === 'ms') return hyphenateIndonesian(word)
    const asset = assets.get(language)
    if (asset === undefined) return []
    let patterns = read.get(asset)
    if (patterns === undefined) read.set(asset, (patterns = readPatterns(new TextDecoder().decode(bytes(asset)))))
    return hyphenateByPatterns(word, patterns)
  }
}
