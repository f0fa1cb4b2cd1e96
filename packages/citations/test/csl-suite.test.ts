import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFixture } from './csl-suite/read-fixture.ts'
import { passesFixture } from './csl-suite/run-fixture.ts'

const fixtures = join(import.meta.dirname, '../../../.judges/csl-suite')
const list = join(import.meta.dirname, 'csl-suite/passing.txt')
const assets = join(import.meta.dirname, '../assets')

function localeOf(tag: string): string | undefined {
  const path = join(assets, `locales-${tag}.xml`)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

describe.skipIf(!existsSync(fixtures))(
  'the CSL test-suite (needs .judges/csl-suite: tests/judges/install-csl-suite.mjs)',
  () => {
    // A list that may only grow: what passes and is not on it belongs there. Why the others do not is told beside it.
    test('passes exactly what passing.txt lists', { timeout: 120_000 }, async () => {
      const passing: string[] = []
      for (const name of readdirSync(fixtures)
        .filter((file) => file.endsWith('.txt'))
        .toSorted()) {
        const fixture = readFixture(readFileSync(join(fixtures, name), 'utf8'))
        // What a processor throws at it has not passed.
        const passes = await passesFixture(fixture, localeOf).catch(() => false)
        if (passes) passing.push(name.replace(/\.txt$/, ''))
      }
      expect(passing).toEqual(readFileSync(list, 'utf8').trim().split('\n'))
    })
  },
)
