import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildEditions } from './build-editions.ts'
import { describeJudges, javaFlags, judgesFolder, judgeTimeout, runJudge } from './judge.ts'
import type { Judged } from './judge.ts'

const ace = 'npm/node_modules/@daisy/ace/bin/ace-puppeteer.js'

describeJudges(
  () => buildEditions('epub'),
  [
    { name: 'EPUBCheck', files: ['epubcheck/target/dependency'], commands: ['java'], tries: tryEpubCheck },
    { name: 'Ace', files: [ace, 'chrome'], commands: ['chromium'], tries: tryAce },
  ],
)

interface EpubCheckReport {
  readonly checker: { readonly nFatal: number; readonly nError: number; readonly nWarning: number }
  readonly messages: readonly {
    readonly ID: string
    readonly severity: string
    readonly message: string
    readonly locations: readonly { readonly path: string; readonly line: number }[]
  }[]
}

function tryEpubCheck(judged: Judged): void {
  it(
    'finds no fatal fault, error or warning in any EPUB',
    () => {
      expect(judged.editions.flatMap(({ name, file }) => check(file).map((fault) => `${name}: ${fault}`))).toEqual([])
      expect(judged.editions.length).toBeGreaterThan(0)
    },
    judgeTimeout,
  )
}

function check(file: string): readonly string[] {
  const words = [...javaFlags, '-cp', 'epubcheck/target/dependency/*', 'com.adobe.epubcheck.tool.Checker']
  const { checker, messages } = JSON.parse(runJudge('java', [...words, file, '-q', '-j', '-'])) as EpubCheckReport
  const counted = checker.nFatal + checker.nError + checker.nWarning
  const found = messages
    .filter(({ severity }) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
    .map(({ ID, message, locations: [at] }) => `${ID} ${message} (${at?.path}:${at?.line})`)
  return counted > 0 && found.length === 0 ? [`${counted} faults without a message`] : found
}

interface AceReport {
  readonly 'earl:result': { readonly 'earl:outcome': string }
  readonly assertions: readonly {
    readonly 'earl:testSubject': { readonly url: string }
    readonly assertions: readonly {
      readonly 'earl:test': { readonly 'dct:title': string }
      readonly 'earl:result': { readonly 'dct:description': string; readonly html?: string }
    }[]
  }[]
}

function tryAce(judged: Judged): void {
  it(
    'finds no violation in any EPUB',
    () => {
      expect(judged.editions.flatMap(({ name, file }) => visit(file).map((fault) => `${name}: ${fault}`))).toEqual([])
      expect(judged.editions.length).toBeGreaterThan(0)
    },
    judgeTimeout,
  )
}

/** Lists the violations in a book. Ace exits 0 whatever it finds, so its report is read. */
function visit(file: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'edisi-ace-'))
  try {
    const { stderr, stdout } = spawnSync(process.execPath, [ace, '-f', '-s', '-o', folder, file], {
      cwd: judgesFolder,
      encoding: 'utf8',
      env: { ...process.env, PUPPETEER_EXECUTABLE_PATH: join(judgesFolder, 'chrome') },
    })
    const report = readReport(join(folder, 'report.json'), `${stdout}${stderr}`)
    const violations = report.assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
      assertions.map(
        ({ 'earl:test': { 'dct:title': title }, 'earl:result': result }) =>
          `${url} ${title}: ${result['dct:description']} ${result.html ?? ''}`,
      ),
    )
    const passes = report['earl:result']['earl:outcome'] === 'pass'
    return violations.length === 0 && !passes ? ['it does not pass'] : violations
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(file: string, said: string): AceReport {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as AceReport
  } catch (error) {
    throw new Error(`Ace gave no report: ${said}`, { cause: error })
  }
}
