import type { Hyphenator } from '../hyphenation/hyphenator.ts'
import type { Breaking } from '../paragraph-items.ts'

/** A place within a word at which a line may end. `cost` is a penalty; with a hyphen, one is printed there. */
export interface WordBreak {
  readonly at: number
  readonly cost: number
  readonly isHyphen: boolean
}

/** How the words of a stretch are broken. */
export interface BreakingStyle {
  readonly breaking: Breaking
  readonly lang: string
  readonly isHyphenated: boolean
  /** Breaks a word between any two characters: the last way before a line that is too long. */
  readonly isAnywhere: boolean
}

/** Penalties of breaks, to the scale on which a hyphen of the text's language costs `hyphen`. */
export const breakCosts = {
  dash: 20,
  explicitHyphen: 40,
  hyphen: 100,
  /** In addition: a compound that has a hyphen of its own, or two letters alone. */
  compound: 100,
  stub: 40,
  /** In addition for a capital: most are names, but for German. */
  capital: 60,
  slash: 100,
  digits: 300,
  addressSlash: 40,
  addressMark: 100,
  codeMark: 100,
  anywhere: 3000,
} as const

/** Gives the places at which a word may be broken, in ascending order. Soft hyphens have been taken out of `text`. */
export function findBreaks(
  text: string,
  style: BreakingStyle,
  hyphenation: { readonly hyphenator: Hyphenator; readonly softHyphens: readonly number[] },
): readonly WordBreak[] {
  const found = new Map<number, WordBreak>()
  const add = (at: number, cost: number, isHyphen = false): void => {
    const before = found.get(at)
    if (at > 0 && at < text.length && (before === undefined || before.cost > cost))
      found.set(at, { at, cost, isHyphen })
  }
  for (const at of hyphenation.softHyphens) add(at, breakCosts.hyphen / 2, true)
  switch (style.breaking) {
    case 'never':
      break
    case 'address':
      addAddressBreaks(text, add)
      break
    case 'code':
      addCodeBreaks(text, add)
      break
    case 'prose':
      if (isAddress(text)) addAddressBreaks(text, add)
      else {
        addProseBreaks(text, add)
        if (style.isHyphenated && hyphenation.softHyphens.length === 0) {
          addHyphens({ text, lang: style.lang, hyphenator: hyphenation.hyphenator }, add)
        }
      }
      break
    default: {
      const unknown: never = style.breaking
      throw new Error(`expected a way of breaking, got ${String(unknown)}`)
    }
  }
  if (style.isAnywhere) addAnywhere(text, add)
  return [...found.values()].toSorted((a, b) => a.at - b.at)
}

type Add = (at: number, cost: number, isHyphen?: boolean) => void

/** Says whether a word of prose is a web address, a DOI, a mail address or a path, which takes no hyphen. */
function isAddress(text: string): boolean {
  return /:\/\/|^\W*(?:www\.|doi:|10\.\d{4,}\/)|[^\s@]@[^\s@]+\.[a-z]|^\W*(?:[\w.-]*\/){2}/i.test(text)
}

