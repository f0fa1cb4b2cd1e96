import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildEditions } from './build-editions.ts'
import type { BuiltEditions } from './build-editions.ts'
import { describeJudge, javaFlags, judgeTimeout, runJudge } from './judge.ts'

const judge = { name: 'EPUBCheck', files: ['epubcheck/target/dependency'], commands: ['java'] }

interface Report {
  readonly checker: { readonly nFatal: number; readonly nError: number; readonly nWarning: number }
  readonly messages: readonly {
    readonly ID: string
    readonly severity: string
    readonly message: string
    readonly locations: readonly { readonly path: string; readonly line: number }[]
  }[]
}

describeJudge(judge, () => {
  let built: BuiltEditions | undefined

  beforeAll(() => {
    built = buildEditions('epub')
  }, judgeTimeout)

  afterAll(() => built?.remove())

  it(
    'finds no fatal fault, error or warning in any EPUB',
    () => {
      const faults = (built?.editions ?? []).flatMap(({ name, file }) => {
        const words = [...javaFlags, '-cp', 'epubcheck/target/dependency/*', 'com.adobe.epubcheck.tool.Checker']
        const { checker, messages } = JSON.parse(runJudge('java', [...words, file, '-q', '-j', '-'])) as Report
        const found = messages.filter(({ severity }) => ['FATAL', 'ERROR', 'WARNING'].includes(severity))
        const counted = checker.nFatal + checker.nError + checker.nWarning
        return counted + found.length === 0
          ? []
          : [name, ...found.map(({ ID, message, locations: [at] }) => `${ID} ${message} (${at?.path}:${at?.line})`)]
      })
      expect(faults).toEqual([])
      expect(built?.editions.length).toBeGreaterThan(0)
    },
    judgeTimeout,
  )
})
