import type { Place } from '@edisi/diagnostics'
import { sliceText } from '@edisi/document'
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
  const { citations, findings } = index.within(text.place)
  const marks: Mark[] = []
  for (const citation of citations) {
    if (isInCitation || (citation.isMarked && citation.reference !== undefined)) continue
    const range = rangeIn(text, citation.place) ?? rangeOfKey(text, citation)
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
  if (!followsSource(text)) return undefined
  const from = valueOffset(text, start.offset)
  const to = valueOffset(text, end.offset)
  return to > from ? { from, to } : undefined
}

// Words that an engine has made have the place of the citation, and no units in common with the source.
function followsSource(text: Text): boolean {
  const { start, end } = text.place
  return text.shifts.length > 0 || end.offset - start.offset === text.value.length
}

function valueOffset(text: Text, offset: number): number {
  let [at, to] = [0, text.place.start.offset]
  for (const shift of text.shifts) {
    if (shift.to.offset > offset) return Math.min(shift.at, at + Math.max(0, offset - to))
    ;[at, to] = [shift.at, shift.to.offset]
  }
  return Math.min(text.value.length, at + Math.max(0, offset - to))
}

// A key that nothing answers is printed as written among formatted ones.
function rangeOfKey(text: Text, citation: ReportCitation): { readonly from: number; readonly to: number } | undefined {
  const key = /@[^\s,;\]]+/.exec(citation.text)?.[0]
  const from = key === undefined ? -1 : text.value.indexOf(key)
  return key === undefined || from === -1 ? undefined : { from, to: from + key.length }
}

function toMarkup(
  text: Text,
  { from, to, mark }: Mark,
  { index, isInLink, takeId }: MarkingMeans & { readonly index: ReportIndex },
): ElementContent[] {
  const content = [words(sliceText(text, from, to).value)]
  if ('standing' in mark) {
    const isEnd = mark.place.end.offset <= text.place.end.offset
    const id = takeId(mark.id)
    return markCitation(mark, content, { hasFindings: index.about.has(mark.id), isInLink, id, isEnd })
  }
  const className = ['found', mark.severity]
  if (isInLink) return [element('span', { className }, content)]
  return [element('a', { className, href: `#finding_${mark.number}` }, content)]
}
