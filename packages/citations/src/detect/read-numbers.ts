import { leadPattern } from '../citation-words.ts'
import type { InlineText, TextRange } from '../inline-text.ts'
import type { Numbered } from './candidate.ts'
import { isRoundBracket } from './find-brackets.ts'
import { withoutLocators } from './without-locators.ts'

// More numbers than this in one bracket are data.
const mostNumbers = 40

/** Reads "[3, 5–7]", "(3, 5-7)" and "(e.g., 5)"; undefined where the bracket holds anything else. */
export function readNumbers(text: string, bracket: TextRange): readonly Numbered[] | undefined {
  const whole = text.slice(bracket.start, bracket.end)
  const lead = leads.exec(whole)?.[0].length ?? 0
  // Most brackets are no numbers; they need not wait until the pattern of locators is compiled.
  const words = /^\d/.test(whole.slice(lead)) ? withoutLocators(whole.slice(lead)) : ''
  if (!numbers.test(words)) return undefined
  if (isMathematics(text, bracket, words)) return []
  const range = { start: bracket.start + lead, end: bracket.end }
  if (!isRoundBracket(text[bracket.start - 1])) {
    const found = splitNumbers(words, range, { form: 'square', bracket })
    return [...bridge(text, bracket, found), ...found]
  }
  const before = text.slice(Math.max(0, bracket.start - 24), bracket.start - 1)
  // An item or a cell that is a number alone is a citation.
  if (before.trim() === '' && /^.[\s.]*$/u.test(text.slice(bracket.end)))
    return splitNumbers(words, range, { form: 'round', bracket })
  return notCited.test(before) ? [] : splitNumbers(words, range, { form: 'round', bracket })
}

const leads = new RegExp(`^(?:(?:${leadPattern}|reviewed in,?)\\s|[^\\s]*\\uFFFC,\\s)`, 'iu')

const numbers = /^\d{1,3}(?:\s?(?:-{1,2}|[–,;])\s?\d{1,3})*$/

/** "[0, 1]" is an interval or an index, since no work has the number 0, and so is what a sign leads to: "x ∈ [1, 5]". */
function isMathematics(text: string, { start }: TextRange, words: string): boolean {
  return /(?<!\d)0+(?!\d)/.test(words) || /[=≠≈∈∉⊂⊆≤≥×∪∩]\s?.$/u.test(text.slice(Math.max(0, start - 3), start))
}

// "f(2)" is a call, "Table (2)" and "Equation (2)" name a part, and "(1) first" at the beginning of a sentence is a step.
const notCited =
  /(?:(?<![\p{L}\p{N}])\p{L}{1,3}|\d)$|(?:[Ee]qs?|[Ee]quations?|Gl|Gleichung|Persamaan|Tables?|Figures?|Fig)\.?\s$|(?:^|[:;!?—–]|(?<!(?:\bal|e\.g|i\.e|\bcf|\bRef|\bRefs))\.)\s*$/u

/** Reads numbers above the line: as superscripts of the source, or as signs such as "¹²". */
export function readSuperscript(inlineText: InlineText): readonly Numbered[] {
  const { text, superscripts } = inlineText
  const found: Numbered[] = []
  for (const range of superscripts) {
    const words = withoutLocators(text.slice(range.start, range.end))
    if (!numbers.test(words) || isExponent(text, range.start)) continue
    found.push(...splitNumbers(words, range, { form: 'superscript', bracket: range }))
  }
  for (const match of text.matchAll(/[⁰¹²³⁴-⁹]{1,3}(?:[,⁻–][⁰¹²³⁴-⁹]{1,3}){0,20}/gu)) {
    const range = { start: match.index, end: match.index + match[0].length }
    if (isExponent(text, range.start)) continue
    const words = match[0].replace(/[⁰¹²³⁴-⁹⁻]/gu, (sign) => plain.get(sign) ?? sign)
    found.push(...splitNumbers(words, range, { form: 'superscript', bracket: range }))
  }
  return found
}

const plain: ReadonlyMap<string, string> = new Map(
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁻'.split('').map((sign, index) => [sign, '0123456789-'[index] ?? sign]),
)

// "m²", "g/m²", "10³" and "x²" are powers: a number, or a single letter or a unit, stands before them.
function isExponent(text: string, at: number): boolean {
  const before = /[\p{L}\p{N}]{1,3}$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? ''
  const word = /[^\s/·⋅]*$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? ''
  return /\p{N}$/u.test(before) || /^[(]?\p{L}$/u.test(word) || /^[(]?(?:[kcdmnµμ]?m|km|ft|in|px|dB)$/u.test(word)
}

function splitNumbers(words: string, range: TextRange, what: Pick<Numbered, 'form' | 'bracket'>): readonly Numbered[] {
  const found: Numbered[] = []
  for (const match of words.matchAll(/(\d{1,3})(?:\s?(?:-{1,2}|–)\s?(\d{1,3}))?/g)) {
    const first = Number(match[1])
    const last = Number(match[2] ?? match[1])
    const span = { start: range.start + match.index, end: range.start + match.index + match[0].length }
    for (let number = first; number <= last && found.length < mostNumbers; number++)
      if (number > 0) found.push({ type: 'number', ...span, ...what, isInSource: false, number })
  }
  return found
}

/** "[1]–[3]" cites 2 as well: the numbers between stand where the dash stands. */
function bridge(text: string, bracket: TextRange, found: readonly Numbered[]): readonly Numbered[] {
  const before = /\[(\d{1,3})\]\s?(?:-{1,2}|–)\s?\[$/.exec(text.slice(Math.max(0, bracket.start - 10), bracket.start))
  const to = found[0]?.number
  if (!before || to === undefined) return []
  const at = bracket.start - before[0].length + before[0].indexOf(']') + 1
  const between: Numbered[] = []
  for (let number = Number(before[1]) + 1; number < to && between.length < mostNumbers; number++)
    between.push({
      type: 'number',
      start: at,
      end: bracket.start - 1,
      bracket,
      isInSource: false,
      form: 'square',
      number,
    })
  return between
}
