import { checkCitations, linkCitations } from '../../src/index.ts'
import { expect, test } from 'vitest'
import { readFiles } from '../read-markdown.ts'
import { makeThesis } from './make-thesis.ts'

const sources = { bibliographies: [], inline: [], nocite: [] }

async function check(
  text: string,
): Promise<{ readonly parse: number; readonly check: number; readonly found: number }> {
  const file = { path: 'main.md', bytes: new TextEncoder().encode(text) }
  const start = process.cpuUsage()
  const document = readFiles(file)
  const parsed = process.cpuUsage(start)
  const linked = await linkCitations(document, sources)
  checkCitations(linked, { today: undefined, sources: new Map([[file.path, file.bytes]]) })
  const checked = process.cpuUsage(start)
  return {
    parse: milliseconds(parsed),
    check: milliseconds(checked) - milliseconds(parsed),
    found: linked.citations.length,
  }
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000
}

test('checks a thesis of 100,000 words and 1,000 citations in no more time than it is parsed', async () => {
  const thesis = makeThesis({ words: 100_000, citations: 1000, entries: 300 })
  await check(makeThesis({ words: 5000, citations: 50, entries: 30 }))
  const ratios: number[] = []
  for (let run = 0; run < 3; run++) {
    const times = await check(thesis)
    expect(times.found).toBeGreaterThan(950)
    ratios.push(times.check / times.parse)
  }
  if (process.env['SHOW']) process.stdout.write(`${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}\n`)
  expect(Math.min(...ratios)).toBeLessThanOrEqual(1)
})

const hostile: Readonly<Record<string, string>> = {
  'open brackets': '('.repeat(200_000),
  'nested brackets': `${'('.repeat(50_000)}Smith, 2020${')'.repeat(50_000)}`,
  'brackets with years': '(Smith, 2020; '.repeat(20_000),
  'commas and years': `(${'Smith, 2020, '.repeat(20_000)})`,
  'capitals before a year': `${'Smith '.repeat(40_000)}(2020)`,
  initials: `(${'A. '.repeat(60_000)}2020)`,
  'one long word': `${'a'.repeat(300_000)} (2020)`,
  'signs without spaces': `${'王'.repeat(100_000)}（2020）`,
  'blanks in a bracket': `(Smith,${' '.repeat(100_000)}2020)`,
  'mail and addresses': `${'a.'.repeat(100_000)}@ ${'http://'.repeat(20_000)}`,
  numbers: '[1, 2, 3]'.repeat(5000),
  superscripts: '¹²³'.repeat(50_000),
  standards: 'ISO '.repeat(60_000),
  'et al.': `(${'et al. '.repeat(40_000)}2020)`,
  repeats: '(ibid.) '.repeat(30_000),
  notes: `x[^1]\n\n[^1]: ${'Smith, Title; '.repeat(20_000)}`,
  sources: 'Source: '.repeat(40_000),
  'cited works': '(Sm1it, 2020) '.repeat(15_000),
  'misspelt names': Array.from({ length: 4000 }, (_, index) => `(Sm${index}ith, 2020)`).join(' '),
}

test.each(Object.entries(hostile))('takes bounded time for %s', async (_, text) => {
  const list = Array.from({ length: 200 }, (__, index) => `- Sm${index}it, A. (2020). *T ${index}*. Press.`).join('\n')
  const { check: time, parse } = await check(`${text}\n\n# References\n\n${list}\n`)
  expect(time).toBeLessThan(4000 + parse)
})

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

/** Gives a number as a word of syllables, so that those of near numbers are not alike. */
function toWord(number: number): string {
  const syllables = ['ka', 'lo', 'mi', 'sa', 'te', 'vo', 'ra', 'be', 'du', 'ha']
  return Array.from(String((number * 7919) % 1_000_003), (digit) => syllables[Number(digit)] ?? '').join('')
}

const unanswered: Readonly<Record<string, readonly [string, string]>> = {
  'undated organisations': [
    range(800)
      .map((index) => `(Ministry of ${toWord(index)}, n.d.)`)
      .join(' '),
    range(800)
      .map((index) => `- Ministry of ${toWord(index + 5000)}. (n.d.). *T ${index}*. https://a.id/${index}`)
      .join('\n'),
  ],
  'names of one initial': [
    range(1500)
      .map((index) => `(S${toWord(index)}, 2001)`)
      .join(' '),
    range(1500)
      .map((index) => `- S${toWord(index + 5000)}, A. (2002). *T ${index}*. Press.`)
      .join('\n'),
  ],
}

test.each(Object.entries(unanswered))('finds no entry for %s in bounded time', async (_, [text, list]) => {
  const { check: time, parse } = await check(`${text}\n\n# References\n\n${list}\n`)
  expect(time).toBeLessThan(4000 + parse)
})
