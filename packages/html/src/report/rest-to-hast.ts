import { walkBlocks } from '@edisi/document'
import type { FinishedDocument } from '@edisi/document'
import type { Element, ElementContent } from 'hast'
import { element, text } from '../element.ts'
import { adviceOf, besideToHast, reasonOf } from './beside-to-hast.ts'
import type { BesideMeans } from './beside-to-hast.ts'
import type { NumberedFinding } from './index-report.ts'
import type { ReportEntry } from './report.ts'
import { rulePageToHast } from './rule-page-to-hast.ts'
import { takeUnit } from './text-to-hast.ts'

/** Gives the entries that the document does not print: those of a bibliography that nothing cites. */
export function entriesToHast(
  entries: readonly ReportEntry[],
  document: FinishedDocument,
  means: BesideMeans,
): ElementContent[] {
  const printed = printedEntries(document)
  const rest = entries.filter(({ id }) => !printed.has(id))
  if (rest.length === 0) return []
  const items = rest.map((entry) => {
    const beside = besideToHast(takeUnit(means.index, undefined, entry.id), entry.id, means)
    const where = entry.place === undefined ? entry.path : `${entry.path}:${entry.place.start.line}`
    const words = element('div', {}, [
      element('p', {}, [text(entry.text), text(' '), element('span', { className: ['where'] }, [text(where)])]),
    ])
    const row = ['row', ...(beside?.classes ?? [])]
    return element('li', { id: entry.id }, [
      element('div', { className: row }, [words, ...(beside ? [beside.content] : [])]),
    ])
  })
  return [
    toSection('report_entries', 'Entries that the text does not show', [
      element('ul', { className: ['references', 'paragraphs'] }, items),
    ]),
  ]
}

/** Gives the findings that belong to no place of the text: of front matter, of other files, of a file as a whole. */
export function findingsToHast(findings: readonly NumberedFinding[], means: BesideMeans): ElementContent[] {
  if (findings.length === 0) return []
  const items = findings.map((finding) => {
    const { number, place, path, severity } = finding
    const where = place === undefined ? path : `${path}:${place.start.line}:${place.start.column}`
    const head = element('p', { className: ['where'] }, [text(`${where} · ${severity}`)])
    return element('li', { id: `finding_${number}`, className: ['other', severity, 'has-look'] }, [
      head,
      element('p', { className: ['reason'] }, reasonOf(finding)),
      ...adviceOf(finding, { ...means, pages: new Map() }),
    ])
  })
  return [toSection('report_others', 'Other findings', [element('ul', { className: ['others'] }, items)])]
}

/** Gives the page of each rule that has found something. */
export function rulesToHast(rules: ReadonlyMap<string, string>): ElementContent[] {
  if (rules.size === 0) return []
  const pages = [...rules].flatMap(([ruleId, page]) => [
    element('h3', { id: `rule_${ruleId}` }, [text(ruleId)]),
    ...rulePageToHast(ruleId, page),
  ])
  return [toSection('report_rules', 'The rules', pages)]
}

function toSection(id: string, title: string, content: readonly ElementContent[]): Element {
  return element('section', { className: ['apparatus'], ariaLabelledBy: id }, [
    element('h2', { id }, [text(title)]),
    ...content,
  ])
}

function printedEntries({ chapters }: FinishedDocument): ReadonlySet<string> {
  return new Set(
    chapters.flatMap(({ blocks }) =>
      [...walkBlocks(blocks)].flatMap((block) =>
        block.type === 'referenceList' ? block.entries.map(({ id }) => id) : [],
      ),
    ),
  )
}
