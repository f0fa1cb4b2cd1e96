import type { CslItem, CslName } from './csl-item.ts'

/** Gives the names by which an entry may be cited. */
export function authorsOf(csl: CslItem): readonly CslName[] {
  return csl.author ?? csl.editor ?? []
}
