import { citationAuthorMisspelt } from './messages.ts'
import { nameAuthors, relateReferences, type Rule } from '../checking.ts'

/** Finds citations whose name differs from the list's by a letter or two, or by its accents. */
export const checkAuthorMisspelt: Rule = (checking) =>
  checking.linked.citations.flatMap(({ reference: id, evidence, place, text, name }) => {
    if (id === null || !(evidence.includes('author-misspelt') || evidence.includes('author-accents'))) return []
    // "(Martines, 2019, 2020)": the name stands before the first year, and is told there.
    if (!text.includes(name)) return []
    const reference = checking.byId.get(id)
    if (!reference) return []
    return [
      citationAuthorMisspelt({
        at: place,
        text,
        expected: [nameAuthors(reference)],
        related: relateReferences(checking, [id]),
      }),
    ]
  })
