import type { Diagnostic, Place } from '@edisi/diagnostics'
import type { Checking, Rule } from '../checking.ts'
import { findValue, valuesOf } from '../metadata/entry-values.ts'
import { isOrcid } from './check-digits.ts'
import { orcidChecksum } from './messages.ts'

/** Finds ORCIDs whose check digit is wrong: of the authors of the publication and its chapters, and in entries. */
export const checkOrcidChecksum: Rule = (checking) => [...ofAuthors(checking), ...ofEntries(checking)]

function ofAuthors(checking: Checking): readonly Diagnostic[] {
  const { metadata, chapters } = checking.linked.document
  const path = chapters[0]?.path ?? ''
  const groups = [{ path, authors: metadata.authors }, ...chapters]
  const told = new Set<string>()
  return groups.flatMap((group) =>
    group.authors.flatMap(({ orcid }) => {
      if (orcid === undefined || told.has(orcid) || isOrcid(orcid.replaceAll('-', ''))) return []
      told.add(orcid)
      return [orcidChecksum({ at: placeInSource(checking, group.path, orcid) ?? group.path, text: orcid })]
    }),
  )
}

/** Gives where an author's number stands in the front matter of a file. */
function placeInSource(checking: Checking, path: string, text: string): Place | undefined {
  const source = checking.sourceOf(path) ?? ''
  const offset = source.search(new RegExp(text, 'i'))
  if (offset < 0) return undefined
  const before = source.slice(0, offset).split(/\r\n|\n|\r/)
  const start = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset }
  const end = { line: start.line, column: start.column + text.length, offset: offset + text.length }
  return { path, start, end }
}

function ofEntries(checking: Checking): readonly Diagnostic[] {
  return checking.linked.references.flatMap((reference) => {
    const told = new Set<string>()
    const values = valuesOf(checking, reference)
    const found = [findValue(values, 'orcid', 'orcid-numbers'), ...values]
    return found.flatMap((value, index) => {
      if (!value) return []
      const pattern =
        index === 0
          ? /()(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])/g
          : /(orcid\.org\/|\bORCID:?\s{0,2})(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])/gi
      return [...value.text.matchAll(pattern)].flatMap((match) => {
        const text = match[2] ?? ''
        if (told.has(text) || isOrcid(text.replaceAll('-', '').toUpperCase())) return []
        told.add(text)
        const start = match.index + (match[1]?.length ?? 0)
        return [orcidChecksum({ at: value.placeOf({ start, end: start + text.length }), text })]
      })
    })
  })
}
