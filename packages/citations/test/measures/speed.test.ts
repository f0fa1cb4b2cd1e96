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

const hostile: Readonly<Record<string, (size: number) => string>> = {
  'open brackets': (size) => '('.repeat(size * 50),
  'nested brackets': (size) => `${'('.repeat(size * 12)}Smith, 2020${')'.repeat(size * 12)}`,
  'brackets with years': (size) => '(Smith, 2020; '.repeat(size * 5),
  'commas and years': (size) => `(${'Smith, 2020, '.repeat(size * 5)})`,
  'capitals before a year': (size) => `${'Smith '.repeat(size * 10)}(2020)`,
  initials: (size) => `(${'A. '.repeat(size * 15)}2020)`,
  'one long word': (size) => `${'a'.repeat(size * 75)} (2020)`,
  'signs without spaces': (size) => `${'王'.repeat(size * 25)}（2020）`,
  'blanks in a bracket': (size) => `(Smith,${' '.repeat(size * 25)}2020)`,
  'mail and addresses': (size) => `${'a.'.repeat(size * 25)}@ ${'http://'.repeat(size * 5)}`,
  numbers: (size) => '[1, 2, 3]'.repeat(size),
  superscripts: (size) => '¹²³'.repeat(size * 12),
  standards: (size) => 'ISO '.repeat(size * 15),
  'et al.': (size) => `(${'et al. '.repeat(size * 10)}2020)`,
  repeats: (size) => '(ibid.) '.repeat(size * 7),
  notes: (size) => `x[^1]\n\n[^1]: ${'Smith, Title; '.repeat(size * 5)}`,
  sources: (size) => 'Source: '.repeat(size * 10),
  'cited works': (size) => '(Sm1it, 2020) '.repeat(size * 4),
  'works in italics': (size) => '*x* (Ab, 2020) '.repeat(size * 4),
  'labels that no entry bears': (size) =>
    `${range(size >> 2)
      .map((at) => `[${labelOf('A', at)}]`)
      .join(' ')}\n\n# References\n\n${range(size >> 2)
      .map((at) => `[${labelOf('B', at)}] A. Roe. *On it*. Press, 2020.`)
      .join('\n\n')}`,
  'misspelt names': (size) =>
    range(size)
      .map((index) => `(Sm${index}ith, 2020)`)
      .join(' '),
}

test.each(Object.entries(hostile))('takes a time that grows with %s', async (_, make) => {
  const list = range(200)
    .map((index) => `- Sm${index}it, A. (2020). *T ${index}*. Press.`)
    .join('\n')
  await expect((size: number) => check(`${make(size)}\n\n# References\n\n${list}\n`)).toTakeLinearTime(1000)
})

/** "Aab10", "Aba10", and so on. */
function labelOf(first: string, at: number): string {
  const letters = [at, Math.floor(at / 26)].map((index) => String.fromCharCode(97 + (index % 26)))
  return `${first}${letters.join('')}${10 + (Math.floor(at / 676) % 90)}`
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

/** Gives a number as a word of syllables, so that those of near numbers are not alike. */
function toWord(number: number): string {
  const syllables = ['ka', 'lo', 'mi', 'sa', 'te', 'vo', 'ra', 'be', 'du', 'ha']
  return Array.from(String((number * 7919) % 1_000_003), (digit) => syllables[Number(digit)] ?? '').join('')
}

const unanswered: Readonly<Record<string, (size: number) => readonly [text: string, list: string]>> = {
  'undated organisations': (size) => [
    range(size)
      .map((index) => `(Ministry of ${toWord(index)}, n.d.)`)
      .join(' '),
    range(size)
      .map((index) => `- Ministry of ${toWord(index + 5000)}. (n.d.). *T ${index}*. https://a.id/${index}`)
      .join('\n'),
  ],
  'names of one initial': (size) => [
    range(size)
      .map((index) => `(S${toWord(index)}, 2001)`)
      .join(' '),
    range(size)
      .map((index) => `- S${toWord(index + 5000)}, A. (2002). *T ${index}*. Press.`)
      .join('\n'),
  ],
  'organisations of one first word': (size) => [
    range(size)
      .map((index) => `(Ministry of ${toWord(index)} ${toWord(3 * index)}, 2001)`)
      .join(' '),
    range(size)
      .map((index) => `- Ministry of ${toWord(index + 5000)} ${toWord(3 * index + 5000)}. (2001). *T ${index}*. Press.`)
      .join('\n'),
  ],
  'works of one family': (size) => [
    range(size)
      .map((index) => `(Smith & S${toWord(index)}, ${1500 + (index % 500)})`)
      .join(' '),
    range(size)
      .map((index) => `- Smith, A., & S${toWord(index + 5000)}, B. (${1503 + (index % 500)}). *T ${index}*. Press.`)
      .join('\n'),
  ],
}

test.each(Object.entries(unanswered))('finds no entry for %s in a time that grows with them', async (_, make) => {
  await expect((size: number) => {
    const [text, list] = make(size)
    return check(`${text}\n\n# References\n\n${list}\n`)
  }).toTakeLinearTime(500)
})
