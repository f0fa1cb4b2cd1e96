import { lintPdf } from '@edisi/pdf'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildEditions } from './build-editions.ts'
import type { BuiltEditions } from './build-editions.ts'
import { describeJudge, judgeTimeout } from './judge.ts'

describeJudge({ name: 'qpdf and our own lint', files: [], commands: ['qpdf'] }, () => {
  let built: BuiltEditions | undefined

  beforeAll(() => {
    built = buildEditions('pdf,handout')
  }, judgeTimeout)

  afterAll(() => built?.remove())

  it(
    'finds every PDF, handout and booklet sound',
    () => {
      const { editions = [] } = built ?? {}
      const faults = editions.flatMap(({ name, file }) => {
        const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
        return status === 0 ? [] : [`${name}: ${stdout}${stderr}`]
      })
      expect(faults).toEqual([])
    },
    judgeTimeout,
  )

  it('finds nothing that our lint has to say of them', () => {
    const { editions = [] } = built ?? {}
    const faults = editions.flatMap(({ name, file }) => lintPdf(readFileSync(file)).map((fault) => `${name}: ${fault}`))
    expect(faults).toEqual([])
  })
})
