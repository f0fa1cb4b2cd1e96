import type { Element, ElementContent } from 'hast'
import { element, text } from '../element.ts'
import type { NumberedFinding, ReportIndex } from './index-report.ts'
import { standings } from './mark-citation.ts'
import type { ReportInput, Standing } from './report.ts'
import { wordsToHast } from './rule-page-to-hast.ts'
import { sentenceOfRule } from './sentence-of-rule.ts'
import { summariseReport } from './summarise-report.ts'
import type { ReportSums } from './summarise-report.ts'

/** Gives the summary on top: a sentence, a bar of the standings, the choice of what is shown, and the rules with their places. */
export function summaryToHast(input: ReportInput, index: ReportIndex): Element[] {
  const sums = summariseReport(input, index)
  const heading = element('h2', { className: ['unseen'], id: 'report_summary' }, [text('Summary')])
  return [
    element('section', { className: ['summary'], ariaLabelledBy: 'report_summary' }, [
      heading,
      element('p', { className: ['verdict'] }, [text(verdictOf(sums))]),
      ...barToHast(sums),
      ...rulesToHast(index, sums, input.rules),
    ]),
    ...choiceToHast(sums),
  ]
}

function verdictOf(sums: ReportSums): string {
  const { citations, standings: counts, severities, total } = sums
  const sentences: string[] = []
  if (citations === 0) sentences.push('No citation was found.')
  else if (counts.linked === citations)
    sentences.push(
      citations === 1 ? 'The one citation leads to its entry.' : `All ${citations} citations lead to their entries.`,
    )
  else {
    const parts = [
      `${counts.linked} of ${countOf(citations, 'citation', 'citations')} ${counts.linked === 1 ? 'leads' : 'lead'} to an entry`,
      ...(counts.doubtful > 0 ? [`${counts.doubtful} ${counts.doubtful === 1 ? 'is' : 'are'} in doubt`] : []),
      ...(counts.missing > 0 ? [`${counts.missing} ${counts.missing === 1 ? 'leads' : 'lead'} nowhere`] : []),
      ...(counts.unlisted > 0
        ? [`${counts.unlisted} ${counts.unlisted === 1 ? 'names' : 'name'} what is in no list`]
        : []),
    ]
    sentences.push(`${joinParts(parts)}.`)
  }
  sentences.push(...verdictOnEntries(sums))
  const found = [
    ...(severities.error > 0 ? [countOf(severities.error, 'error', 'errors')] : []),
    ...(severities.warning > 0 ? [countOf(severities.warning, 'warning', 'warnings')] : []),
    ...(severities.info > 0 ? [countOf(severities.info, 'remark', 'remarks')] : []),
  ]
  sentences.push(
    total === 0 ? 'There is nothing to report.' : `There ${total === 1 ? 'is' : 'are'} ${joinParts(found)}.`,
  )
  return sentences.join(' ')
}

