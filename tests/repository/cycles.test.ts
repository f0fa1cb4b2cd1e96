import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findCycle } from './find-cycle.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

const homes = ['packages', 'apps'].flatMap((kind) => readdirSync(join(root, kind)).map((name) => `${kind}/${name}/src`))

function listSources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const written = [...text.matchAll(/(?:\bfrom |\bimport\(|^import )'(\.[^']+)'/gm)]
  return written.map(([, path = '']) => normalize(join(dirname(file), path)))
}

test.each(homes)('no files of %s import each other in a ring', (home) => {
  const imports = new Map(listSources(home).map((file) => [file, importsOf(file)]))
  expect([...imports.values()].flat().length).toBeGreaterThan(0)
  expect(findCycle(imports)).toEqual([])
})

test('a ring is found, and what leads to it or from it is no part of it', () => {
  const imports = new Map([
    ['before', ['a']],
    ['a', ['b', 'after']],
    ['b', ['after', 'c']],
    ['c', ['a']],
    ['after', []],
  ])
  expect(findCycle(imports)).toEqual(['a', 'b', 'c'])
  expect(findCycle(new Map([...imports, ['c', ['after']]]))).toEqual([])
})
