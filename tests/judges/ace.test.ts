import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildEditions } from './build-editions.ts'
import type { BuiltEditions } from './build-editions.ts'
import { describeJudge, judgesFolder, judgeTimeout } from './judge.ts'

const program = 'npm/node_modules/@daisy/ace/bin/ace-puppeteer.js'

interface Report {
  readonly 'earl:result': { readonly 'earl:outcome': string }
  readonly assertions: readonly {
    readonly 'earl:testSubject': { readonly url: string }
    readonly assertions: readonly {
      readonly 'earl:test': { readonly 'dct:title': string }
      readonly 'earl:result': {
        readonly 'earl:outcome': string
        readonly 'dct:description': string
        readonly html?: string
      }
    }[]
  }[]
}

describeJudge({ name: 'Ace', files: [program, 'chrome'], commands: ['chromium'] }, () => {
  let built: BuiltEditions | undefined

  beforeAll(() => {
    built = buildEditions('epub')
  }, judgeTimeout)

  afterAll(() => built?.remove())

  it(
    'finds no violation in any EPUB',
    () => {
      const faults = (built?.editions ?? []).flatMap(({ name, file }) =>
        judge(file).map((violation) => `${name}: ${violation}`),
      )
      expect(faults).toEqual([])
      expect(built?.editions.length).toBeGreaterThan(0)
    },
    judgeTimeout,
  )
})

/** Lists the violations in a book. Ace exits 0 whatever it finds, so its report is read. */
function judge(file: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'edisi-ace-'))
  try {
    const { stderr, stdout } = spawnSync(process.execPath, [program, '-f', '-s', '-o', folder, file], {
      cwd: judgesFolder,
      encoding: 'utf8',
      env: { ...process.env, PUPPETEER_EXECUTABLE_PATH: join(judgesFolder, 'chrome') },
    })
    let report
    try {
      report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report
    } catch {
      throw new Error(`Ace gave no report: ${stdout}${stderr}`)
    }
    const violations = report.assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
      assertions.map(
        ({ 'earl:test': { 'dct:title': title }, 'earl:result': result }) =>
          `${url} ${title}: ${result['dct:description']} ${result.html ?? ''}`,
      ),
    )
    if (violations.length === 0 && report['earl:result']['earl:outcome'] !== 'pass') return ['it does not pass']
    return violations
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
