import { authorsOf } from '../../authors-of.ts'
import { citationAuthorVariant } from './messages.ts'
import { relateReferences, type Checking, type Rule } from '../checking.ts'
import { nameInstead } from './cite-instead.ts'
import { hasSeveralNames } from './citation-inconsistent-name.ts'

/** Finds citations that name an organisation with a descriptor or by its initials, other than the list does. */
export const checkAuthorVariant: Rule = (checking) =>
  checking.linked.citations.flatMap((citation) => {
    const { reference: id, evidence, place, text, kind } = citation
    const isVariant =
      evidence.includes('author-descriptor') || (evidence.includes('author-acronym') && !isExplained(checking, id))
    if (id === null || kind === 'source' || !isVariant || hasSeveralNames(checking, id)) return []
    if (!text.includes(citation.name)) return []
    const expected = nameInstead(checking, citation, id)
    return [citationAuthorVariant({ at: place, text, expected, related: relateReferences(checking, [id]) })]
  })

// "World Health Organization [WHO]" in the list says itself what the initials stand for.
function isExplained(checking: Checking, id: string | null): boolean {
  const reference = id === null ? undefined : checking.byId.get(id)
  return reference !== undefined && authorsOf(reference.csl).some((name) => /[[(]\p{Lu}/u.test(name.literal ?? ''))
}
