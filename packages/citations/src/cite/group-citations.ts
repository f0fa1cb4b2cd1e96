import type { CitationRecord, LinkedDocument } from '../linked-document.ts'

/** The citations of one bracket, in order. */
export type CitedGroup = readonly [CitationRecord, ...CitationRecord[]]

/** Gives the citations of a document by their brackets, in the order of the text. */
export function groupCitations({ citations }: Pick<LinkedDocument, 'citations'>): readonly CitedGroup[] {
  const groups = new Map<number, [CitationRecord, ...CitationRecord[]]>()
  for (const citation of citations) {
    const group = groups.get(citation.group)
    if (group) group.push(citation)
    else groups.set(citation.group, [citation])
  }
  return [...groups.values()]
}
