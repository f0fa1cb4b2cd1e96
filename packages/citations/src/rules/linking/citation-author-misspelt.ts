import { nameInstead } from './cite-instead.ts'
import { citationAuthorMisspelt } from './messages.ts'
import { relateReferences, type Rule } from '../checking.ts'

/** Finds citations whose name differs from the list's by a letter or two, or by its accents. */
export const checkAuthorMisspelt: Rule = (checking) =>
  checking.linked.citations.flatMap((citation) => {
    const { reference: id, evidence, place, text, name } = citation
    if (id === null || !(evidence.includes('author-misspelt') || evidence.includes('author-accents'))) return []
    // "(Martines, 2019, 2020)": the name stands before the first year, and is told there.
    if (!text.includes(name)) return []
    const expected = nameInstead(checking, citation, id)
    return [citationAuthorMisspelt({ at: place, text, expected, related: relateReferences(checking, [id]) })]
  })
