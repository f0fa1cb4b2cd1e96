import { expect, test } from 'vitest'
import { canonicalTag } from '../src/assemble/canonical-tag.ts'

test.each([
  ['en-gb', 'en-GB'],
  ['EN-UK', 'en-GB'],
  ['zh-hans-cn', 'zh-Hans-CN'],
  ['sr-LATN', 'sr-Latn'],
  ['es-419', 'es-419'],
  ['de-ch-1901', 'de-CH-1901'],
  ['sl-Nedis', 'sl-nedis'],
  ['en-a-BBB-x-gb', 'en-a-bbb-x-gb'],
  ['in', 'id'],
  ['deu-AT', 'de-AT'],
])('the language %s is %s', (tag, canonical) => {
  expect(canonicalTag(tag)).toBe(canonical)
})
