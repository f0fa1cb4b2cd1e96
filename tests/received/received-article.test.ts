import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const command = fileURLToPath(new URL('../../apps/cli/bin/edisi.cjs', import.meta.url))
const article = fileURLToPath(new URL('../fixtures/received/article.md', import.meta.url))

interface Report {
  readonly exitCode: number
  readonly files: readonly {
    readonly messages: readonly { readonly ruleId: string; readonly line: number; readonly expected: string[] }[]
    readonly citations: readonly { readonly line: number; readonly text: string; readonly reference: string | null }[]
    readonly references: readonly { readonly id: string }[]
  }[]
}

/** What the article reports: it was received with these defects, and none may go unseen. */
const defects = [
  '13 caption-label-language',
  '13 figure-source-without-reference',
  '17 citation-after-terminal-punctuation',
  '18 citation-author-variant',
  '18 citation-date-granularity',
  '21 citation-author-variant',
  '21 citation-date-granularity',
  '24 citation-inconsistent-name',
  '43 citation-undated',
  '49 citation-merge-adjacent',
  '49 citation-author-variant',
  '61 citation-without-reference',
  '63 caption-label-language',
  '63 figure-source-without-reference',
  '76 citation-without-reference',
  '114 reference-numbering-unused',
  '117 reference-order',
  '117 reference-author-inconsistent',
  '120 reference-author-inconsistent',
]

/** The entry that each citation leads to, by its line. */
const links = [
  '18 ref-microsoft-2019',
  '21 ref-microsoft-2023',
  '24 ref-openai-2023',
  '34 ref-openai-2023',
  '37 ref-microsoft-azure-blog-2023',
  '49 ref-openai-2024',
  '50 ref-openai-global-affairs-2024',
  '71 ref-reuters-2023',
  '86 ref-the-verge-2024',
  '97 ref-techcrunch-2025',
]

let folder = ''
let status: number | null = null
let report: Report

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edisi-received-'))
  const run = spawnSync(process.execPath, [command, 'build', article, '-o', folder, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  status = run.status
  report = JSON.parse(run.stdout) as Report
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('builds every edition, although its citations are faulty', () => {
  expect(status).toBe(1)
  expect(report.exitCode).toBe(1)
  expect(readFileSync(join(folder, 'article.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect(readFileSync(join(folder, 'article.epub')).subarray(30, 58).toString('latin1')).toBe(
    'mimetypeapplication/epub+zip',
  )
  expect(readFileSync(join(folder, 'article.html'), 'utf8')).toMatch(/^<!doctype html>/i)
})

test('reports each of its defects at its line, and no other', () => {
  const found = report.files.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${line} ${ruleId}`))
  expect(found).toEqual(defects)
})

test('links every other citation with its entry', () => {
  const linked = report.files.flatMap(({ citations }) =>
    citations.flatMap(({ line, reference }) => (reference === null ? [] : [`${line} ${reference}`])),
  )
  expect(linked).toEqual(links)
  expect(report.files.flatMap(({ references }) => references)).toHaveLength(9)
})

test('offers the near miss where the year has no entry', () => {
  const messages = report.files.flatMap((file) => file.messages)
  expect(messages.find(({ line }) => line === 76)?.expected.join(' ')).toContain('2025')
})

test('keeps the words of a citation that leads nowhere', () => {
  expect(readFileSync(join(folder, 'article.html'), 'utf8')).toContain('(TechCrunch, 2023)')
})
