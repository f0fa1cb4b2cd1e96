import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildEditions } from './build-editions.ts'
import type { BuiltEditions } from './build-editions.ts'
import { describeJudge, javaFlags, judgeTimeout, runJudge } from './judge.ts'

const judge = { name: 'veraPDF', files: ['verapdf/target/classes/Judge.class'], commands: ['java'] }

describeJudge(judge, () => {
  let built: BuiltEditions | undefined

  beforeAll(() => {
    built = buildEditions('pdf,handout', '--paper', 'a4,a5,letter')
  }, judgeTimeout)

  afterAll(() => built?.remove())

  it(
    'fails no check of PDF/UA-1 and PDF/A-3a in any PDF, handout and booklet',
    () => {
      const { editions = [] } = built ?? {}
      const words = [...javaFlags, '-cp', 'verapdf/target/classes:verapdf/target/dependency/*', 'Judge', 'ua1,3a']
      const lines = runJudge('java', [...words, ...editions.map(({ file }) => file)])
        .trimEnd()
        .split('\n')
      const verdicts = lines.filter((line) => !line.startsWith('\t')).map((line) => line.split('\t'))
      const failed = lines.filter((line) => line.startsWith('\t') || Number(line.split('\t')[2]) > 0)
      expect(failed).toEqual([])
      expect(verdicts).toHaveLength(editions.length * 2)
    },
    judgeTimeout,
  )
})