/** After / . - _ ? & = # and before %; never between // and what follows at once, nor leaving one character. */
function addAddressBreaks(text: string, add: Add): void {
  for (let at = 3; at < text.length - 1; at++) {
    const before = text.charAt(at - 1)
    const after = text.charAt(at)
    // A scheme alone at the end of a line is a poor thing to read: `https://` goes down with its host if it can.
    if (text.slice(0, at).endsWith('://')) add(at, breakCosts.addressMark * 8)
    else if (before === '/' && after !== '/') add(at, breakCosts.addressSlash)
    else if (/[.\-_?&=#~:,;@]/.test(before) && !/[/.]/.test(after)) add(at, breakCosts.addressMark)
    else if (after === '%') add(at, breakCosts.addressMark)
  }
}

function addCodeBreaks(text: string, add: Add): void {
  // `--option` is one word: its dashes stand for nothing alone.
  const dashes = /^-*/.exec(text)?.[0].length ?? 0
  for (let at = Math.max(2, dashes + 1); at < text.length - 1; at++) {
    if (/[^\p{L}\p{N}\s]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}([{"'$]/u.test(text.charAt(at))) {
      add(at, breakCosts.codeMark)
    } else if (/[a-z]/.test(text.charAt(at - 1)) && /[A-Z]/.test(text.charAt(at))) add(at, breakCosts.codeMark * 12)
  }
}

function addProseBreaks(text: string, add: Add): void {
  // Most words are letters and a mark at their end.
  if (/^[\p{L}\p{M}]*[.,;:!?)”’"']*$/u.test(text) && !ideographic.test(text)) return
  for (let at = 1; at < text.length; at++) addBreakBetween({ text, at }, add)
}

function addBreakBetween({ text, at }: { text: string; at: number }, add: Add): void {
  const before = text.charAt(at - 1)
  const after = text.charAt(at)
  const isLetter = /\p{L}/u.test(after)
  const areDigits = /\d/.test(text.charAt(at - 2)) && /\d/.test(after)
  if (before === '—') add(at, breakCosts.dash)
  else if (before === '–' && /[\p{L}\p{N}]/u.test(after)) add(at, areDigits ? breakCosts.digits : breakCosts.dash)
  else if (before === '-' || before === '\u2010') {
    if (at > 2 && at < text.length - 1 && isLetter) add(at, breakCosts.explicitHyphen)
    else if (at > 2 && /\d/.test(after) && !areDigits) add(at, breakCosts.digits)
  } else if (before === '/' && at > 2 && at < text.length - 2 && isLetter) add(at, breakCosts.slash)
  else if (/[\u200b\u2000-\u2006\u2008-\u200a\u205f\u3000]/.test(before)) add(at, 0)
  else if (isBetweenIdeographs(text, at)) add(at, 0)
}

const ideographic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff00-\uffef]/u
// Characters that no line begins or ends with (JIS X 4051, 8.1; JLREQ 3.1.7 and 3.1.8).
const noLineBegins = /[、。，．・：；？！」』）〕］｝〉》】ーゝゞ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)\].,:;?!%]/
const noLineEnds = /[「『（〔［｛〈《【([]/

function isBetweenIdeographs(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at)
  if (/[\ud800-\udbff]/.test(before)) return false
  const isNear = ideographic.test(before) || ideographic.test(after) || /[\ud840-\ud88d]/.test(after)
  return isNear && !noLineBegins.test(after) && !noLineEnds.test(before) && !/\p{M}/u.test(after)
}

interface HyphenatedText {
  readonly text: string
  readonly lang: string
  readonly hyphenator: Hyphenator
}

// What is longer is no word of a language, and patterns would take long over it.
const longestWord = 80

// Names with inner capitals, acronyms, and words that touch digits or the marks of a program are left whole.
function addHyphens({ text, lang, hyphenator }: HyphenatedText, add: Add): void {
  if (text.length < 5 || /[\d_@\\]|\p{L}\.\p{L}/u.test(text)) return
  const isCompound = /\p{L}[-\u2010–/]\p{L}/u.test(text)
  for (const match of text.matchAll(/[\p{L}\p{M}]{5,}/gu)) {
    const [word] = match
    if (word.length > longestWord || !/^\p{L}[\p{Ll}\p{M}]+$/u.test(word)) continue
    const isCapital = /^\p{Lu}/u.test(word) && !lang.startsWith('de')
    for (const at of hyphenator(word, lang)) {
      const stub = at === 2 || at === word.length - 2 ? breakCosts.stub : 0
      const cost =
        breakCosts.hyphen + stub + (isCompound ? breakCosts.compound : 0) + (isCapital ? breakCosts.capital : 0)
      add(match.index + at, cost, true)
    }
  }
}

function addAnywhere(text: string, add: Add): void {
  for (let at = 1; at < text.length; at++) {
    const isWithinCharacter = /[\udc00-\udfff]/.test(text.charAt(at)) || /[\p{M}\u200d]/u.test(text.charAt(at))
    if (!isWithinCharacter && text.charAt(at - 1) !== '\u200d') add(at, breakCosts.anywhere)
  }
}
