import { toText } from './object-writer.ts'
import type { PdfValue } from './object-writer.ts'

interface Style {
  readonly style: 'D' | 'r' | undefined
  readonly number: number
}

/** Gives the number tree of page labels (ISO 32000-1, 12.4.2): a range begins where the counting does not simply go on. */
export function toPageLabels(labels: readonly string[]): PdfValue {
  const ranges: PdfValue[] = []
  let previous: Style | undefined
  for (const [index, label] of labels.entries()) {
    const current = readStyle(label)
    const goesOn =
      previous?.style !== undefined && current.style === previous.style && current.number === previous.number + 1
    if (!goesOn) ranges.push(index, toRange(label, current))
    previous = current
  }
  return { Nums: ranges }
}

function toRange(label: string, { style, number }: Style): PdfValue {
  if (style === undefined) return label === '' ? {} : { P: toText(label) }
  return number === 1 ? { S: style } : { S: style, St: number }
}

function readStyle(label: string): Style {
  if (/^[1-9]\d{0,8}$/.test(label)) return { style: 'D', number: Number(label) }
  const number = fromRoman(label)
  return number === undefined ? { style: undefined, number: 0 } : { style: 'r', number }
}

const romanDigits = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
  ['c', 100],
  ['d', 500],
  ['m', 1000],
])

function fromRoman(label: string): number | undefined {
  if (!/^[ivxlcdm]{1,15}$/.test(label)) return undefined
  const digits = Array.from(label, (digit) => romanDigits.get(digit) ?? 0)
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)
}
