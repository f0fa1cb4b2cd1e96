import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import { javaFlags, judgesFolder, judgeTimeout, runJudge } from './judge.ts'
import type { Judge, Judged } from './judge.ts'

const nu = 'npm/node_modules/vnu-jar/build/dist/vnu.jar'
const axe = ['npm/node_modules/axe-core/axe.min.js', 'npm/node_modules/playwright-core', 'chrome']

/** The judges of web pages. */
export const pageJudges: readonly (Judge & { readonly tries: (judged: Judged) => void })[] = [
  { name: 'the Nu HTML checker', files: [nu], commands: ['java'], tries: tryNu },
  { name: 'axe', files: axe, commands: ['chromium'], tries: tryAxe },
]

/**
 * Nu 26.9.27 holds that a data: image is blocked by any `img-src` and any `default-src`, `data:` and `*` too, against CSP 3, 6.7.2.8:
 * a scheme source matches a url of its scheme. That browsers show these images is seen below, where Chromium complains of nothing.
 */
const knownFalse =
  /^Resource violates Content Security Policy \(meta tag\): image “data:image\/.* blocked by “img-src” directive\.$/s

interface NuReport {
  readonly messages: readonly {
    readonly type: string
    readonly url: string
    readonly lastLine?: number
    readonly message: string
    readonly extract?: string
  }[]
}

function tryNu(judged: Judged): void {
  it(
    'finds no error or warning in any web page',
    () => {
      const files = judged.editions.map(({ file }) => file)
      const words = [...javaFlags, '-jar', nu, '--format', 'json', '--stdout', '--also-check-css', ...files]
      const { messages } = JSON.parse(runJudge('java', words)) as NuReport
      const findings = messages.filter(({ message }) => !knownFalse.test(message))
      expect(
        findings.map(({ type, url, lastLine, message, extract }) => `${type} ${url}:${lastLine} ${message} ${extract}`),
      ).toEqual([])
      expect(files.length).toBeGreaterThan(0)
    },
    judgeTimeout,
  )
}

interface Verdict {
  readonly file: string
  readonly view: string
  readonly overflow: number
  readonly requests: readonly string[]
  readonly complaints: readonly string[]
  readonly violations: readonly string[]
}

/** Light and dark, wide and 320 px: `run-axe.mjs` has them. */
const viewCount = 4

function tryAxe(judged: Judged): void {
  let verdicts: readonly Verdict[] = []

  beforeAll(() => {
    const program = fileURLToPath(new URL('./run-axe.mjs', import.meta.url))
    const words = [program, judgesFolder, ...judged.editions.map(({ file }) => file)]
    const lines = runJudge(process.execPath, words).trimEnd().split('\n')
    verdicts = lines.map((line) => JSON.parse(line) as Verdict)
  }, judgeTimeout)

  it('opens every web page in every view', () => {
    expect(verdicts.length).toBe(judged.editions.length * viewCount)
  })

  it('finds no violation in any web page, light or dark, wide or narrow', () => {
    const faults = verdicts.filter(({ violations }) => violations.length > 0)
    expect(faults.map(({ file, view, violations }) => [file, view, violations])).toEqual([])
  })

  it('finds no page wider than its window', () => {
    const faults = verdicts.filter(({ overflow }) => overflow > 0)
    expect(faults.map(({ file, view, overflow }) => [file, view, overflow])).toEqual([])
  })

  it('finds no page that asks the network or that the browser complains of', () => {
    const faults = verdicts.filter(({ requests, complaints }) => requests.length + complaints.length > 0)
    expect(faults.map(({ file, view, requests, complaints }) => [file, view, requests, complaints])).toEqual([])
  })
}
