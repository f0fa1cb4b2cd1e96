import { descriptorWords } from '../../citation-words.ts'
import { foldText } from '../../fold-text.ts'
import { placeOfRange } from '../../inline-text.ts'
import type { Reference } from '../../linked-document.ts'
import { relateReferences, type Checking, type Rule } from '../checking.ts'
import { referenceAuthorInconsistent } from './messages.ts'

/**
 * Finds organisations that are listed under their own name here and under a department, a blog or an office there. The name
 * must go on with such a word, or both entries lead to one site: "Oxford" and "Oxford University Press" are two.
 */
export const checkAuthorInconsistent: Rule = (checking) => {
  const owners = new Map<string, Reference>()
  const named = checking.linked.references.flatMap((reference) => {
    const name = organisationOf(reference)
    const folded = foldText(name ?? '')
    if (name === undefined || folded === '') return []
    if (!owners.has(folded)) owners.set(folded, reference)
    return [{ reference, name, folded }]
  })
  const told = new Set<string>()
  return named.flatMap(({ reference, name, folded }) => {
    const owner = findOwner(folded, reference, owners)
    const ownName = owner && organisationOf(owner)
    if (!owner || ownName === undefined || told.has(folded)) return []
    told.add(folded)
    const at = placeOfAuthor(checking, reference, name)
    return [
      referenceAuthorInconsistent({
        at: at ?? reference.place ?? reference.path,
        text: name,
        owner: ownName,
        expected: at ? [ownName] : [],
        related: relateReferences(checking, [owner.id]),
      }),
    ]
  })
}

function organisationOf({ csl }: Reference): string | undefined {
  const [first, second] = csl.author ?? []
  return second ? undefined : first?.literal
}

function findOwner(
  folded: string,
  reference: Reference,
  owners: ReadonlyMap<string, Reference>,
): Reference | undefined {
  const words = folded.split(' ')
  for (let count = words.length - 1; count > 0; count--) {
    const owner = owners.get(words.slice(0, count).join(' '))
    if (!owner) continue
    const rest = words.slice(count)
    const isDivision = rest.every((word) => descriptorWords.has(word) || /^(?:of|for|the|and)$/.test(word))
    const [site, other] = [siteOf(reference), siteOf(owner)]
    const isOneSite = site !== undefined && site === other
    const isOther = site !== undefined && other !== undefined && !isOneSite
    // A university and its press are two.
    return isOneSite || (isDivision && !isOther && rest.join(' ') !== 'press') ? owner : undefined
  }
  return undefined
}

/** Gives the name of a site without what its departments put before: "azure.microsoft.com" is "microsoft.com". */
function siteOf({ csl }: Reference): string | undefined {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(csl.URL ?? '')?.[1]?.toLowerCase()
  const labels = host?.split('.') ?? []
  const isSecond =
    /^(?:co|ac|go|or|com|gov|edu|org|net|gob|gouv)$/.test(labels.at(-2) ?? '') && labels.at(-1)?.length === 2
  return labels.length < 2 ? undefined : labels.slice(isSecond ? -3 : -2).join('.')
}

function placeOfAuthor(checking: Checking, { passage, key }: Reference, name: string): ReturnType<typeof placeOfRange> {
  const words = passage === undefined ? undefined : checking.linked.passages[passage]?.words
  const start = words?.text.indexOf(name) ?? -1
  return words && start >= 0 && key === undefined ? placeOfRange(words, { start, end: start + name.length }) : undefined
}
