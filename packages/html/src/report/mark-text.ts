import type { Place } from '@edisi/diagnostics'
import type { Text } from '@edisi/document'
import type { ElementContent } from 'hast'
import { element, text as words } from '../element.ts'
import { markCitation } from './mark-citation.ts'
import type { NumberedFinding, ReportIndex } from './index-report.ts'
import type { ReportCitation } from './report.ts'

/** What crosses texts while they are marked. */
export interface MarkingMeans {
  readonly isInLink: boolean
  /** Whether the words are those of a citation that is marked as a whole. */
  readonly isInCitation: boolean
  /** Gives an id back the first time only. */
  readonly takeId: (id: string) => string | undefined
}

/**
 * Gives a text with what stands in it marked by its place in the source: citations that lead nowhere, for which a
 * document has no link, and findings. Where two overlap, the first is marked.
 */
export function markText(text: Text, index: ReportIndex, means: MarkingMeans): ElementContent[] {
  const marks = marksIn(text, index, means.isInCitation)
  const content: ElementContent[] = []
  let done = 0
  for (const { from, to, mark } of marks) {
    if (from < done) continue
    if (from > done) content.push(words(text.value.slice(done, from)))
    content.push(...toMarkup(text, { from, to, mark }, { ...means, index }))
    done = to
  }
  if (done < text.value.length) content.push(words(text.value.slice(done)))
  return content
}

interface Mark {
  readonly from: number
  readonly to: number
  readonly mark: ReportCitation | NumberedFinding
}

function marksIn(text: Text, index: ReportIndex, isInCitation: boolean): readonly Mark[] {
  if (isMade(text)) return keysIn(text, index)
  const { citations, findings } = index.within(text.place)
  const marks: Mark[] = []
  for (const citation of citations) {
    if (isInCitation || (citation.isMarked && citation.reference !== undefined)) continue
    const range = citation.text.startsWith('@') ? rangeOfKey(text, citation.text) : rangeIn(text, citation.place)
    if (range) marks.push({ ...range, mark: citation })
  }
  for (const finding of findings) {
    const range = finding.place && rangeIn(text, finding.place)
    if (range) marks.push({ ...range, mark: finding })
  }
  return marks.toSorted((a, b) => a.from - b.from || b.to - a.to)
}

// The units of a text's value that stand in a stretch of the source; undefined where the text does not follow the source.
function rangeIn(text: Text, place: Place): { readonly from: number; readonly to: number } | undefined {
  const { start, end } = place
  if (start.offset <= text.place.start.offset && end.offset >= text.place.end.offset)
    return { from: 0, to: text.value.length }
  const from = valueOffset(text, start.offset)
  const to = valueOffset(text, end.offset)
  return to > from ? { from, to } : undefined
}

function valueOffset(text: Text, offset: number): number {
  let [at, to] = [0, text.place.start.offset]
  for (const shift of text.shifts) {
    if (shift.to.offset > offset) return Math.min(shift.at, at + Math.max(0, offset - to))
    ;[at, to] = [shift.at, shift.to.offset]
  }
  return Math.min(text.value.length, at + Math.max(0, offset - to))
}

// Words that an engine has made stand where their citation begins, and take no stretch of the source.
function isMade({ place }: Text): boolean {
  return place.start.offset === place.end.offset
}

/** How far from its beginning a bracket of keys is looked through for those that nothing answers. UTF-16 units. */
const longestBracket = 2000

// A key that nothing answers follows those that are formatted, as written.
function keysIn(text: Text, index: ReportIndex): readonly Mark[] {
  if (!text.value.includes('@')) return []
  const { start } = text.place
  const end = { ...start, offset: start.offset + longestBracket }
  const marks: Mark[] = []
  for (const citation of index.within({ ...text.place, end }).citations) {
    const range = citation.reference === undefined ? rangeOfKey(text, citation.text) : undefined
    if (range && marks.every(({ from }) => from !== range.from)) marks.push({ ...range, mark: citation })
  }
  return marks.toSorted((a, b) => a.from - b.from)
}

function rangeOfKey(text: Text, key: string): { readonly from: number; readonly to: number } | undefined {
  const from = key.startsWith('@') ? text.value.indexOf(key) : -1
  return from === -1 ? undefined : { from, to: from + key.length }
}

function toMarkup(
  text: Text,
  { from, to, mark }: Mark,
  { index, isInLink, takeId }: MarkingMeans & { readonly index: ReportIndex },
): ElementContent[] {
  const content = [words(text.value.slice(from, to))]
  if ('standing' in mark) {
    const isEnd = isMade(text) || mark.place.end.offset <= text.place.end.offset
    const id = takeId(mark.id)
    return markCitation(mark, content, { hasFindings: index.about.has(mark.id), isInLink, id, isEnd })
  }
  const className = ['found', mark.severity]
  if (isInLink) return [element('span', { className }, content)]
  return [element('a', { className, href: `#finding_${mark.number}` }, content)]
}
