import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findCacheFolder, openAnswerCache } from '../../src/online/answer-cache.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'edisi-cache-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('gives what was kept, in plain JSON, as long as it is fresh', () => {
  const folder = join(temporaryFolder(), 'not', 'there')
  const cache = openAnswerCache(folder)
  cache.keep('fresh', { a: 1 }, 1)
  cache.keep('stale', { a: 2 }, -1)
  expect(cache.recall('fresh')).toEqual({ a: 1 })
  expect(cache.recall('stale')).toBeUndefined()
  expect(cache.recall('never')).toBeUndefined()
  const files = readdirSync(folder)
  expect(files).toHaveLength(2)
  for (const file of files) expect(JSON.parse(readFileSync(join(folder, file), 'utf8'))).toHaveProperty('question')
})

test('takes a damaged or foreign file for none', () => {
  const folder = temporaryFolder()
  const cache = openAnswerCache(folder)
  cache.keep('a', { a: 1 }, 1)
  const [file = ''] = readdirSync(folder)
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"question":"b","until":"2999-01-01T00:00:00Z","value":1}',
    `"${'a'.repeat(2e6)}"`,
  ]) {
    writeFileSync(join(folder, file), text)
    expect(cache.recall('a')).toBeUndefined()
  }
})

test('goes on where nothing can be kept', () => {
  const folder = join(temporaryFolder(), 'file')
  writeFileSync(folder, '')
  const cache = openAnswerCache(folder)
  expect(() => cache.keep('a', { a: 1 }, 1)).not.toThrow()
  expect(cache.recall('a')).toBeUndefined()
})

test('lies where the XDG specification has it', () => {
  expect(findCacheFolder({ XDG_CACHE_HOME: '/var/c' })).toBe('/var/c/edisi/online')
  expect(findCacheFolder({ XDG_CACHE_HOME: 'c' })).toBe(join(homedir(), '.cache/edisi/online'))
  expect(findCacheFolder({})).toBe(join(homedir(), '.cache/edisi/online'))
})
