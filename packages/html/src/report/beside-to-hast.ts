import type { Element, ElementContent } from 'hast'
import { element, text } from '../element.ts'
import type { Contents, NumberedFinding, ReportIndex } from './index-report.ts'
import { standings } from './mark-citation.ts'
import type { ReportCitation } from './report.ts'
import { rulePageToHast, wordsToHast } from './rule-page-to-hast.ts'

/** What stands beside a unit of the text. */
export interface Beside {
  readonly content: Element
  /** What filters ask for: `has-missing`, `has-look` and so on. */
  readonly classes: readonly string[]
}

/** What the notes beside the text are made with. */
export interface BesideMeans {
  readonly index: ReportIndex
  /** Pages of rules that stand in the notes themselves; without one a note leads to the page at the end. */
  readonly pages: ReadonlyMap<string, string>
}

/** Gives what stands beside a unit of the text: its citations and findings, and of an entry where it is cited. */
export function besideToHast(
  { citations, findings }: Contents,
  entry: string | undefined,
  means: BesideMeans,
): Beside | undefined {
  const use = entry === undefined ? undefined : useToHast(entry, means.index)
  if (citations.length + findings.length === 0 && use === undefined) return undefined
  const items = [
    ...(use ? [use.content] : []),
    ...citations.map((citation) => citationToHast(citation, means)),
    ...findings.map((finding) => findingToHast(finding, means)),
  ]
  const isToLookAt =
    findings.length > 0 ||
    use?.isUncited === true ||
    citations.some(({ id, standing }) => isDoubtfulOrMissing(standing) || means.index.about.has(id))
  const classes = [
    ...new Set(citations.map(({ standing }) => `has-${standing}`)),
    ...(isToLookAt ? ['has-look'] : []),
    ...(use?.isUncited === true ? ['has-uncited'] : []),
  ]
  return { content: element('ul', { className: ['beside'], lang: 'en', dir: 'ltr' }, items), classes }
}

function isDoubtfulOrMissing(standing: ReportCitation['standing']): boolean {
  return standing === 'doubtful' || standing === 'missing'
}

/** How many of an entry's citations are named one by one. */
const mostNamed = 50

function useToHast(
  id: string,
  index: ReportIndex,
): { readonly content: Element; readonly isUncited: boolean } | undefined {
  const entry = index.entries.get(id)
  if (entry === undefined) return undefined
  const citing = index.citing.get(id) ?? []
  if (citing.length === 0) {
    const meaning = entry.excuse === undefined ? (index.meaning.get(id) ?? []) : []
    if (meaning.length > 0) {
      const children = [
        signToHast(standings.doubtful.sign),
        text(' not cited, but perhaps meant by:'),
        ...linksTo(meaning),
      ]
      return { content: element('li', { className: ['use', 'doubtful'] }, children), isUncited: false }
    }
    const isUncited = entry.excuse === undefined
    const sign = isUncited ? standings.missing.sign : standings.unlisted.sign
    const className = ['use', isUncited ? 'uncited' : 'unlisted']
    const words = ` ${entry.excuse ?? 'cited nowhere'}`
    return { content: element('li', { className }, [signToHast(sign), text(words)]), isUncited }
  }
  const times = citing.length === 1 ? 'cited once:' : `cited ${citing.length} times:`
  const content = element('li', { className: ['use', 'linked'] }, [
    signToHast(standings.linked.sign),
    text(` ${times}`),
    ...linksTo(citing),
  ])
  return { content, isUncited: false }
}

function linksTo(citations: readonly ReportCitation[]): readonly ElementContent[] {
  const links = citations
    .slice(0, mostNamed)
    .flatMap(({ id, text: words }, count) => [
      text(' '),
      element('a', { href: `#${id}`, ariaLabel: `citation ${count + 1}: ${words}` }, [text(String(count + 1))]),
    ])
  return citations.length > mostNamed ? [...links, text(' …')] : links
}

function citationToHast(citation: ReportCitation, means: BesideMeans): Element {
  const { standing, id } = citation
  const findings = means.index.about.get(id) ?? []
  const isOpen = isDoubtfulOrMissing(standing) || findings.some(({ severity }) => severity !== 'info')
  const { name, sign } = standings[standing]
  const flag =
    findings.length > 0 && standing === 'linked' ? [element('span', { className: ['flag'] }, [text('!')])] : []
  const summary = element('summary', {}, [
    signToHast(sign),
    ...flag,
    text(' '),
    element('span', { className: ['standing'] }, [text(name)]),
    text(' '),
    element('span', { className: ['named'] }, [text(cut(citation.text, 70))]),
  ])
  const content = [
    ...findings.map((finding) => findingInNote(finding, means)),
    ...entriesToHast(citation, means.index),
    ...evidenceToHast(citation),
  ]
  return itemToHast({ id: `about_${id}`, classes: [standing, ...worstOf(findings)], isOpen, summary }, content)
}

