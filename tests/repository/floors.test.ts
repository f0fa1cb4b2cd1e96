import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)

/** The table of ARCHITECTURE.md: what each package may import of ours. Each declares exactly this, in dependencies and devDependencies together. */
const floors: Readonly<Record<string, readonly string[]>> = {
  'packages/diagnostics': [],
  'packages/theme': [],
  'packages/document': ['diagnostics'],
  'packages/citations': ['diagnostics', 'document'],
  'packages/html': ['diagnostics', 'document', 'theme'],
  'packages/typeset': ['diagnostics', 'document', 'theme'],
  'packages/epub': ['diagnostics', 'document', 'html', 'theme'],
  'packages/pdf': ['diagnostics', 'typeset'],
  'packages/press': ['citations', 'diagnostics', 'document', 'epub', 'html', 'pdf', 'theme', 'typeset'],
  'apps/cli': ['diagnostics', 'press'],
  'apps/language-server': [],
  'apps/remark-edisi-citations': ['diagnostics', 'press'],
}

interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(new URL(`${folder}/package.json`, root), 'utf8')) as Manifest
}

test.each(Object.entries(floors))('%s declares exactly what its floor allows', (folder, allowed) => {
  const { dependencies, devDependencies } = manifest(folder)
  const own = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => name.startsWith('@edisi/'))
  expect(own.toSorted()).toEqual(allowed.map((name) => `@edisi/${name}`))
})

test('every package and app has a floor', () => {
  const folders = ['packages', 'apps'].flatMap((kind) =>
    readdirSync(new URL(kind, root)).map((name) => `${kind}/${name}`),
  )
  expect(folders.toSorted()).toEqual(Object.keys(floors).toSorted())
})

test.each(Object.keys(floors))('%s declares its dependencies at exact versions', (folder) => {
  const { dependencies, devDependencies } = manifest(folder)
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})
