import { attributingWords, leadWords, pagePattern } from '../citation-words.ts'
import { firstEnding } from '../first-ending.ts'
import { foldText } from '../fold-text.ts'
import type { InlineText, TextRange } from '../inline-text.ts'
import type { AuthorDate, Candidate, Narrative, Strength, Undated } from './candidate.ts'

/**
 * Weakens what may be a work with its year, or whose picture it is, and no citation: "The Wizard of Oz (1939)", "*Casablanca*
 * (1942)", "(Photo: NASA, 1969)". Where an entry answers it is linked all the same; where none does, nothing is missing.
 */
export function doubtWorks(candidates: readonly Candidate[], inlineText: InlineText): readonly Candidate[] {
  return candidates.map((candidate) => {
    if (!('strength' in candidate)) return candidate
    return { ...candidate, strength: doubt(candidate, inlineText) ?? candidate.strength }
  })
}

function doubt(candidate: AuthorDate | Narrative | Undated, { text, emphases }: InlineText): Strength | undefined {
  const { type, name, bracket, strength } = candidate
  if (type !== 'narrative' && isCredit(text, bracket)) return 'possible'
  if (type === 'undated' || isTold(candidate)) return undefined
  if (type === 'author-date') return doubtTitle(candidate, emphases)
  if (page.test(text.slice(bracket.start, bracket.end))) return undefined
  if (isWithin(name, emphases)) return 'possible'
  return strength !== 'certain' && endsTitle(text, name.start) ? 'possible' : undefined
}

/**
 * "(*Interpersonal skills*, 2019)" cites a work without an author, "(*Casablanca*, 1942)" dates a film. What is set in italics
 * as a whole is a title, whatever its words are: "(*A map for macOS*, n.d.)".
 */
function doubtTitle({ name, strength, isRunIn }: AuthorDate, emphases: readonly TextRange[]): Strength | undefined {
  if (!isWithin(name, emphases)) return undefined
  if (strength === 'certain') return name.isShort ? 'likely' : 'titled'
  const isWhole = endingAt(emphases, name.end - 1).some(
    ({ start, end }) => Math.abs(start - name.start) + Math.abs(end - name.end) <= 1,
  )
  return isWhole && (strength === 'named' || isRunIn) ? 'titled' : undefined
}

// "Smith et al. (2019)" and "Smith (2019a)" are no titles, in whatever type they are set.
function isTold({ name, dating }: AuthorDate | Narrative): boolean {
  return name.hasOthers || dating.yearSuffix !== ''
}

const page = new RegExp(String.raw`\b(?:${pagePattern})\.?\s?\d`, 'u')

function isWithin(name: TextRange, ranges: readonly TextRange[]): boolean {
  return endingAt(ranges, name.end).some(({ start, end }) => start <= name.start && end >= name.end)
}

// Emphasis stands within emphasis once or twice, the inner one before the outer one.
const deepest = 3

function endingAt(ranges: readonly TextRange[], offset: number): readonly TextRange[] {
  const first = firstEnding(ranges, offset)
  return ranges.slice(first, first + deepest)
}

const picture =
  'images?|photos?|photographs?|photographies?|pictures?|illustrations?|drawings?|screenshots?|videos?|fotos?|fotografi|fotograf[ií]as?|fotografie|bild(?:er)?|gambar|ilustrasi|dok(?:umentasi|\\.)?|im[aá]gen(?:es)?|imagem|imagens|immagin[ei]|ilustraci[oó]n|ilustração|illustrazione|beeld|afbeelding'
const credit = new RegExp(
  `^\\s*(?:©|\\(c\\)|credits?:|courtesy (?:of|:)|cr[eé]ditos?:|(?:(?:cover|title|own|all|stock)\\s)?(?:${picture})(?:\\s(?:credits?|copyright|rights?|source))?\\s?(?::|©|/|,?\\s(?:by|courtesy|von|oleh|dok)(?![\\p{L}])))`,
  'iu',
)

function isCredit(text: string, bracket: TextRange): boolean {
  const words = text.slice(bracket.start, Math.min(bracket.end, bracket.start + 80))
  return /[:©/]|\b(?:by|courtesy|von|oleh|dok)\b/i.test(words) && credit.test(words)
}

// So many words are looked back at: no title that a name could be the end of has more.
const mostWords = 8
const smallWords: ReadonlySet<string> = new Set('of the in with without for on at to from a an and'.split(' '))

/**
 * Whether the words before a name are those of a title: small ones, with capitals before them. The first word of a sentence has
 * its capital anyhow: "Lawrence of Arabia (1962)" is a title, "According to the Smith (2020) report" is none.
 */
function endsTitle(text: string, start: number): boolean {
  const words = text.slice(Math.max(0, start - 100), start).split(/\s+/)
  // The last one is empty, behind the blank before the name.
  if (words.pop() !== '') return false
  if (!smallWords.has(words.at(-1) ?? '')) return false
  for (const word of words.slice(-mostWords).toReversed()) {
    if (smallWords.has(word)) continue
    if (!/^["“„«‘(]*\p{Lu}[\p{L}\p{N}'’-]*$/u.test(word)) return false
    const folded = foldText(word)
    // A leading "The" tells nothing; what stands before it may.
    if (folded === 'the') continue
    return !leadWords.has(folded) && !attributingWords.has(folded)
  }
  return false
}
