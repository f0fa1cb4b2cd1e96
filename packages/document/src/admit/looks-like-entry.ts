import { plainText } from '../plain-text.ts'
import type { Inline } from '../inline.ts'

/** Whether words can be an entry of a reference list: they hold a year, a word for none, or an address. */
export function looksLikeEntry(inlines: readonly Inline<'parsed'>[]): boolean {
  return hasYear(plainText(inlines)) || hasAddress(inlines)
}

/** Whether words can be nothing else: names turned round or an organisation, then a year in brackets, as in APA's order. */
export function isSurelyEntry(inlines: readonly Inline<'parsed'>[]): boolean {
  const words = plainText(inlines).trim()
  const hasNames =
    /^(?:\[\d+\]\s*)?(?:\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, (?:\p{Lu}\.|\p{Lu}\p{Ll}+)|[^.()]{3,120}(?:\([^()]{2,15}\))?\. \((?:1[5-9]|20)\d\d)/u.test(
      words.slice(0, 200),
    )
  return (
    hasNames &&
    /\((?:(?:1[5-9]|20)\d\d[a-h]?(?:, [^()]{3,20})?|n\.\s?d\.|t\.\s?t\.)\)\.? ?\S/u.test(words.slice(0, 400))
  )
}

function hasYear(words: string): boolean {
  return /\b(?:1[5-9]|20)\d\d[a-h]?\b|\b(?:n\.\s?d\.|t\.\s?t\.|s\.\s?f\.|o\.\s?[JD]\.|s\.\s?[ad]\.|z\.\s?[jd]\.|in press|forthcoming)/i.test(
    words,
  )
}

function hasAddress(inlines: readonly Inline<'parsed'>[]): boolean {
  if (/https?:\/\/|\bdoi\b|\b10\.\d{4,}\//i.test(plainText(inlines))) return true
  return inlines.some((node) => node.type === 'link' && /^https?:/.test(node.url))
}

/** Parts a paragraph at its hard breaks where each line is an entry: each has a year of its own. */
export function splitLines(inlines: readonly Inline<'parsed'>[]): readonly (readonly Inline<'parsed'>[])[] {
  if (!inlines.some((node) => node.type === 'lineBreak')) return [inlines]
  const lines: Inline<'parsed'>[][] = [[]]
  for (const node of inlines) {
    if (node.type === 'lineBreak') lines.push([])
    else lines.at(-1)?.push(node)
  }
  const isEach = lines.every((line) => {
    const words = plainText(line).trim()
    return hasYear(words) && /^["“„«[(*\p{Lu}\p{Lo}\d]/u.test(words)
  })
  return isEach ? lines : [inlines]
}
