import { expect, test } from 'vitest'
import { fixedIdentifier } from '../src/fixed-identifier.ts'
import { usableUrl } from '../src/usable-url.ts'

test.each([
  ['https://example.org/a b?c=[1]|2', 'https://example.org/a%20b?c=%5B1%5D%7C2'],
  ['https://example.org/ü?q=%zz', 'https://example.org/ü?q=%25zz'],
  ['https://[::1]/a', 'https://[::1]/a'],
  ['https://example.org/#a#b', 'https://example.org/#a%23b'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  [' https://example.org ', 'https://example.org'],
  ['data.csv', undefined],
  ['http://exa mple.org/', undefined],
])('makes of `%s` `%s`', (url, usable) => {
  expect(usableUrl(url)).toBe(usable)
})

test('gives a name one identifier for all time', () => {
  expect(fixedIdentifier('10.1000/182')).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
  expect(fixedIdentifier('a')).toBe(fixedIdentifier('a'))
  expect(fixedIdentifier('a')).not.toBe(fixedIdentifier('b'))
})
