import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const command = join(root, 'apps/cli/bin/edisi.cjs')

/** Papers from the corpus that use what no document of ours does; they are judged where the corpus is at hand. */
const papers = [
  'barbagroup__CFDPython',
  'CamDavidsonPilon__lifelines',
  'KoslickiLab__YACHT',
  'FEniCS__basix',
  'tidyverse__tidyverse',
  'ropensci__gtexr',
]

/** An edition to be judged: its source's name, and the file. */
export interface Edition {
  readonly name: string
  readonly file: string
}

/** Editions in a folder of their own, and the way to be rid of them. */
export interface BuiltEditions {
  readonly editions: readonly Edition[]
  readonly remove: () => void
}

/**
 * Builds editions of all that is judged: the publications of content/, two fixtures, the documents beside the judges, and some
 * papers of the corpus. A source may have faults: its editions are made, and judged, all the same.
 */
export function buildEditions(to: string, ...options: string[]): BuiltEditions {
  const folder = mkdtempSync(join(tmpdir(), 'edisi-judged-'))
  const editions: Edition[] = []
  for (const [name, source] of listSources()) {
    const output = join(folder, name)
    const words = [command, 'build', source, '-t', to, '-o', output, ...options]
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    if (status !== 0 && status !== 1) throw new Error(`${name} was not built (exit ${status}): ${stderr.slice(-2000)}`)
    for (const file of readdirSync(output).toSorted())
      editions.push({ name: `${name}/${file}`, file: join(output, file) })
  }
  return { editions, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Makes the report of a check of what is judged, of two papers, and of prose that has its faults, in a folder of their own. */
export function buildReports(): BuiltEditions {
  const folder = mkdtempSync(join(tmpdir(), 'edisi-judged-'))
  const editions: Edition[] = []
  for (const [name, source] of [...listSources().filter(([paper]) => !papers.slice(2).includes(paper)), ...prose]) {
    if (!existsSync(source)) continue
    const file = join(folder, `${name}.html`)
    const words = [command, 'check', source, '--format', 'html', '-o', file]
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    if (status !== 0 && status !== 1)
      throw new Error(`${name} was not checked (exit ${status}): ${stderr.slice(-2000)}`)
    editions.push({ name, file })
  }
  return { editions, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Articles of the corpus that cite in prose. */
const prose = [
  '11pyo__org-design-thesis/paper__manuscript.md',
  'HillaryDanan__calibration-trap/paper__manuscript.md',
].map((path) => [path.replace(/__.*/, ''), join(root, '../shared/corpus/prose', path)] as const)

function listSources(): readonly (readonly [name: string, source: string])[] {
  const documents = join(root, 'tests/judges/documents')
  return [
    ...listFolder(join(root, 'content')).map((name) => [name, join(root, 'content', name)] as const),
    ['received', join(root, 'tests/fixtures/received/article.md')],
    ['small-book', join(root, 'tests/fixtures/small-book')],
    ...listFolder(documents)
      .filter((file) => file.endsWith('.md'))
      .map((file) => [basename(file, '.md'), join(documents, file)] as const),
    ...papers
      .map((paper) => [paper, join(root, '../shared/corpus/joss', paper, 'paper.md')] as const)
      .filter(([, source]) => existsSync(source)),
  ]
}

function listFolder(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).toSorted() : []
}
