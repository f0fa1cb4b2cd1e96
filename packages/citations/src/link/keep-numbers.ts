import { addToGroup } from '../add-to-group.ts'
import type { Numbered } from '../detect/candidate.ts'
import type { FoundCitation } from './found-citation.ts'

/**
 * Keeps numbers as citations only where the text cites by number: the list has such numbers, they are more frequent than authors
 * with years, and of "[1]", "(1)" and "¹" only the form that is written most. Elsewhere `[1]` is an index, a note or a range.
 */
export function keepNumbers(
  all: readonly (readonly FoundCitation[])[],
  entries: number,
): readonly (readonly FoundCitation[])[] {
  const found = all.map(dropMathematics)
  const numbers = new Map<Numbered['form'], number[]>()
  let authors = 0
  for (const finding of found.flat()) {
    if (finding.type === 'key') authors += 1
    else if (finding.resolution.outcome.type !== 'linked') continue
    else if (finding.candidate.type !== 'number') authors += 1
    else addToGroup(numbers, finding.candidate.form, finding.candidate.number)
  }
  const [form, linked = []] = [...numbers].toSorted(([, a], [, b]) => new Set(b).size - new Set(a).size)[0] ?? []
  const isKept = linked.length > authors && (form === 'square' || isCitingOrder(linked, { form, entries }))
  return found.map((findings) =>
    findings.filter(
      (finding) =>
        finding.type === 'key' ||
        finding.candidate.type !== 'number' ||
        (isKept && finding.candidate.form === form && isNear(finding.candidate, entries)),
    ),
  )
}

/** Drops brackets behind words such as "the interval" that hold a number which the list has not: "[1, 50]". */
function dropMathematics(findings: readonly FoundCitation[]): readonly FoundCitation[] {
  const measures = new Set<unknown>()
  for (const finding of findings) {
    if (finding.type === 'key') continue
    const { candidate, resolution, inlineText } = finding
    if (candidate.type !== 'number' || candidate.form !== 'square') continue
    const { start } = candidate.bracket
    const isBeyond = resolution.outcome.type === 'missing'
    if (isBeyond && measured.test(inlineText.text.slice(Math.max(0, start - 40), start)))
      measures.add(candidate.bracket)
  }
  return measures.size === 0
    ? findings
    : findings.filter((finding) => finding.type === 'key' || !measures.has(finding.candidate.bracket))
}

const measured =
  /(?<!\p{L})(?:intervals?|vectors?|ranges?|ranging|arrays?|matri(?:x|ces)|tuples?|domains?|scales?|sequences?|indices|index|intervall(?:e|en)?|vektor(?:en)?|bereich|matriks|rentang|selang|larik|skala|intervalos?|vector(?:es)?|rango|vecteurs?|intervalles?|intervall[oi]|vettor[ei]|vetor(?:es)?|bereik)(?:\s(?:is|was|of|from|in|between|von|dari|pada|de|di|da))?[:,]?\s\[$/iu

// Far beyond the list a number in round brackets, or above the line, is a value.
const farthest = 5

function isNear({ number, form }: Numbered, entries: number): boolean {
  return form === 'square' || number <= entries + farthest
}

/**
 * Whether numbers that could be steps, equations or powers are citations: they name most of the list, and in round brackets each new
 * one is the next, as Vancouver numbers them.
 */
function isCitingOrder(
  linked: readonly number[],
  { form, entries }: { readonly form: Numbered['form'] | undefined; readonly entries: number },
): boolean {
  const seen = new Set<number>()
  let last = 0
  let ordered = 0
  for (const number of linked) {
    if (seen.has(number)) continue
    seen.add(number)
    if (number > last) ordered += 1
    last = Math.max(last, number)
  }
  const isMost = seen.size >= Math.max(2, entries * 0.5)
  return isMost && (form === 'superscript' || ordered >= seen.size * 0.9)
}
