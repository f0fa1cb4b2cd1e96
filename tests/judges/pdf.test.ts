import { lintPdf } from '@edisi/pdf'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { buildEditions } from './build-editions.ts'
import { describeJudges, javaFlags, judgeTimeout, runJudge } from './judge.ts'
import type { Judged } from './judge.ts'

describeJudges(
  () => buildEditions('pdf,handout', '--paper', 'a4,a5,letter'),
  [
    { name: 'veraPDF', files: ['verapdf/target/classes/Judge.class'], commands: ['java'], tries: tryVeraPdf },
    { name: 'qpdf', files: [], commands: ['qpdf'], tries: tryQpdf },
    // It is no outside judge, but waits for the editions that qpdf has built.
    { name: 'our lint of PDF files', files: [], commands: ['qpdf'], tries: tryLint },
  ],
)

function tryVeraPdf(judged: Judged): void {
  it(
    'fails no check of PDF/UA-1 and PDF/A-3a in any PDF, handout and booklet',
    () => {
      const files = judged.editions.map(({ file }) => file)
      const words = [
        ...javaFlags,
        '-cp',
        'verapdf/target/classes:verapdf/target/dependency/*',
        'Judge',
        'ua1,3a',
        ...files,
      ]
      const lines = runJudge('java', words).trimEnd().split('\n')
      expect(lines.filter((line) => !isVerdict(line) || Number(line.split('\t')[2]) > 0)).toEqual([])
      expect(lines.filter((line) => isVerdict(line))).toHaveLength(files.length * 2)
      expect(files.length).toBeGreaterThan(0)
    },
    judgeTimeout,
  )
}

/** A verdict on a file, or, set in by a tab, a rule that it fails. */
function isVerdict(line: string): boolean {
  return !line.startsWith('\t')
}

function tryQpdf(judged: Judged): void {
  it(
    'finds every PDF, handout and booklet sound',
    () => {
      const faults = judged.editions.flatMap(({ name, file }) => {
        const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
        return status === 0 ? [] : [`${name}: ${stdout}${stderr}`]
      })
      expect(faults).toEqual([])
    },
    judgeTimeout,
  )
}

function tryLint(judged: Judged): void {
  it('has nothing to say of any PDF, handout and booklet', () => {
    const faults = judged.editions.flatMap(({ name, file }) =>
      lintPdf(readFileSync(file)).map((fault) => `${name}: ${fault}`),
    )
    expect(faults).toEqual([])
  })
}
