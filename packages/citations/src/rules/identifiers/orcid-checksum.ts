import type { Diagnostic } from '@edisi/diagnostics'
import type { Checking, Rule } from '../checking.ts'
import { findValue, valuesOf } from '../reading/entry-values.ts'
import { isOrcid } from './check-digits.ts'
import { orcidChecksum } from './messages.ts'

/** Finds ORCIDs whose check digit is wrong: of the authors of the publication and its chapters, and in entries. */
export const checkOrcidChecksum: Rule = (checking) => [...ofAuthors(checking), ...ofEntries(checking)]

function ofAuthors({ linked }: Checking): readonly Diagnostic[] {
  const { metadata, chapters } = linked.document
  const told = new Set<string>()
  return [metadata, ...chapters].flatMap(({ authors }) =>
    authors.flatMap(({ orcid, orcidPlace }) => {
      if (orcid === undefined || !orcidPlace || told.has(orcid) || isOrcid(orcid.replaceAll('-', ''))) return []
      told.add(orcid)
      return [orcidChecksum({ at: orcidPlace, text: orcid })]
    }),
  )
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
