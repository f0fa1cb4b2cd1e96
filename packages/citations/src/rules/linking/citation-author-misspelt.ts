import { citationAuthorMisspelt } from './messages.ts'
import { nameAuthors, relateReferences, type Rule } from '../checking.ts'

/** Finds citations whose name differs from the list's by a letter or two, or by its accents. */
export const checkAuthorMisspelt: Rule = (checking) =>
  checking.linked.citations.flatMap(({ reference: id, evidence, place, text }) => {
    if (id === null || !(evidence.includes('author-misspelt') || evidence.includes('author-accents'))) return []
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
