import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const command = fileURLToPath(new URL('../../apps/cli/bin/edisi.js', import.meta.url))
const chapter = readFileSync(new URL('../../content/guide/09-troubleshooting.md', import.meta.url), 'utf8')

test('the guide tells what to do about every rule', () => {
  const { stdout } = spawnSync(process.execPath, [command, 'explain'], { encoding: 'utf8' })
  const rules: readonly string[] = stdout.match(/^[a-z0-9]+(?:-[a-z0-9]+)+$/gm) ?? []
  expect(rules.length).toBeGreaterThan(40)
  const told = [...chapter.matchAll(/^\| `([a-z0-9-]+)(-…)?` \|/gm)].map(([, rule, open]) => ({
    rule,
    isOpen: open !== undefined,
  }))
  const untold = rules.filter(
    (id) => !told.some(({ rule, isOpen }) => rule === id || (isOpen && id.startsWith(`${rule}-`))),
  )
  expect(untold).toEqual([])
})