// What is wrong is the line of the note; what to do and why opens beneath it.
function findingToHast(finding: NumberedFinding, means: BesideMeans): Element {
  const { number, severity } = finding
  const summary = element('summary', {}, [
    signToHast('!'),
    text(' '),
    element('span', { className: ['unseen'] }, [text(`${severity}: `)]),
    element('span', { className: ['reason'] }, reasonOf(finding)),
  ])
  const head = { id: `finding_${number}`, classes: ['finding', severity], isOpen: false, summary }
  return itemToHast(head, adviceOf(finding, means))
}

function findingInNote(finding: NumberedFinding, means: BesideMeans): Element {
  const { severity } = finding
  return element('details', { className: ['told', severity] }, [
    element('summary', {}, [
      element('span', { className: ['unseen'] }, [text(`${severity}: `)]),
      element('span', { className: ['reason'] }, reasonOf(finding)),
    ]),
    ...adviceOf(finding, means),
  ])
}

interface ItemHead {
  readonly id: string
  readonly classes: readonly string[]
  readonly isOpen: boolean
  readonly summary: Element
}

function itemToHast({ id, classes, isOpen, summary }: ItemHead, content: readonly ElementContent[]): Element {
  return element('li', {}, [
    element('details', { id, className: ['item', ...classes], open: isOpen }, [summary, ...content]),
  ])
}

function worstOf(findings: readonly NumberedFinding[]): readonly string[] {
  const worst = (['error', 'warning', 'info'] as const).find((severity) =>
    findings.some((finding) => finding.severity === severity),
  )
  return worst === undefined ? [] : [worst]
}

/** Gives what is wrong, and what may be right. */
export function reasonOf({ reason, expected }: NumberedFinding): ElementContent[] {
  const hint = expected.flatMap((words, index) => [
    text(index === 0 ? ' Did you mean ' : ' or '),
    element('code', {}, [text(words)]),
  ])
  return [...sentenceToHast(reason), ...hint, ...(hint.length > 0 ? [text('?')] : [])]
}

/** Gives what to do about a finding, and the page of its rule. */
export function adviceOf({ ruleId, note, isSafelyMended }: NumberedFinding, { pages }: BesideMeans): ElementContent[] {
  const page = pages.get(ruleId)
  const link = element('a', { href: `#rule_${ruleId}` }, [text(ruleId)])
  const advice = [
    ...(note === undefined ? [] : sentenceToHast(note)),
    ...(isSafelyMended ? [text(' '), ...wordsToHast('`edisi check --fix` mends it.')] : []),
  ]
  return [
    ...(advice.length > 0 ? [element('p', { className: ['advice'] }, advice)] : []),
    ...(page === undefined
      ? [element('p', { className: ['rule'] }, [text('Rule: '), link])]
      : [
          element('div', { className: ['rule'] }, [
            element('p', {}, [element('b', {}, [text(ruleId)])]),
            ...rulePageToHast(ruleId, page),
          ]),
        ]),
  ]
}

function sentenceToHast(clause: string): ElementContent[] {
  const sentence = clause.charAt(0).toUpperCase() + clause.slice(1)
  return wordsToHast(/[.?!]$/.test(sentence) ? sentence : `${sentence}.`)
}

function entriesToHast({ reference, candidates }: ReportCitation, { entries }: ReportIndex): ElementContent[] {
  const ids = reference === undefined ? candidates : [reference, ...candidates.filter((id) => id !== reference)]
  const listed = ids.flatMap((id) => {
    const entry = entries.get(id)
    if (entry === undefined) return []
    const label = id === reference ? '→' : 'perhaps'
    return [
      element('p', { className: ['entry'] }, [
        element('span', { className: ['label'] }, [text(label)]),
        text(' '),
        element('a', { href: `#${id}` }, [text(cut(withoutAddress(entry.text), 150))]),
      ]),
    ]
  })
  return listed.slice(0, 4)
}

// The address is at the entry itself, one link away; here it would be most of the note.
function withoutAddress(entry: string): string {
  return entry.replace(/\s*<?https?:\/\/\S+\s*$/, '')
}

function evidenceToHast({ reference, evidence, score }: ReportCitation): ElementContent[] {
  if (reference === undefined && evidence.length === 0) return []
  const words = evidence.length === 0 ? '' : `Agrees: ${evidence.join(', ')}. `
  return [element('p', { className: ['evidence'] }, [text(`${words}Score ${score.toFixed(2)}.`)])]
}

function cut(words: string, length: number): string {
  const plain = words.replaceAll(/\s+/g, ' ').trim()
  return plain.length <= length ? plain : `${plain.slice(0, length - 1).trimEnd()}…`
}

function signToHast(sign: string): Element {
  return element('span', { className: ['sign'], ariaHidden: 'true' }, [text(sign)])
}
