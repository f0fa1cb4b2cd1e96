import { silentRules } from '@edisi/citations'
import { nearestName, silencingCommands, sortDiagnostics, withSeverity } from '@edisi/diagnostics'
import type { Diagnostic, NamedRule, Severity, Silencing } from '@edisi/diagnostics'
import type { RuleSetting } from '@edisi/document'
import { loadKnownRules } from './known-rules.ts'
import type { KnownRules } from './known-rules.ts'
import { messages } from './messages.ts'
import type { RuleWishes } from './rule-wishes.ts'

/**
 * Gives the findings that are to be told, in the order of the sources, with the severities that their author set, and
 * says which settings and comments name what there is not or silence nothing. Comments weigh more than settings.
 */
export async function settleFindings(found: readonly Diagnostic[], wishes: RuleWishes): Promise<readonly Diagnostic[]> {
  const known = await loadKnownRules(namesOf(wishes))
  const { severities, diagnostics: ofSettings } = readSettings(wishes.settings, known)
  const ofComments = reportUnknown(wishes.silencings, known)
  const silenced = silence([...found, ...ofSettings, ...ofComments], wishes.silencings)
  const unused = wishes.isWholeCheck ? reportUnused(wishes.silencings, silenced.used, known) : []
  const told = [...silenced.told, ...unused].flatMap((diagnostic) => settle(diagnostic, severities))
  return sortDiagnostics(told)
}

function namesOf({ settings, silencings }: RuleWishes): readonly string[] {
  const ofComments = silencings.flatMap((one) => (one.type === 'silence' && one.rule ? [one.rule.name] : []))
  return [...settings.map(({ rule }) => rule.value), ...ofComments]
}

type WantedSeverity = Severity | 'off' | 'own'

const severityNames: ReadonlyMap<string, WantedSeverity> = new Map([
  ['off', 'off'],
  ['info', 'info'],
  ['warning', 'warning'],
  ['error', 'error'],
  ['false', 'off'],
  ['true', 'own'],
])

function readSettings(
  settings: readonly RuleSetting[],
  known: KnownRules,
): { readonly severities: ReadonlyMap<string, WantedSeverity>; readonly diagnostics: readonly Diagnostic[] } {
  const severities = new Map<string, WantedSeverity>()
  const diagnostics: Diagnostic[] = []
  for (const { rule, severity } of settings) {
    const wanted = severityNames.get(severity.value)
    if (!known.has(rule.value)) diagnostics.push(messages.ruleUnknown(rule.value, rule.place, known.near(rule.value)))
    if (wanted !== undefined) severities.set(rule.value, wanted)
    else if (known.has(rule.value)) {
      const near = /^warn/i.test(severity.value) ? 'warning' : nearestName(severity.value, severityNames.keys())
      diagnostics.push(messages.ruleSeverityUnknown(severity.value, severity.place, near))
    }
  }
  return { severities, diagnostics }
}

function reportUnknown(silencings: readonly Silencing[], known: KnownRules): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const seen = new Set<NamedRule>()
  for (const silencing of silencings) {
    if (silencing.type === 'unknown') {
      const { name, place } = silencing.command
      found.push(messages.silenceUnknown(name, place, nearestName(name, silencingCommands)))
      continue
    }
    const { rule } = silencing
    if (rule === undefined || seen.has(rule) || known.has(rule.name)) continue
    seen.add(rule)
    found.push(messages.ruleUnknown(rule.name, rule.place, known.near(rule.name)))
  }
  return found
}

type Silence = Extract<Silencing, { readonly type: 'silence' }>

function silence(
  found: readonly Diagnostic[],
  silencings: readonly Silencing[],
): { readonly told: readonly Diagnostic[]; readonly used: ReadonlySet<Silence> } {
  const silences = silencings.filter((silencing) => silencing.type === 'silence')
  const used = new Set<Silence>()
  const told = found.filter((diagnostic) => {
    const covering = silences.filter((one) => covers(one, diagnostic))
    for (const one of covering) used.add(one)
    return covering.length === 0
  })
  return { told, used }
}

function covers({ place, rule, from, to }: Silence, diagnostic: Diagnostic): boolean {
  if (diagnostic.path !== place.path || (rule !== undefined && rule.name !== diagnostic.ruleId)) return false
  // What is said of the whole file begins nowhere: a silence without end covers it.
  if (diagnostic.place === undefined) return to === undefined
  const { offset } = diagnostic.place.start
  return offset >= from && (to === undefined || offset < to)
}

function reportUnused(
  silencings: readonly Silencing[],
  used: ReadonlySet<Silence>,
  known: KnownRules,
): readonly Diagnostic[] {
  return silencings.flatMap((silencing) => {
    if (silencing.type !== 'silence' || used.has(silencing)) return []
    const { rule, place, from, to } = silencing
    if (from === to) return [messages.silenceNotBegun(place)]
    if (rule === undefined) return [messages.silenceUnused(undefined, place)]
    return known.isChecked(rule.name) ? [messages.silenceUnused(rule.name, rule.place)] : []
  })
}

function settle(diagnostic: Diagnostic, severities: ReadonlyMap<string, WantedSeverity>): readonly Diagnostic[] {
  const wanted = severities.get(diagnostic.ruleId) ?? (silentRules.has(diagnostic.ruleId) ? 'off' : 'own')
  switch (wanted) {
    case 'off':
      return []
    case 'own':
      return [diagnostic]
    case 'info':
    case 'warning':
    case 'error':
      return [withSeverity(diagnostic, wanted)]
    default:
      return wanted satisfies never
  }
}
