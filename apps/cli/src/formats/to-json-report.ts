import type { Diagnostic, Edit } from '@edisi/diagnostics'
import type { CheckedPublication } from '@edisi/press'
import { sep } from 'node:path'
import type { ExitCode } from '../exit-code.ts'
import type { PublicationReport } from '../publication-report.ts'
import { pathFromHere } from './report-paths.ts'

/** The report of `--format json`; its schema is `schema/report.schema.json`. */
export interface JsonReport {
  readonly version: 1
  readonly exitCode: ExitCode
  readonly written: readonly string[]
  readonly files: readonly JsonFile[]
}

interface JsonFile {
  readonly path: string
  readonly messages: readonly unknown[]
  readonly citations: readonly unknown[]
  readonly references: readonly unknown[]
}

/** Gives the report as plain data. Paths count from the folder that the user stands in. */
export function toJsonReport(reports: readonly PublicationReport[], exitCode: ExitCode): JsonReport {
  return {
    version: 1,
    exitCode,
    written: reports.flatMap(({ written }) => written.map(withSlashes)),
    files: reports.flatMap(toFiles),
  }
}

function toFiles({ publication, result }: PublicationReport): readonly JsonFile[] {
  if (result === undefined) return []
  const shown = (path: string): string => pathFromHere(publication.root, path)
  const { sources, citations, references } =
    result.type === 'misconfigured' ? { sources: [], citations: [], references: [] } : result
  const paths = new Set([...sources, ...result.diagnostics.map(({ path }) => path)])
  return [...paths].map((path) => ({
    path: shown(path),
    messages: result.diagnostics.filter((diagnostic) => diagnostic.path === path).map((one) => toMessage(one, shown)),
    citations: citations.filter(({ place }) => place.path === path).map(toCitation),
    references: references
      .filter((reference) => reference.path === path || (path === sources[0] && !paths.has(reference.path)))
      .map(({ id, path: file, place, text, csl }) => ({
        id,
        path: shown(file),
        line: place?.start.line ?? 1,
        text,
        csl,
      })),
  }))
}

function toCitation(citation: CheckedPublication['citations'][number]): unknown {
  const { id, place, text, kind, group, reference, confidence, evidence } = citation
  const { start, end } = place
  const span = { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  return { id, ...span, text, kind, group, reference, confidence, evidence }
}

function toMessage(diagnostic: Diagnostic, shown: (path: string) => string): unknown {
  const { ruleId, severity, fatal, reason, expected, place } = diagnostic
  return {
    ruleId,
    severity,
    fatal: fatal ?? null,
    reason,
    line: place?.start.line ?? null,
    column: place?.start.column ?? null,
    endLine: place?.end.line ?? null,
    endColumn: place?.end.column ?? null,
    expected,
    fix: diagnostic.fix.map((edit) => toEdit(edit, shown)),
    related: diagnostic.related.map((related) => ({ ...related, path: shown(related.path) })),
    url: diagnostic.url ?? null,
    note: diagnostic.note ?? null,
  }
}

function toEdit({ place, text }: Edit, shown: (path: string) => string): unknown {
  const { path, start, end } = place
  return {
    path: shown(path),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    text,
  }
}

function withSlashes(path: string): string {
  return path.split(sep).join('/')
}
