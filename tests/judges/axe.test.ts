import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildEditions } from './build-editions.ts'
import type { BuiltEditions } from './build-editions.ts'
import { describeJudge, judgesFolder, judgeTimeout, runJudge } from './judge.ts'

const files = ['npm/node_modules/axe-core/axe.min.js', 'npm/node_modules/playwright-core', 'chrome']

interface Verdict {
  readonly file: string
  readonly view: string
  readonly overflow: number
  readonly requests: readonly string[]
  readonly complaints: readonly string[]
  readonly violations: readonly string[]
}

describeJudge({ name: 'axe', files, commands: ['chromium'] }, () => {
  let built: BuiltEditions | undefined
  let verdicts: readonly Verdict[] = []

  beforeAll(() => {
    built = buildEditions('html')
    const pages = built.editions.map(({ file }) => file)
    const program = fileURLToPath(new URL('./run-axe.mjs', import.meta.url))
    const lines = runJudge(process.execPath, [program, judgesFolder, ...pages])
      .trimEnd()
      .split('\n')
    verdicts = lines.map((line) => JSON.parse(line) as Verdict)
    if (verdicts.length !== pages.length * 4) throw new Error(`${pages.length} pages, but ${verdicts.length} verdicts`)
  }, judgeTimeout)

  afterAll(() => built?.remove())

  it('finds no violation in any web page, light or dark, wide or narrow', () => {
    expect(verdicts.filter(({ violations }) => violations.length > 0)).toEqual([])
  })

  it('finds no page wider than its window', () => {
    expect(
      verdicts.filter(({ overflow }) => overflow > 0).map(({ file, view, overflow }) => [file, view, overflow]),
    ).toEqual([])
  })

  it('finds no page that asks the network or that the browser complains of', () => {
    const faults = verdicts.filter(({ requests, complaints }) => requests.length + complaints.length > 0)
    expect(faults.map(({ file, view, requests, complaints }) => [file, view, requests, complaints])).toEqual([])
  })
})
