import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { formatDiff } from '../src/format-diff.ts'

const diff = (before: string, after: string): string => formatDiff({ path: 'a.md', before, after })

test('shows a change with three lines round it', () => {
  expect(diff('1\n2\n3\n4\n5\n6\n7\n8\n', '1\n2\n3\n4\nfive\n6\n7\n8\n')).toBe(
    '--- a/a.md\n+++ b/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
  )
})

test('tells of a file that does not end with a line feed', () => {
  expect(diff('a', 'b\n')).toBe('--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n')
})

test('gives nothing where nothing changes', () => {
  expect(diff('a\n', 'a\n')).toBe('')
})

test('parts changes that are far from one another, and joins near ones', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `${index}\n`)
  const changed = lines.map((line, index) => (index === 3 || index === 8 || index === 25 ? `x${line}` : line))
  expect(diff(lines.join(''), changed.join('')).match(/^@@/gm)).toHaveLength(2)
})

test('quotes names that would break the line', () => {
  expect(formatDiff({ path: 'a b.md', before: '1', after: '2' })).toContain('--- a/a b.md\t\n')
  expect(formatDiff({ path: 'a"b\n.md', before: '1', after: '2' })).toContain('--- "a/a\\"b\\n.md"\n')
})

// A generator with a fixed seed (Numerical Recipes, 2007, 7.1).
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

test('git applies the diff of any two texts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'edisi-diff-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const random = createRandom(7)
  const draw = (): string => {
    const lines = Array.from({ length: 1 + random(40) }, () => `${'abcde'[random(5)] ?? ''}${random(3) ? '' : '\r'}`)
    return lines.join('\n') + (random(2) ? '\n' : '')
  }
  const name = join(folder, 'a.md')
  for (let round = 0; round < 40; round++) {
    const [before, after] = [draw(), draw()]
    if (before === after) continue
    writeFileSync(name, before)
    const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
      cwd: folder,
      input: diff(before, after),
      encoding: 'utf8',
      env: { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() },
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(readFileSync(name, 'utf8')).toBe(after)
  }
})

const text = (word: string, lines: number): string =>
  Array.from({ length: lines }, (_, index) => `${word}${index}\n`).join('')

test('compares long texts that differ throughout in a time that grows with them', async () => {
  await expect((lines: number) => {
    expect(diff(text('a', lines), text('b', lines)).length).toBeGreaterThan(lines * 5)
  }).toTakeLinearTime(5000)
})
