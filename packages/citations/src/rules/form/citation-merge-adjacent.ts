import { placeOfRange } from '../../inline-text.ts'
import type { Rule } from '../checking.ts'
import { readCitedBrackets, type CitedBracket } from '../reading/read-cited.ts'
import { readWholeStretch } from '../reading/read-source-stretch.ts'
import { citationMergeAdjacent } from './messages.ts'

/** Finds brackets of citations that follow one another with nothing between: each run is one finding. */
export const checkMergeAdjacent: Rule = (checking) =>
  findRuns(readCitedBrackets(checking)).flatMap((run) => {
    const [first] = run
    const last = run.at(-1)
    if (!first || !last) return []
    const range = { start: first.inside.start - 1, end: last.inside.end + 1 }
    const at = placeOfRange(first.words, range)
    if (!at) return []
    const parts = run.flatMap(({ words, inside }) => readWholeStretch(checking, words, inside)?.text ?? [])
    const opening = first.words.text.slice(range.start, first.inside.start)
    const closing = first.words.text.slice(last.inside.end, range.end)
    return [
      citationMergeAdjacent({
        at,
        text: first.words.text.slice(range.start, range.end),
        expected: parts.length === run.length ? [`${opening}${parts.join('; ')}${closing}`] : [],
      }),
    ]
  })

function findRuns(brackets: readonly CitedBracket[]): readonly (readonly CitedBracket[])[] {
  const runs: CitedBracket[][] = []
  for (const bracket of brackets) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (before && isAdjacent(before, bracket)) run?.push(bracket)
    else runs.push([bracket])
  }
  return runs.filter((run) => run.length > 1)
}

function isAdjacent(a: CitedBracket, b: CitedBracket): boolean {
  if (a.passage !== b.passage || !a.isPure || !b.isPure) return false
  const { text } = a.words
  if (text[a.inside.start - 1] !== text[b.inside.start - 1]) return false
  return /^[)\]]\s*[([]$/.test(text.slice(a.inside.end, b.inside.start))
}
