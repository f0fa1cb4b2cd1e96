import type { Diagnostic, Edit, Place } from '@edisi/diagnostics'
import type { ExitCode } from '../exit-code.ts'
import type { PublicationReport } from '../publication-report.ts'
import { version } from '../version.ts'
import { createFingerprints } from './fingerprint-finding.ts'
import type { Fingerprints } from './fingerprint-finding.ts'
import type { RulePage } from './read-rule-page.ts'
import { leadsOut, pathFromHere, toUri } from './report-paths.ts'

/** What a SARIF log is made with. */
export interface SarifMeans {
  readonly exitCode: ExitCode
  /** All rules, in the order in which results count them. */
  readonly rules: readonly RulePage[]
  /** The lines of a file, by its path from the folder that the user stands in. */
  readonly linesOf: (path: string) => readonly string[] | undefined
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const rootName = '%SRCROOT%'
const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/**
 * Gives the findings as a log of SARIF 2.1.0, as plain data. Paths count from the folder that the command ran in, which
 * stands for the root of the sources; columns are in UTF-16 units, ends exclusive. A result's fingerprint names its rule,
 * its file and its words, so that it outlives a move to other lines; edits that mend safely are its fixes.
 */
export function toSarifReport(reports: readonly PublicationReport[], means: SarifMeans): unknown {
  const indexes = new Map(means.rules.map(({ id }, index) => [id, index]))
  const fingerprints = createFingerprints()
  const results = reports.flatMap(({ publication, result }) => {
    const shown = (path: string): string => pathFromHere(publication.root, path)
    const context: ResultContext = { shown, indexes, fingerprints, linesOf: means.linesOf }
    return (result?.diagnostics ?? []).map((diagnostic) => toResult(diagnostic, context))
  })
  const run = {
    tool: { driver: { name: 'edisi', version, semanticVersion: version, rules: means.rules.map(toRule) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [rootName]: { description: { text: 'The folder that the command ran in.' } } },
    invocations: [
      {
        executionSuccessful: means.exitCode !== 5 && means.exitCode !== 4,
        exitCode: means.exitCode,
        exitCodeDescription: exitCodeWords[means.exitCode],
      },
    ],
    artifacts: listPaths(reports).map(toArtifact),
    results,
  }
  return { $schema: schema, version: '2.1.0', runs: [run] }
}

const exitCodeWords: Readonly<Record<ExitCode, string>> = {
  0: 'no errors were found',
  1: 'errors were found in the content',
  2: 'the command line or a configuration is wrong',
  3: 'warnings were found, and --strict was given',
  4: 'a file could not be written',
  5: 'edisi failed',
}

function toRule({ id, severity, summary, text }: RulePage): unknown {
  return {
    id,
    name: id,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text, markdown: text },
    defaultConfiguration: { level: levels[severity] },
  }
}

interface ResultContext {
  readonly shown: (path: string) => string
  readonly indexes: ReadonlyMap<string, number>
  readonly fingerprints: Fingerprints
  readonly linesOf: SarifMeans['linesOf']
}

function toResult(diagnostic: Diagnostic, context: ResultContext): unknown {
  const { ruleId, severity, place, related, fix } = diagnostic
  const { shown, indexes, fingerprints, linesOf } = context
  const path = shown(diagnostic.path)
  const ruleIndex = indexes.get(ruleId)
  return {
    ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: messageOf(diagnostic) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: toLocation(path),
          ...(place === undefined ? {} : { region: toRegion(place) }),
        },
      },
    ],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, index) => ({
            id: index + 1,
            physicalLocation: {
              artifactLocation: toLocation(shown(other.path)),
              region: { startLine: other.line, startColumn: other.column },
            },
            message: { text: escapeLinks(other.text) },
          })),
        }),
    partialFingerprints: { 'edisiFinding/v1': fingerprints.of(diagnostic, path, linesOf(path)) },
    ...(fix.length === 0 ? {} : { fixes: [toFix(fix, shown)] }),
  }
}

function messageOf({ reason, expected, note }: Diagnostic): string {
  const hint = expected.length === 0 ? [] : [`Did you mean ${expected.map((text) => `\`${text}\``).join(' or ')}?`]
  const sentences = [`${capitalise(reason)}.`, ...hint, ...(note === undefined ? [] : [`${capitalise(note)}.`])]
  return escapeLinks(sentences.join(' '))
}

function capitalise(clause: string): string {
  return clause.charAt(0).toUpperCase() + clause.slice(1).replace(/\.$/, '')
}

// In a message `[words](1)` is a link to a location (SARIF 2.1.0, 3.11.6), which an author's Markdown is not.
function escapeLinks(text: string): string {
  return text.replaceAll(/[[\]\\]/g, String.raw`\$&`)
}

function toFix(fix: readonly Edit[], shown: (path: string) => string): unknown {
  const byPath = new Map<string, Edit[]>()
  for (const edit of fix) {
    const edits = byPath.get(edit.place.path)
    if (edits) edits.push(edit)
    else byPath.set(edit.place.path, [edit])
  }
  return {
    description: { text: 'What `edisi check --fix` does: it changes these words alone, and not what the text says.' },
    artifactChanges: [...byPath].map(([path, edits]) => ({
      artifactLocation: toLocation(shown(path)),
      replacements: edits.map(({ place, text }) => ({
        deletedRegion: toRegion(place),
        insertedContent: { text },
      })),
    })),
  }
}

function toRegion({ start, end }: Place): unknown {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

function toLocation(path: string): unknown {
  return leadsOut(path) ? { uri: toUri(path) } : { uri: toUri(path), uriBaseId: rootName }
}

function toArtifact(path: string): unknown {
  const location = toLocation(path)
  const isMarkdown = /\.(?:md|markdown)$/i.test(path)
  return isMarkdown ? { location, roles: ['analysisTarget'], sourceLanguage: 'markdown' } : { location }
}

function listPaths(reports: readonly PublicationReport[]): readonly string[] {
  const paths = reports.flatMap(({ publication, result }) =>
    [
      ...(result === undefined || result.type === 'misconfigured' ? [] : result.sources),
      ...(result?.diagnostics ?? []).flatMap(({ path, related, fix }) => [
        path,
        ...related.map((other) => other.path),
        ...fix.map((edit) => edit.place.path),
      ]),
    ].map((path) => pathFromHere(publication.root, path)),
  )
  return [...new Set(paths)]
}