// An entry that a citation may mean is told with that citation, and not counted among those that nothing cites.
function verdictOnEntries({ citations, entries, uncited, meant, excused }: ReportSums): readonly string[] {
  if (entries === 0) return []
  const all = countOf(entries, 'entry', 'entries')
  const told: string[] = []
  if (uncited > 0) told.push(`${uncited} of ${all} ${uncited === 1 ? 'is' : 'are'} cited nowhere.`)
  if (meant > 0) {
    const by = meant === 1 ? 'a citation that leads' : 'citations that lead'
    told.push(`${uncited > 0 ? `${meant} more` : `${meant} of ${all}`} may be meant by ${by} to no entry.`)
  }
  if (told.length > 0 || citations === 0) return told
  if (excused > 0) return [`${entries - excused} of ${all} ${entries - excused === 1 ? 'is' : 'are'} cited.`]
  return [entries === 1 ? 'The one entry is cited.' : `All ${entries} entries are cited.`]
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

function joinParts(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

const order: readonly Standing[] = ['linked', 'doubtful', 'missing', 'unlisted']

// The numbers stand in the choice below: the bar is for the eye alone. Widths are attributes, which the policy allows.
function barToHast({ citations, standings: counts }: ReportSums): ElementContent[] {
  if (citations === 0) return []
  let x = 0
  const parts = order.flatMap((standing) => {
    const width = (counts[standing] / citations) * 1000
    if (width === 0) return []
    const left = x
    x += width
    return [
      element(
        'rect',
        { className: [standing], x: left.toFixed(2), y: 0, width: Math.max(0, width - 3).toFixed(2), height: 10 },
        [],
      ),
    ]
  })
  return [
    element(
      'svg',
      { className: ['bar'], viewBox: '0 0 1000 10', preserveAspectRatio: 'none', ariaHidden: 'true' },
      parts,
    ),
  ]
}

// The choice is of radio buttons and selectors, so that it works without a script.
function choiceToHast({ citations, standings: counts, toLookAt, uncited }: ReportSums): Element[] {
  const choices = [
    { value: 'all', sign: '', name: 'all', count: undefined },
    { value: 'look', sign: '!', name: 'to look at', count: toLookAt },
    ...order.map((standing) => ({ value: standing, ...standings[standing], count: counts[standing] })),
    { value: 'uncited', sign: standings.missing.sign, name: 'cited nowhere', count: uncited },
  ].filter(({ count }) => count !== 0)
  if (citations === 0 && choices.length < 2) return []
  const buttons = choices.map(({ value, sign, name, count }) =>
    element('label', { className: ['choice', value] }, [
      element('input', { type: 'radio', name: 'show', id: `show_${value}`, value, checked: value === 'all' }, []),
      element('span', {}, [
        ...(sign === '' ? [] : [element('span', { className: ['sign'], ariaHidden: 'true' }, [text(sign)]), text(' ')]),
        text(name),
        ...(count === undefined ? [] : [text(' '), element('span', { className: ['count'] }, [text(String(count))])]),
      ]),
    ]),
  )
  return [
    element('form', { className: ['choices'], ariaLabel: 'What is shown' }, [
      element('fieldset', {}, [element('legend', {}, [text('Show')]), ...buttons]),
    ]),
  ]
}

/** How many places of a rule are named one by one. */
const mostPlaces = 200

// What the verdict above counts, by the names that it has there.
const severityWords = { error: 'error', warning: 'warning', info: 'remark' } as const

function rulesToHast(index: ReportIndex, { byRule }: ReportSums, pages: ReadonlyMap<string, string>): ElementContent[] {
  if (byRule.length === 0) return []
  const hasFiles = new Set(index.findings.map(({ path }) => path)).size > 1
  const rows = byRule.map(({ ruleId, severity, findings }) => {
    const places = findings
      .slice(0, mostPlaces)
      .flatMap((finding, count) => [
        text(count === 0 ? '' : ' '),
        element(
          'a',
          { href: `#${anchorOf(finding.number, index)}`, ariaLabel: `${ruleId}, ${nameOfPlace(finding, hasFiles)}` },
          [text(nameOfPlace(finding, hasFiles))],
        ),
      ])
    const isByLine = !hasFiles && findings.every(({ place }) => place !== undefined)
    const more = findings.length > mostPlaces ? [text(' …')] : []
    return element('tr', {}, [
      element('th', { scope: 'row' }, nameRule(ruleId, pages.get(ruleId))),
      element('td', { className: [severity] }, [text(severityWords[severity])]),
      element('td', { className: ['number'] }, [text(String(findings.length))]),
      element('td', { className: ['places', ...(isByLine ? ['by-line'] : [])] }, [...places, ...more]),
    ])
  })
  const head = ['What was found', 'Gravity', 'Count', 'Where (line)'].map((name) =>
    element('th', { scope: 'col' }, [text(name)]),
  )
  return [
    element('div', { className: ['table'], role: 'group', ariaLabel: 'Findings by rule', tabIndex: 0 }, [
      element('table', { className: ['rules'] }, [
        element('thead', {}, [element('tr', {}, head)]),
        element('tbody', {}, rows),
      ]),
    ]),
  ]
}

/** A rule in the words of its page, since its name tells only those who know it; the name below leads to silence it. */
function nameRule(ruleId: string, page: string | undefined): ElementContent[] {
  const sentence = page === undefined ? undefined : sentenceOfRule(ruleId, page)
  const link = (content: readonly ElementContent[]): Element => element('a', { href: `#rule_${ruleId}` }, [...content])
  if (sentence === undefined) return [link([text(ruleId)])]
  return [link(wordsToHast(sentence)), text(' '), element('span', { className: ['rule-id'] }, [text(ruleId)])]
}

function nameOfPlace({ place, path }: NumberedFinding, hasFiles: boolean): string {
  if (place === undefined) return path
  return hasFiles ? `${path}:${place.start.line}` : String(place.start.line)
}

/** Gives the id of the note in which a finding is told. */
function anchorOf(number: number, index: ReportIndex): string {
  return index.toldAt.get(number) ?? `finding_${number}`
}
