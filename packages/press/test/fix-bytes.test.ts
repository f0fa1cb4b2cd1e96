import { toDiagnostic } from '@edisi/diagnostics'
import { expect, test } from 'vitest'
import { fixBytes } from '../src/fix-bytes.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A finding that wants one stretch of a text replaced; offsets count without a byte order mark. */
function finding(text: string, words: string, replacement: string) {
  const offset = text.replace(/^\uFEFF/, '').indexOf(words)
  const point = (by: number) => ({ line: 1, column: offset + by + 1, offset: offset + by })
  const place = { path: 'a.md', start: point(0), end: point(words.length) }
  return toDiagnostic({
    ruleId: 'r',
    severity: 'info',
    reason: 'x',
    at: place,
    fix: [{ place, text: replacement }],
  })
}

test.each([
  ['ends of lines of three kinds', 'é\r\na\rb\nc et al d'],
  ['a byte order mark', '\uFEFFa et al b'],
  ['a second byte order mark', '\uFEFF\uFEFFa et al b'],
  ['signs beyond the first plane', '𝒜 et al 𝒜 \u2028'],
  ['a U+FFFD of its own', '\uFFFD et al'],
])('keeps %s', (_, text) => {
  const fixed = fixBytes(encode(text), 'a.md', [finding(text, 'et al', 'et al.')])
  expect(fixed.type === 'fixed' && fixed.bytes).toEqual(encode(text.replace('et al', 'et al.')))
})

test('refuses what is not UTF-8 throughout, and NUL', () => {
  const broken = Uint8Array.from([...encode('et al '), 0xe9, 0x20])
  expect(fixBytes(broken, 'a.md', [finding('et al', 'et al', 'et al.')])).toMatchObject({ type: 'refused' })
  expect(fixBytes(encode('et al \0'), 'a.md', [finding('et al', 'et al', 'x')])).toMatchObject({ type: 'refused' })
  expect(fixBytes(broken, 'b.md', [finding('et al', 'et al', 'et al.')])).toEqual({ type: 'same' })
})
