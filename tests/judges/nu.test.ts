import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildEditions } from './build-editions.ts'
import type { BuiltEditions } from './build-editions.ts'
import { describeJudge, javaFlags, judgeTimeout, runJudge } from './judge.ts'

const jar = 'npm/node_modules/vnu-jar/build/dist/vnu.jar'

interface Report {
  readonly messages: readonly {
    readonly type: string
    readonly subType?: string
    readonly url: string
    readonly lastLine?: number
    readonly message: string
    readonly extract?: string
  }[]
}

describeJudge({ name: 'the Nu HTML checker', files: [jar], commands: ['java'] }, () => {
  let built: BuiltEditions | undefined

  beforeAll(() => {
    built = buildEditions('html')
  }, judgeTimeout)

  afterAll(() => built?.remove())

  it(
    'finds no error or warning in any web page',
    () => {
      const files = (built?.editions ?? []).map(({ file }) => file)
      const words = [...javaFlags, '-jar', jar, '--format', 'json', '--stdout', '--also-check-css', ...files]
      const { messages } = JSON.parse(runJudge('java', words)) as Report
      expect(
        messages.map(({ type, url, lastLine, message, extract }) => `${type} ${url}:${lastLine} ${message} ${extract}`),
      ).toEqual([])
      expect(files.length).toBeGreaterThan(0)
    },
    judgeTimeout,
  )
})
