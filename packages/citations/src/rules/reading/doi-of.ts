import type { Reference } from '../../linked-document.ts'
import { toDoi } from '../../to-doi.ts'
import type { Checking } from '../checking.ts'
import { doisOf } from './dois-of.ts'
import { valuesOf } from './entry-values.ts'

/** Gives the folded DOI of an entry; undefined where it has none that is one. */
export function doiOf(checking: Checking, reference: Reference): string | undefined {
  const doi = reference.csl.DOI ?? doisOf(valuesOf(checking, reference))[0]?.doi
  const folded = toDoi(doi ?? '')
  // Its prefix is for examples, which many copy.
  return folded?.startsWith('10.5555/') === true ? undefined : folded
}
