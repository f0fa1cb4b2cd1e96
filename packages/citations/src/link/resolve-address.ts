import { bareUrl } from './bare-url.ts'
import type { ReferenceIndex } from './index-references.ts'
import { linkTo, type Resolution } from './resolution.ts'

/** Joins an address that the author gives to the entry that has it; undefined where none does. */
export function resolveAddress(url: string | undefined, { byUrl }: ReferenceIndex): Resolution | undefined {
  const entry = url === undefined ? undefined : byUrl.get(bareUrl(url))
  return entry && linkTo(entry, 1, ['url'])
}
