import { foldText } from '../../fold-text.ts'
import type { TextRange } from '../../inline-text.ts'
import { findDates } from '../../read/find-dates.ts'
import { nameAuthors, type Checking, type Rule } from '../checking.ts'
import { findMinority } from '../reading/find-minority.ts'
import { readCited, readCitedBrackets, type Cited } from '../reading/read-cited.ts'
import { readExactStretch } from '../reading/read-source-stretch.ts'
import { citationMalformed } from './messages.ts'

/** Finds citations whose commas, blanks or order are off: "(Smith,2020)", "(Smith 2020)" among others with a comma, "(Title, Author, 2024)". */
export const checkMalformed: Rule = (checking) => {
  const gaps = readCited(checking).flatMap((cited) => findGap(cited))
  // Chicago has no comma before a year, and one before "n.d.".
  const plain = gaps.filter(({ form, cited }) => form !== 'wrong' && cited.record.date !== undefined)
  const minority = findMinority(plain, ({ form }) => form, 0.8)
  const departing = new Set(plain.length > 3 ? minority?.others : [])
  const right = minority?.form === 'blank' ? ' ' : ', '
  return [
    ...gaps.flatMap((gap) => {
      if (gap.form !== 'wrong' && !departing.has(gap)) return []
      const expected = gap.cited.record.kind === 'narrative' ? ' ' : right
      return toFinding(checking, gap.cited, { range: gap, expected, reason: 'gap' })
    }),
    ...readCited(checking).flatMap((cited) => checkOrder(checking, cited)),
    ...checkEnds(checking),
  ]
}

interface Gap extends TextRange {
  readonly cited: Cited
  readonly form: 'comma' | 'blank' | 'wrong'
}

/** Reads what stands between the name and the date, or the name and its bracket. */
function findGap(cited: Cited): readonly Gap[] {
  const { name, words, record } = cited
  if (!name) return []
  const { text } = words
  if (record.kind === 'narrative') {
    const opening = record.spot.bracket.start - 1
    // "f(2020)" in mathematics is no narrative citation without its blank.
    const isClosed = opening === name.end && /\p{Ll}{2}$/u.test(record.name) && record.reference !== null
    return isClosed ? [{ cited, form: 'wrong', start: name.end, end: name.end }] : []
  }
  const date = findDates(text.slice(name.end, record.spot.end))[0]
  if (!date) return []
  const stop = /^\.(?=[\s,])/.test(text.slice(name.end, name.end + 2)) && endsWithStop(record.name) ? 1 : 0
  const range = { start: name.end + stop, end: name.end + date.start }
  const gap = text.slice(range.start, range.end).replaceAll('\u00a0', ' ')
  if (/^, +$/.test(gap)) return [{ cited, form: 'comma', ...range }]
  if (/^ +$/.test(gap)) return [{ cited, form: 'blank', ...range }]
  return /^(?: +,\s*|,|, *,\s*|\.\s+)$/.test(gap) ? [{ cited, form: 'wrong', ...range }] : []
}

// "et al.", "J.", "Jr.", "Inc." keep their stop.
function endsWithStop(name: string): boolean {
  return /(?:^|[\s.])(?:al|dkk|a|cols|\p{Lu}|Jr|Sr|Inc|Ltd|Co|Corp|Eds?|Hrsg|Dept|Univ)$/iu.test(name)
}

/** Finds a title that stands before its author. */
function checkOrder(checking: Checking, cited: Cited): ReturnType<Rule> {
  const { reference, record, name } = cited
  if (!reference || !name || record.kind !== 'author-date') return []
  const parts = record.name.split(/,\s+/)
  const author = nameAuthors(reference)
  if (parts.length < 2 || author.includes(',') || foldText(parts.at(-1) ?? '') !== foldText(author)) return []
  const title = foldText(reference.csl.title ?? '')
  const isTitle = parts.slice(0, -1).every((part) =>
    foldText(part)
      .split(' ')
      .every((word) => title.includes(word)),
  )
  const range = { start: name.start, end: name.end - (parts.at(-1)?.length ?? 0) }
  return isTitle ? toFinding(checking, cited, { range, expected: '', reason: 'order' }) : []
}

/** Finds a bracket that ends with a comma or a semicolon. */
function checkEnds(checking: Checking): ReturnType<Rule> {
  return readCitedBrackets(checking).flatMap(({ citations, words, inside }) => {
    const last = citations.at(-1)
    if (!last) return []
    const end = last.record.spot.end
    const isOpen = /^\s*[;,][\s;,]*$/.test(words.text.slice(end, inside.end))
    return isOpen
      ? toFinding(checking, last, { range: { start: end, end: inside.end }, expected: '', reason: 'end' })
      : []
  })
}

interface Fault {
  readonly range: TextRange
  readonly expected: string
  readonly reason: 'gap' | 'order' | 'end'
}

/** Reports a fault on its citation, with the whole of the citation as it should be. */
function toFinding(checking: Checking, cited: Cited, { range, expected, reason }: Fault): ReturnType<Rule> {
  const { record, words } = cited
  const whole = { start: record.spot.start, end: Math.max(record.spot.end, range.end) }
  const stretch = readExactStretch(checking, words, whole)
  const text = words.text.slice(whole.start, whole.end)
  const right = words.text.slice(whole.start, range.start) + expected + words.text.slice(range.end, whole.end)
  return [citationMalformed({ at: stretch?.place ?? record.place, text, reason, expected: stretch ? [right] : [] })]
}
