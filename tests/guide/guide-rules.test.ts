import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const command = fileURLToPath(new URL('../../apps/cli/bin/edisi.cjs', import.meta.url))
const chapters = ['05-citation-rules', '10-troubleshooting'].map((name) =>
  readFileSync(new URL(`../../content/guide/${name}.md`, import.meta.url), 'utf8'),
)

test('the guide tells what to do about every rule', () => {
  const { stdout } = spawnSync(process.execPath, [command, 'explain'], { encoding: 'utf8' })
  const rules: readonly string[] = stdout.match(/^[a-z0-9]+(?:-[a-z0-9]+)+$/gm) ?? []
  expect(rules.length).toBeGreaterThan(40)
  const told = [...chapters.join('\n').matchAll(/^\| `([a-z0-9-]+)(-…)?` \|/gm)].map(([, rule, open]) => ({
    rule,
    isOpen: open !== undefined,
  }))
  const untold = rules.filter(
    (id) => !told.some(({ rule, isOpen }) => rule === id || (isOpen && id.startsWith(`${rule}-`))),
  )
  expect(untold).toEqual([])
})

test('the guide gives the severity of every rule on citations', () => {
  const rows = [...(chapters[0] ?? '').matchAll(/^\| `([a-z0-9-]+)` \| .* \| (error|warning|info|off)(?:, fix)? \|$/gm)]
  expect(rows.length).toBeGreaterThan(70)
  const told = rows.map(([, rule = '', severity = '']) => [rule, severity] as const)
  const { stdout } = spawnSync(process.execPath, [command, 'explain', ...told.map(([rule]) => rule)], {
    encoding: 'utf8',
  })
  const pages = stdout.split(/^(?=# [a-z0-9-]+ \((?:error|warning|info)\))/m)
  const severities = new Map(
    pages.flatMap((page) => {
      const [, rule = '', severity = ''] = /^# ([a-z0-9-]+) \((error|warning|info)\)/.exec(page) ?? []
      return rule === '' ? [] : [[rule, /[Ss]ilent until/.test(page) ? 'off' : severity] as const]
    }),
  )
  expect(told.filter(([rule, severity]) => severities.get(rule) !== severity)).toEqual([])
})
