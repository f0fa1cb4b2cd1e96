import type { Place } from '@edisi/diagnostics'
import { addToGroup } from '../add-to-group.ts'
import type { ReportCitation, ReportEntry, ReportFinding, ReportInput } from './report.ts'

/** A finding, and its number in the report, from 1. */
export interface NumberedFinding extends ReportFinding {
  readonly number: number
}

/** What stands in a stretch of a source: citations, and findings that concern no citation. */
export interface Contents {
  readonly citations: readonly ReportCitation[]
  readonly findings: readonly NumberedFinding[]
}

/** Everything in a report by where it stands and what it leads to. */
export interface ReportIndex {
  readonly byId: ReadonlyMap<string, ReportCitation>
  readonly entries: ReadonlyMap<string, ReportEntry>
  /** The citations that lead to each entry. */
  readonly citing: ReadonlyMap<string, readonly ReportCitation[]>
  /** The citations that lead to no entry and may mean each of those that nothing cites. */
  readonly meaning: ReadonlyMap<string, readonly ReportCitation[]>
  /** The findings at each citation. */
  readonly about: ReadonlyMap<string, readonly NumberedFinding[]>
  readonly findings: readonly NumberedFinding[]
  /** The id of the note that tells a finding by its number, where that is the note of a citation. */
  readonly toldAt: ReadonlyMap<number, string>
  /** What stands in a stretch of a source, in its order. */
  readonly within: (place: Place) => Contents
  /** What `within` has not given yet is given once: the innermost unit of the text takes it. */
  readonly take: (place: Place) => Contents
  /** Findings that nothing has taken. */
  readonly left: () => readonly NumberedFinding[]
}

/** Orders a report. */
export function indexReport(input: ReportInput): ReportIndex {
  const findings = input.findings.map((finding, index) => ({ ...finding, number: index + 1 }))
  const citations = groupByPath(input.citations)
  const about = attachFindings(findings, citations)
  const attached = new Set([...about.values()].flat())
  const free = groupByPath(findings.filter((finding) => !attached.has(finding)))
  const taken = new Set<ReportCitation | NumberedFinding>()
  const within = (place: Place): Contents => ({
    citations: slice(citations.get(place.path) ?? [], place),
    findings: slice(free.get(place.path) ?? [], place),
  })
  const takeNew = <Item extends ReportCitation | NumberedFinding>(items: readonly Item[]): readonly Item[] => {
    const fresh = items.filter((item) => !taken.has(item))
    for (const item of fresh) taken.add(item)
    return fresh
  }
  const citing = groupBy(input.citations, ({ reference }) => (reference === undefined ? [] : [reference]))
  return {
    byId: new Map(input.citations.map((citation) => [citation.id, citation])),
    entries: new Map(input.entries.map((entry) => [entry.id, entry])),
    citing,
    meaning: groupBy(input.citations, ({ candidates }) => candidates.filter((id) => !citing.has(id))),
    about,
    findings,
    toldAt: new Map([...about].flatMap(([id, group]) => group.map(({ number }) => [number, `about_${id}`] as const))),
    within,
    take: (place) => {
      const contents = within(place)
      return { citations: takeNew(contents.citations), findings: takeNew(contents.findings) }
    },
    left: () => findings.filter((finding) => !attached.has(finding) && !taken.has(finding)),
  }
}

function groupBy(
  citations: readonly ReportCitation[],
  entriesOf: (citation: ReportCitation) => readonly string[],
): ReadonlyMap<string, readonly ReportCitation[]> {
  const groups = new Map<string, ReportCitation[]>()
  for (const citation of citations) for (const entry of entriesOf(citation)) addToGroup(groups, entry, citation)
  return groups
}

function groupByPath<Item extends { readonly place: Place | undefined }>(
  items: readonly Item[],
): ReadonlyMap<string, readonly (Item & Placed)[]> {
  const groups = new Map<string, (Item & Placed)[]>()
  for (const item of items) if (isPlaced(item)) addToGroup(groups, item.place.path, item)
  for (const group of groups.values()) group.sort((a, b) => a.place.start.offset - b.place.start.offset)
  return groups
}

interface Placed {
  readonly place: Place
}

function isPlaced<Item extends { readonly place: Place | undefined }>(item: Item): item is Item & Placed {
  return item.place !== undefined
}

// The items that begin in a stretch; items are sorted by where they begin.
function slice<Item extends { readonly place: Place }>(items: readonly Item[], place: Place): readonly Item[] {
  const start = firstFrom(items, place.start.offset)
  let end = start
  while ((items[end]?.place.start.offset ?? Infinity) < place.end.offset) end++
  return items.slice(start, end)
}

function firstFrom(items: readonly { readonly place: Place }[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.place.start.offset ?? Infinity) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** What is longer is about a paragraph or a list, not about the citations in it. UTF-16 units. */
const longestAboutCitation = 400

// A finding belongs to the citation that it overlaps; of several to the one that begins where it does, else the first.
function attachFindings(
  findings: readonly NumberedFinding[],
  citations: ReadonlyMap<string, readonly ReportCitation[]>,
): ReadonlyMap<string, readonly NumberedFinding[]> {
  const about = new Map<string, NumberedFinding[]>()
  for (const finding of findings) {
    const citation = finding.place && citationAt(finding.place, citations.get(finding.place.path) ?? [])
    if (citation !== undefined) addToGroup(about, citation.id, finding)
  }
  return about
}

function citationAt(place: Place, citations: readonly ReportCitation[]): ReportCitation | undefined {
  if (place.end.offset - place.start.offset > longestAboutCitation) return undefined
  const from = firstFrom(citations, place.start.offset)
  const next = citations[from]
  if (next !== undefined && next.place.start.offset < Math.max(place.end.offset, place.start.offset + 1)) return next
  const before = citations[from - 1]
  return before !== undefined && before.place.end.offset > place.start.offset ? before : undefined
}
