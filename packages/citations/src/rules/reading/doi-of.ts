import type { Reference } from '../../linked-document.ts'
import type { Checking } from '../checking.ts'
import { doisOf, foldDoi } from './dois-of.ts'
import { valuesOf } from './entry-values.ts'

/** Gives the folded DOI of an entry; undefined where it has none that is one. */
export function doiOf(checking: Checking, reference: Reference): string | undefined {
  const doi = reference.csl.DOI ?? doisOf(valuesOf(checking, reference))[0]?.doi
  const folded = foldDoi(doi ?? '')
  return /^10\.\d{4,9}(?:\.\d+)*\/\S/.test(folded) && !folded.startsWith('10.5555/') ? folded : undefined
}
