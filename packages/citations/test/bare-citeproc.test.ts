import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFixture } from './csl-suite/read-fixture.ts'
import type { Fixture } from './csl-suite/read-fixture.ts'
import { runBareCiteproc } from './csl-suite/run-bare-citeproc.ts'
import { isResult } from './csl-suite/run-fixture.ts'

const fixtures = join(import.meta.dirname, '../../../.judges/csl-suite')
const assets = join(import.meta.dirname, '../assets')

function readTest(name: string): string {
  return readFileSync(join(import.meta.dirname, 'csl-suite', name), 'utf8')
}

function localeOf(tag: string): string | undefined {
  const path = join(assets, `locales-${tag}.xml`)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function passes(fixture: Fixture): boolean {
  try {
    return isResult(fixture, runBareCiteproc(fixture, localeOf))
  } catch {
    return false
  }
}

// In a file of its own, since our adapter changes the engine that it loads.
describe.skipIf(!existsSync(fixtures))(
  'citeproc by itself (needs .judges/csl-suite: tests/judges/install-csl-suite.mjs)',
  () => {
    const ours = new Set(readTest('passing.txt').trim().split('\n'))
    // A block that is skipped is read all the same.
    const passing = (existsSync(fixtures) ? readdirSync(fixtures) : [])
      .filter((file) => file.endsWith('.txt'))
      .filter((file) => passes(readFixture(readFileSync(join(fixtures, file), 'utf8'))))
      .map((file) => file.replace(/\.txt$/, ''))
      .toSorted()

    test('passes 834 tests of the suite with the locales that come with the product', () => {
      expect(passing.length).toBe(834)
    })

    test('passes nothing that our adapter does not, but for what differences.md gives the reason of', () => {
      const told = readTest('differences.md').matchAll(/^\| `(.+)` \|/gm)
      const names = [...told].flatMap(([, cell = '']) => cell.split('`, `'))
      expect(passing.filter((name) => !ours.has(name))).toEqual(names.toSorted())
    })
  },
)
