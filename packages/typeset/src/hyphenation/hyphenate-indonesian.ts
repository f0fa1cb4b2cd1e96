const vowel = /[aeiouéè]/
const left = 2
const right = 3

// What an Indonesian root does not have: the word is a foreign one, and its syllables are not known here.
const foreign = /[qxéè]|ck|th|sh|ph|gh|wh|([b-df-hj-np-tv-z])(?<!ng)\1|ee|oo|ou|[^aeiou]y[^aeiou]|y$|w$|[cjv]$/

/**
 * Gives the offsets at which an Indonesian word may be divided: V-V, V-CV, VC-CV, VC-CCV, ng ny sy kh being one
 * consonant. Where a prefix meets a vowel (ber-asal, but be-rita) or -an a consonant (makan-an, but te-man), only a
 * dictionary knows, and the word is left whole there.
 * Source: Ejaan yang Disempurnakan, edition V (2022), I.F, "Pemenggalan kata".
 */
export function hyphenateIndonesian(word: string): readonly number[] {
  const lower = word.toLowerCase()
  if (!/^[a-zéè]{5,}$/.test(lower) || foreign.test(lower)) return []
  const offsets = new Set(syllableStarts(splitIntoSounds(lower)))
  if (/^(?:ber|ter|per)[aiueo]/.test(lower) || /^(?:me|pe)ng[aiuo]/.test(lower)) offsets.delete(2)
  if (/^trans[^aeiou]/.test(lower)) offsets.add(5).delete(4)
  if (/[^aeiou]an(?:nya)?$/.test(lower)) forbidBeforeSuffix(offsets, lower)
  // di-umum, not diu-mum: after a syllable of one vowel the reader would stumble.
  const isLegible = (at: number): boolean => at >= left && at <= lower.length - right && !offsets.has(at - 1)
  return [...offsets].filter(isLegible).toSorted((a, b) => a - b)
}

interface Sound {
  readonly letters: string
  readonly at: number
}

function splitIntoSounds(word: string): readonly Sound[] {
  return Array.from(word.matchAll(/ng|ny|sy|kh|./g), (match) => ({ letters: match[0], at: match.index }))
}

function syllableStarts(sounds: readonly Sound[]): number[] {
  const starts: number[] = []
  const vowels = sounds.flatMap((sound, index) => (vowel.test(sound.letters) ? [index] : []))
  for (const [order, index] of vowels.entries()) {
    const next = vowels[order + 1]
    if (next === undefined) break
    const consonants = next - index - 1
    const pair = `${sounds[index]?.letters}${sounds[next]?.letters}`
    // A diphthong is not divided; that it is two vowels in some roots (ma-in) costs a place to divide and no fault.
    if (consonants === 0 && /^(?:ai|au|oi|ei)$/.test(pair)) continue
    const start = consonants < 2 ? index + 1 : index + 2
    starts.push(sounds[start]?.at ?? 0)
  }
  return starts
}

// -kan has its own consonant: la-ku-kan and ba-ngun-kan are right by the rule of syllables.
function forbidBeforeSuffix(offsets: Set<number>, word: string): void {
  const stem = word.replace(/nya$/, '')
  if (stem.endsWith('kan')) return
  for (const at of offsets) if (at > stem.length - 5 && at < stem.length) offsets.delete(at)
}
