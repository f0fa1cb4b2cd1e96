import type { Diagnostic, Place } from '@edisi/diagnostics'
import { checkPublication, overlayFiles } from '@edisi/press'
import type { CheckMeans, Files, PublicationSource } from '@edisi/press'
import type { VFile } from 'vfile'
import { findPublication } from './find-publication.ts'
import type { FoundFile } from './find-publication.ts'
import type { Options } from './options.ts'
import { readConfined } from './read-confined.ts'

/** What was found in a file. */
export interface CheckedFile {
  /** The text of the file, without a byte order mark. */
  readonly text: string
  readonly findings: readonly Diagnostic[]
  /** What was found in the bibliographies that it names. */
  readonly elsewhere: readonly Diagnostic[]
}

/**
 * Checks a file as it stands in the processor, which may not be what stands on the disk; bibliographies and, for a chapter
 * of a publication, the other chapters are read from there.
 */
export async function checkFile(file: VFile, options: Readonly<Options>): Promise<CheckedFile> {
  const text = String(file).replace(/^\uFEFF/, '')
  const found = findPublication(file, options.root ?? undefined)
  const means = { files: filesOf(found, text), ...settle(options, found.path) }
  if (found.publication !== undefined) {
    const checked = await check(found.publication, means, found.path)
    if (checked.sources.includes(found.path))
      return { text, findings: checked.findings, elsewhere: checked.sources[0] === found.path ? checked.elsewhere : [] }
  }
  const { findings, elsewhere } = await check(found.alone, means, found.path)
  return { text, findings, elsewhere }
}

type Means = Pick<CheckMeans, 'files' | 'today' | 'rules'>

async function check(source: PublicationSource, means: Means, path: string) {
  const result = await checkPublication(source, { ...means, onStage: () => undefined })
  const { diagnostics } = result
  const sources = result.type === 'checked' ? result.sources : []
  return {
    sources,
    findings: diagnostics.filter((diagnostic) => diagnostic.path === path),
    elsewhere: diagnostics.filter((diagnostic) => diagnostic.path !== path && !sources.includes(diagnostic.path)),
  }
}

function filesOf({ root, path }: FoundFile, text: string): Files {
  const bytes = new TextEncoder().encode(text)
  const stored: Files = { read: (wanted) => Promise.resolve(readConfined(root, wanted)) }
  return overlayFiles(stored, (wanted) => (wanted === path ? bytes : undefined))
}

function settle({ rules, today }: Readonly<Options>, path: string): Pick<Means, 'today' | 'rules'> {
  const start = { line: 1, column: 1, offset: 0 }
  const place: Place = { path, start, end: start }
  return {
    today: readDay(today ?? undefined),
    rules: Object.entries(rules ?? {}).map(([rule, severity]) => ({
      rule: { value: rule, place },
      severity: { value: severity, place },
    })),
  }
}

function readDay(day: string | undefined): Means['today'] {
  if (day === undefined) {
    const now = new Date()
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
  }
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  if (year === undefined) throw new Error(`expected \`today\` as YYYY-MM-DD, got \`${day}\``)
  return { year: Number(year), month: Number(month), day: Number(date) }
}
