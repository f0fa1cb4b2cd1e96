import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

// A class of signs repeated up to the end, with nothing before it: `/[.,;]+$/`, or so one of its alternatives. It is tried
// from each sign of every run, and takes the square of the longest. A class of all but some signs is left to the reader.
const trailing = /(?:\(\/|\|)(?:\[(?!\^)(?:[^\]\\]|\\.)+\]|\\[sdw])[+*]\$\//

test('no pattern takes signs off an end by trying from each of them: trimEnd does it', () => {
  const found = ['packages', 'apps'].flatMap(listSources).flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .flatMap((line, index) => (isCode(line) && trailing.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  )
  expect(found).toEqual([])
})

function listSources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(root, folder, name, 'src'), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(folder, name, 'src', path),
      ),
    )
    .filter((path) => path.endsWith('.ts'))
}

function isCode(line: string): boolean {
  return !/^\s*(?:\*|\/\/)/.test(line)
}
