import { foldText } from '../../fold-text.ts'
import { nameInstead } from './cite-instead.ts'
import { citationInconsistentName } from './messages.ts'
import { relateCitations, type Checking, type Rule } from '../checking.ts'
import type { CitationRecord } from '../../linked-document.ts'

/** Finds entries of organisations that are cited under different names: one message an entry. */
export const checkInconsistentName: Rule = (checking) =>
  [...checking.citing.keys()].flatMap((id) => {
    if (!hasSeveralNames(checking, id)) return []
    const [first, ...others] = firstOfEachName(checking, id)
    if (!first) return []
    const text = [first, ...others].map(({ name }) => `\`${name}\``).join(', ')
    return [
      citationInconsistentName({
        at: first.place,
        text,
        expected: nameInstead(checking, first, id),
        related: relateCitations(others),
      }),
    ]
  })

/** Whether an entry of an organisation is cited under several names. */
export function hasSeveralNames(checking: Checking, id: string): boolean {
  const author = checking.byId.get(id)?.csl.author?.[0]
  if (author?.literal === undefined) return false
  return firstOfEachName(checking, id).length > 1
}

// The name in full and its initials are one name: a text gives both once, and goes on with the initials.
function firstOfEachName(checking: Checking, id: string): readonly CitationRecord[] {
  const names = new Map<string, CitationRecord>()
  for (const citation of checking.citing.get(id) ?? []) {
    const isPlain = !citation.evidence.includes('author-descriptor')
    if (citation.name === '' || citation.kind === 'source') continue
    const name = isPlain ? '' : foldText(citation.name)
    if (!names.has(name)) names.set(name, citation)
  }
  return [...names.values()]
}
