import type { Severity } from '@edisi/diagnostics'
import { addToGroup } from '../add-to-group.ts'
import type { NumberedFinding, ReportIndex } from './index-report.ts'
import type { ReportInput, Standing } from './report.ts'

/** What a report comes to in numbers. */
export interface ReportSums {
  readonly citations: number
  readonly standings: Readonly<Record<Standing, number>>
  readonly entries: number
  /** Entries that nothing cites and no citation may mean. */
  readonly uncited: number
  /** Entries that nothing cites, and that a citation in doubt, or one that leads nowhere, may mean. */
  readonly meant: number
  /** Entries that nothing cites, and that have an excuse. */
  readonly excused: number
  readonly severities: Readonly<Record<Severity, number>>
  /** All findings. */
  readonly total: number
  /** Citations that are in doubt, missing, or have a finding, findings about nothing cited, and entries cited nowhere. */
  readonly toLookAt: number
  /** The rules that have found something, the gravest and the most frequent first. */
  readonly byRule: readonly RuleSum[]
}

/** What a rule has found, in the order of the sources. */
export interface RuleSum {
  readonly ruleId: string
  readonly severity: Severity
  readonly findings: readonly NumberedFinding[]
}

/** Counts a report. */
export function summariseReport({ citations, entries }: ReportInput, index: ReportIndex): ReportSums {
  const { findings, about, citing, meaning } = index
  const unlinked = entries.filter(({ id }) => !citing.has(id))
  const unexcused = unlinked.filter(({ excuse }) => excuse === undefined)
  const meant = unexcused.filter(({ id }) => meaning.has(id)).length
  const uncited = unexcused.length - meant
  const looked = citations.filter(
    ({ id, standing }) => standing === 'doubtful' || standing === 'missing' || about.has(id),
  ).length
  const attached = [...about.values()].reduce((sum, group) => sum + group.length, 0)
  const standing = (name: Standing): number => citations.filter((citation) => citation.standing === name).length
  const severity = (name: Severity): number => findings.filter((finding) => finding.severity === name).length
  return {
    citations: citations.length,
    standings: {
      linked: standing('linked'),
      doubtful: standing('doubtful'),
      missing: standing('missing'),
      unlisted: standing('unlisted'),
    },
    entries: entries.length,
    uncited,
    meant,
    excused: unlinked.length - unexcused.length,
    severities: { error: severity('error'), warning: severity('warning'), info: severity('info') },
    total: findings.length,
    toLookAt: looked + findings.length - attached,
    byRule: sumRules(findings),
  }
}

const gravity: readonly Severity[] = ['error', 'warning', 'info']

function sumRules(findings: readonly NumberedFinding[]): readonly RuleSum[] {
  const groups = new Map<string, NumberedFinding[]>()
  for (const finding of findings) addToGroup(groups, finding.ruleId, finding)
  return [...groups]
    .map(([ruleId, group]): RuleSum => {
      const severity = gravity.find((name) => group.some((finding) => finding.severity === name)) ?? 'info'
      return { ruleId, severity, findings: group }
    })
    .toSorted(
      (a, b) =>
        gravity.indexOf(a.severity) - gravity.indexOf(b.severity) ||
        b.findings.length - a.findings.length ||
        (a.ruleId < b.ruleId ? -1 : 1),
    )
}
