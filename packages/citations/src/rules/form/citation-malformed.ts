import { foldText } from '../../fold-text.ts'
import { authorsOf } from '../../authors-of.ts'
import { placeOfRange, type TextRange } from '../../inline-text.ts'
import { findDates } from '../../read/find-dates.ts'
import { citedWords } from '../../read/read-names.ts'
import { yearOf } from '../../year-of.ts'
import { nameAuthors, type Checking, type Rule } from '../checking.ts'
import { findMinority } from '../reading/find-minority.ts'
import { readCited, readCitedBrackets, type Cited } from '../reading/read-cited.ts'
import { readOwnText } from '../reading/read-own-text.ts'
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
    ...checkUnclosed(checking),
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

/** Finds a bracket that is never closed: before a key, and before a name and a year that the list has. */
function checkUnclosed(checking: Checking): ReturnType<Rule> {
  const { passages, citations } = checking.linked
  const lastClosing = new Map<number, number>()
  const keys = citations.flatMap(({ kind, spot, text, place }) => {
    const words = passages[spot.passage]?.words.text ?? ''
    // Within its bracket a key is one with it: what stands before it is a part of the sentence.
    if (kind !== 'key' || words[spot.start - 1] !== '[') return []
    const last = lastClosing.get(spot.passage) ?? words.lastIndexOf(']')
    lastClosing.set(spot.passage, last)
    return last < spot.end ? [citationMalformed({ at: place, text: `[${text}`, reason: 'open' })] : []
  })
  return [...keys, ...findUnclosed(checking)]
}

const openCitation =
  /^(\p{Lu}[\p{L}’'-]+)(?:,? (?:et al\.?|dkk\.?|(?:&|and|dan|und|y|e|et|en) \p{Lu}[\p{L}’'-]+))?,? ((?:1[89]|20)\d\d)[a-z]?(?![\p{L}\p{N}])/u

function findUnclosed(checking: Checking): ReturnType<Rule> {
  const { passages, references } = checking.linked
  const { isOwn } = readOwnText(checking)
  const known = new Set(
    references.flatMap(({ csl }) =>
      authorsOf(csl)
        .slice(0, 1)
        .map((name) => `${citedWords(name)} ${yearOf(csl) ?? ''}`),
    ),
  )
  return passages.flatMap((passage) => {
    const { role, words } = passage
    if (role !== 'text' || !isOwn(passage)) return []
    return findOpen(words.text).flatMap((start) => {
      const found = openCitation.exec(words.text.slice(start + 1, start + 120))
      if (!found || !known.has(`${foldText(found[1] ?? '')} ${found[2] ?? ''}`)) return []
      const range = { start, end: start + 1 + found[0].length }
      const at = placeOfRange(words, range)
      return at ? [citationMalformed({ at, text: words.text.slice(start, range.end), reason: 'open' })] : []
    })
  })
}

/** Gives where round brackets open that are never closed. */
function findOpen(text: string): readonly number[] {
  const open: number[] = []
  for (const { 0: sign, index } of text.matchAll(/[()]/g)) {
    if (sign === '(') open.push(index)
    else open.pop()
  }
  return open
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
