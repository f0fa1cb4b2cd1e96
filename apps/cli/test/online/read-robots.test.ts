import { expect, test } from 'vitest'
import { isAllowedBy, readRobots } from '../../src/online/read-robots.ts'

const isAllowed = (text: string, path: string): boolean =>
  isAllowedBy(readRobots(text, 'edisi'), new URL(path, 'https://weather.id'))

test.each([
  ['lets all be asked without rules', '', '/a', true],
  ['forbids what a rule begins', 'User-agent: *\nDisallow: /a', '/ab?c', false],
  ['lets the longest rule decide', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
  ['lets the permission decide between equals', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
  ['takes its own group before that of all', 'User-agent: *\nDisallow: /\nUser-agent: edisi\nDisallow: /b', '/a', true],
  ['takes its own group though it is empty', 'User-agent: *\nDisallow: /\n\nUser-agent: EDISI\nDisallow:', '/a', true],
  ['joins groups of one name', 'User-agent: edisi\nDisallow: /a\nUser-agent: edisi\nDisallow: /b', '/b', false],
  ['shares a group of several names', 'User-agent: other\nUser-agent: edisi/1.0\nDisallow: /a', '/a', false],
  ['is not named by the beginning of another name', 'User-agent: edisibot\nDisallow: /', '/a', true],
  ['leaves rules before any name alone', 'Disallow: /\nUser-agent: *\nDisallow: /b', '/a', true],
  ['reads stars', 'User-agent: *\nDisallow: /*/private*.pdf$', '/x/private/y.pdf', false],
  ['reads the end', 'User-agent: *\nDisallow: /*.pdf$', '/x.pdf?a', true],
  ['compares escapes and letters in one form', 'User-agent: *\nDisallow: /caf%c3%a9', '/café', false],
  [
    'reads past comments, a byte order mark and other keys',
    '\uFEFFuser-agent : * # all\nCrawl-delay: 1\nDISALLOW: /a # no',
    '/a',
    false,
  ],
  ['may ask for robots.txt itself', 'User-agent: *\nDisallow: /', '/robots.txt', true],
])('%s', (...[, text, path, expected]) => {
  expect(isAllowed(text, path)).toBe(expected)
})

test('takes a time that grows with the rules, also where these are made to take long', async () => {
  await expect((count: number) => {
    const stars = `User-agent: *\n${`Disallow: /${'*a'.repeat(200)}b$\n`.repeat(count)}`
    expect(isAllowed(stars, `/${'a'.repeat(1900)}`)).toBe(true)
  }).toTakeLinearTime(500)
  await expect((count: number) => {
    expect(isAllowed('User-agent: *\n'.repeat(count), '/a')).toBe(true)
  }).toTakeLinearTime(10_000)
})
