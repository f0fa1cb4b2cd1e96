import type { CheckOptions } from './check-options.ts'
import type { LinkedDocument } from './linked-document.ts'
import { createChecking } from './rules/checking.ts'
import { findExcuses, type Excuse } from './rules/linking/find-excuses.ts'

/** Gives why each entry that no citation leads to is all the same not told as cited nowhere, by its id. */
export function excuseUncited(linked: LinkedDocument, options: CheckOptions): ReadonlyMap<string, Excuse> {
  return findExcuses(createChecking(linked, options))
}
