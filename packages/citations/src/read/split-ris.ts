import type { TextRange } from '../inline-text.ts'

/** A line of RIS with its value, to which lines without a tag are joined by a space. */
export interface RisLine {
  readonly tag: string
  readonly value: string
  /** Where the value stands; undefined where it takes several lines. */
  readonly range: TextRange | undefined
}

/** The lines of one record from `TY` to before `ER`. */
export interface RisRecord extends TextRange {
  readonly lines: readonly RisLine[]
}

/** What a file holds, and lines that stand in no record, each stretch of them once. */
export interface SplitRis {
  readonly records: readonly RisRecord[]
  readonly strays: readonly (TextRange & { readonly reason: string })[]
}

/** Parts a RIS file into its records. A record whose `ER` is missing ends before the next `TY`, and is kept. */
export function splitRis(text: string): SplitRis {
  const records: OpenRecord[] = []
  const strays: (TextRange & { readonly reason: string })[] = []
  let isOpen = false
  let isStray = false
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const { index } = line
    const end = index + line[0].trimEnd().length
    // Two blanks stand before the dash and one after it; what programs write varies.
    const match = /^\uFEFF?[ \t]{0,3}([A-Z][A-Z0-9])[ \t]{1,4}-(?:[ \t]+|$)(.*)$/.exec(line[0])
    const tag = match?.[1]
    const value = match?.[2]?.trim() ?? ''
    const start = index + line[0].length - (match?.[2]?.length ?? 0)
    const range = { start, end: start + value.length }
    if (tag === 'TY') {
      records.push({ start: index, end, lines: [{ tag, parts: [value], range }] })
      isOpen = true
      isStray = false
    } else if (tag === 'ER' && isOpen) {
      const record = records.at(-1)
      if (record) record.end = end
      isOpen = false
    } else if (isOpen) addLine(records.at(-1), { tag, value, range, words: line[0].trim(), end })
    else if (line[0].trim() !== '' && !/^\d+\.?\s*$/.test(line[0])) {
      if (!isStray) strays.push({ start: index, end, reason: tag === undefined ? noTag : noType })
      isStray = true
    }
    if (tag === 'ER') isStray = false
  }
  return { records: records.map(closeRecord), strays }
}

/** A record that is being read. */
interface OpenRecord extends TextRange {
  end: number
  readonly lines: OpenLine[]
}

/** A line whose value is not joined yet: to join it anew with each line would take the square of their number. */
interface OpenLine extends Pick<RisLine, 'tag'> {
  readonly parts: string[]
  range: RisLine['range']
}

function closeRecord({ lines, ...range }: OpenRecord): RisRecord {
  return {
    ...range,
    lines: lines.map(({ tag, parts, range: place }) => ({
      tag,
      value: parts.filter((part) => part !== '').join(' '),
      range: place,
    })),
  }
}

const noType = 'a record must begin with the line `TY  - `'
const noTag = 'a line must begin with a tag, such as `TI  - `'

interface FoundLine extends Pick<RisLine, 'value' | 'range'> {
  readonly tag: string | undefined
  readonly words: string
  readonly end: number
}

function addLine(record: OpenRecord | undefined, { tag, value, range, words, end }: FoundLine): void {
  if (!record || words === '') return
  record.end = end
  if (tag !== undefined) {
    record.lines.push({ tag, parts: [value], range })
    return
  }
  const last = record.lines.at(-1)
  if (!last) return
  last.parts.push(words)
  last.range = undefined
}
