import { replaceOthers } from '../replace-others.ts'
import type { Diagnostic, Related } from '@edisi/diagnostics'
import type { PartialDate } from '@edisi/document'
import { addToGroup } from '../add-to-group.ts'
import { authorsOf } from '../authors-of.ts'
import type { CheckOptions } from '../check-options.ts'
import { foldText } from '../fold-text.ts'
import type { CitationRecord, LinkedDocument, Reference } from '../linked-document.ts'
import { decodeBibliography } from '../read/decode-bibliography.ts'
import { yearOf } from '../year-of.ts'

/** What every rule is given. */
export interface Checking {
  readonly linked: LinkedDocument
  readonly today: PartialDate | undefined
  /** The text of a source or bibliography; undefined where it is not at hand. */
  readonly sourceOf: (path: string) => string | undefined
  /** Whether edits of a source's text can be made in its bytes: not where these were guessed. */
  readonly isEditable: (path: string) => boolean
  readonly byId: ReadonlyMap<string, Reference>
  /** The citations that lead to each entry, in order. */
  readonly citing: ReadonlyMap<string, readonly CitationRecord[]>
}

/** A rule gives its findings, in any order. */
export type Rule = (checking: Checking) => readonly Diagnostic[]

/** Prepares what the rules share. */
export function createChecking(linked: LinkedDocument, { today, sources }: CheckOptions): Checking {
  const citing = new Map<string, CitationRecord[]>()
  for (const citation of linked.citations) {
    if (citation.reference === null) continue
    addToGroup(citing, citation.reference, citation)
  }
  return {
    linked,
    today,
    ...createSourceReader(linked, sources),
    byId: new Map(linked.references.map((reference) => [reference.id, reference])),
    citing,
  }
}

// A bibliography is decoded as when it was read, and Markdown as its parser does, so that offsets agree.
function createSourceReader(
  { document }: LinkedDocument,
  sources: CheckOptions['sources'],
): Pick<Checking, 'sourceOf' | 'isEditable'> {
  const chapters = new Set(document.chapters.map(({ path }) => path))
  const read = new Map<string, { readonly text: string; readonly isUtf8: boolean }>()
  const readSource = (path: string): { readonly text: string; readonly isUtf8: boolean } | undefined => {
    const known = read.get(path)
    const bytes = sources.get(path)
    if (known || !bytes) return known
    const source = chapters.has(path)
      ? { text: new TextDecoder().decode(bytes), isUtf8: true }
      : decodeBibliography({ path, bytes })
    read.set(path, source)
    return source
  }
  return { sourceOf: (path) => readSource(path)?.text, isEditable: (path) => readSource(path)?.isUtf8 ?? true }
}

/** Takes the edits from findings in files whose text is not that of their bytes. */
export function dropVainFixes(
  diagnostics: readonly Diagnostic[],
  { isEditable }: Pick<Checking, 'isEditable'>,
): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) =>
    diagnostic.fix.every(({ place }) => isEditable(place.path)) ? diagnostic : { ...diagnostic, fix: [] },
  )
}

/** Gives entries as further places of a finding. */
export function relateReferences(checking: Checking, ids: readonly string[]): readonly Related[] {
  return ids.flatMap((id) => {
    const reference = checking.byId.get(id)
    if (!reference) return []
    const { line, column } = reference.place?.start ?? { line: 1, column: 1 }
    return [{ path: reference.path, line, column, text: nameReference(reference) }]
  })
}

/** Gives citations as further places of a finding. */
export function relateCitations(citations: readonly CitationRecord[]): readonly Related[] {
  return citations.map(({ place, text }) => ({
    path: place.path,
    line: place.start.line,
    column: place.start.column,
    text,
  }))
}

/** Names an entry as a citation would: "Smith & Lee, 2020a", with its title where it has no author. */
export function nameReference({ csl, key, yearSuffix }: Reference): string {
  const year = yearOf(csl)
  const name = nameAuthors({ csl }) || (csl.title ?? key ?? '')
  return year === undefined ? name : `${name}, ${year}${yearSuffix}`
}

/** Names the authors of an entry as a citation would. */
export function nameAuthors({ csl }: Pick<Reference, 'csl'>): string {
  const names = authorsOf(csl).map((name) =>
    (
      name.literal ?? [name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' ')
    ).trim(),
  )
  const [first = '', second] = names
  if (names.length > 2 || second === 'others') return `${first} et al.`
  return second === undefined ? first : `${first} & ${second}`
}

/** Gives the first citation of each missing work, with the others of the same work: one missing source is one message. */
export function groupWorks(citations: readonly CitationRecord[]): readonly (readonly CitationRecord[])[] {
  const works = new Map<string, CitationRecord[]>()
  for (const citation of citations) {
    const year = citation.date?.year ?? ''
    const work = `${workName(citation.name)}\n${year}${citation.yearSuffix}\n${citation.key ?? citation.label ?? ''}`
    addToGroup(works, work, citation)
  }
  return [...works.values()]
}

// "Kuipers, 2017", "Kuipers et al., 2017" and "J. Kuipers, 2017" are one missing work.
function workName(name: string): string {
  const words = foldText(replaceOthers(name, ' ')).split(' ')
  return words.filter((word) => word.length > 1).join(' ')
}
