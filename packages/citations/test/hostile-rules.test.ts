import type { Diagnostic } from '@edisi/diagnostics'
import { describe, expect, test } from 'vitest'
import { checkCitations, linkCitations } from '../src/index.ts'
import { trimEnd } from '../src/trim-end.ts'
import { readMarkdown } from './read-markdown.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

interface Files {
  readonly markdown: string
  readonly bib?: string
}

async function check({ markdown, bib }: Files): Promise<readonly Diagnostic[]> {
  const bibliographies = bib === undefined ? [] : [{ path: 'a.bib', bytes: encode(bib) }]
  const linked = await linkCitations(readMarkdown(markdown), { bibliographies, inline: [], nocite: ['*'] })
  const files = [{ path: 'main.md', bytes: encode(markdown) }, ...bibliographies]
  const sources = new Map(files.map(({ path, bytes }) => [path, bytes]))
  return checkCitations(linked, { today: { year: 2026, month: 11, day: 24 }, sources })
}

function checkDigits(count: number): Promise<unknown> {
  return check({ markdown: `It is a number of ${'1'.repeat(count)}x, and ends here.` })
}

function checkSigns(sign: string, count: number): Promise<unknown> {
  const address = `https://example.org/a${sign.repeat(count)}x`
  const fields = [`url = {${address}}`, `howpublished = {${address}}`, `note = {See ${address} and more}`]
  const bib = `@misc{a, title = {Rain}, ${fields.join(', ')}, eprint = {arXiv:2001.00001${sign.repeat(count)}x}}`
  return check({ markdown: 'It rains.', bib })
}

function checkTitles(count: number): Promise<unknown> {
  const entries = Array.from({ length: 300 }, (_, index) => {
    const number = index.toString().padStart(4, '0')
    const title = `Rain ${'in the mountains '.repeat(count / 17)}${number.repeat(count / 40)}`
    const letters = title.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')
    return `@article{k${index}, author = {Roe, A}, year = 2020, title = {${letters}}}`
  })
  return check({ markdown: 'It rains.', bib: entries.join('\n') })
}

function checkPages(count: number): Promise<unknown> {
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  const text = numbers.map(
    (at) => `It rains (Lee, *Tale ${at}* 7; Lee 8), and Lee says of “Tale ${at}” that it does (9).`,
  )
  const list = ['Aa', 'Bb', 'Cc', ...numbers.map(() => 'Lee')].map(
    (name, at) => `${name}, A. *Tale ${at}*. Press, 2001.`,
  )
  return check({ markdown: `${text.join(' ')}\n\n# Works Cited\n\n${list.join('\n\n')}\n` })
}

describe('the time of checking does not grow with the square', () => {
  test('of the works of one author that are cited by their pages', async () => {
    await expect(checkPages).toTakeLinearTime(200)
  })

  test('of the digits in a row in a text', async () => {
    await expect(checkDigits).toTakeLinearTime(20_000)
  })

  test.each(['.', ',', ')', ';', '/', '#'])('of the %s in a row in the fields of an entry', async (sign) => {
    await expect((count: number) => checkSigns(sign, count)).toTakeLinearTime(10_000)
  })

  test('of the letters in titles of one author and year', async () => {
    await expect(checkTitles).toTakeLinearTime(90)
  })
})

test('trims the signs of a class from the end alone', () => {
  expect(trimEnd('a.b.,; ', /[.,;\s]/)).toBe('a.b')
  expect(trimEnd('...', /\./)).toBe('')
  expect(trimEnd('...a..', /\./)).toBe('...a')
})
