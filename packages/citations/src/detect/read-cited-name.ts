import { connectors, innerWords, leadWords, notAuthorWords, othersWords, particles } from '../citation-words.ts'
import { foldText } from '../fold-text.ts'
import { opaque, type TextRange } from '../inline-text.ts'

/** The authors of a citation, as far as the text names them. The range leaves out words such as "see". */
export interface CitedName extends TextRange {
  readonly text: string
  /** The name folded, with connectors and "et al." left out. */
  readonly folded: string
  /** The authors one by one, folded: family names, or the words of an organisation. */
  readonly authors: readonly string[]
  /** Whether "et al.", "dkk." or the like follows. */
  readonly hasOthers: boolean
  /** The parts between commas, folded: "Fact Sheet, WHO" gives both. */
  readonly parts: readonly string[]
}

// More words than this are a sentence and no name.
const mostWords = 16

/** Reads a short text as the name of an author, several authors or an organisation; undefined where it is none. */
export function readCitedName(text: string, offset: number): CitedName | undefined {
  if (text.includes(opaque) || text.length > 240 || /["“”«»]/.test(text)) return undefined
  const words = [...text.matchAll(/[^\s]+/g)].map((match) => ({ text: match[0], start: match.index }))
  const first = words.findIndex((word) => !isLeading(word.text))
  const kept = first < 0 ? [] : words.slice(first)
  const head = kept[0]
  const last = kept.at(-1)
  if (!head || !last || kept.length > mostWords || !kept.every((word) => isNameWord(word.text))) return undefined
  // A script without capitals tells no name by its form: such a candidate is weighed as `possible` only.
  if (!hasCapital(head.text) && !/^\p{Lo}/u.test(head.text) && !particles.has(foldText(head.text))) return undefined
  if (notAuthorWords.has(foldText(head.text)) || !kept.some((word) => isBearing(word.text))) return undefined
  // "((Smith": a bracket that opens before the name belongs to the text.
  const opening = /^[^\p{L}\p{N}]*/u.exec(head.text)?.[0].length ?? 0
  const end = last.start + last.text.replace(/[,:;.]+$/, '').length
  const name = text.slice(head.start + opening, end)
  const plain = name.replace(/[[(][^\])]*[\])]/g, ' ')
  return {
    start: offset + head.start + opening,
    end: offset + end,
    text: name,
    folded: foldName(plain),
    authors: splitAuthors(plain),
    hasOthers: kept.some((word) => isOthers(word.text)),
    parts: plain
      .split(',')
      .map(foldName)
      .filter((part) => part !== ''),
  }
}

function isLeading(word: string): boolean {
  const folded = foldText(word)
  if (folded === '') return true
  // "De" and "Van" begin family names too: written large, a particle stays; "e.g.," and "z.B." go.
  if ((particles.has(folded) || folded === 'the') && hasCapital(word)) return false
  return leadWords.has(folded) || leadWords.has(folded.replace(/ /g, '')) || /^(?:e\.g|i\.e|z\.b|cf)\b/i.test(word)
}

function isNameWord(word: string): boolean {
  const folded = foldText(word)
  if (folded === '') return /^[&\-–—/.,]+$/.test(word)
  return (
    hasCapital(word) ||
    /^\p{Lo}/u.test(word) ||
    connectors.has(folded) ||
    particles.has(folded) ||
    innerWords.has(folded) ||
    isOthers(word)
  )
}

function hasCapital(word: string): boolean {
  return /^[[('’ʻ-]*\p{Lu}/u.test(word) || /^\p{Ll}{1,2}['’]?\p{Lu}/u.test(word) || /^\p{N}{1,2}\p{Lu}/u.test(word)
}

function isBearing(word: string): boolean {
  return (
    (hasCapital(word) || /^\p{Lo}/u.test(word)) &&
    /\p{L}{2}|\p{Script=Han}/u.test(word) &&
    !notAuthorWords.has(foldText(word))
  )
}

function isOthers(word: string): boolean {
  const folded = foldText(word)
  return othersWords.has(folded) || folded === 'u' || folded === 'a'
}

/** Folds a name without its connectors and its "et al.". */
function foldName(text: string): string {
  const plain = text.replace(
    /\b(?:et\.? al\b\.?|et alii|u\. ?a\.|dkk\b\.?|and (?:colleagues|others)|dan kawan-kawan|cum suis)/giu,
    ' ',
  )
  return foldText(plain.replace(/['’]s\b/g, ''))
    .split(' ')
    .filter((word) => word !== '' && !joiningWords.has(word))
    .join(' ')
    .replace(/^the /, '')
}

const joiningWords: ReadonlySet<string> = new Set(['and', 'und', 'amp'])

function splitAuthors(text: string): readonly string[] {
  return text
    .split(/,|;|\s&\s|\s(?:and|und|dan|et|y|e|en)\s(?!al\b)/u)
    .map(foldName)
    .filter((part) => part !== '' && !/^\p{Ll}(?: \p{Ll})*$/u.test(part))
}
