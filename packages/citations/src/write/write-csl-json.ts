import type { CslItem } from '../csl-item.ts'

/** Writes works as a file of CSL-JSON, in their order. */
export function writeCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items.map(withoutOwnKey), undefined, 2)}\n`
}

// The key that an entry had in its file is its id.
function withoutOwnKey(item: CslItem): unknown {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'citation-key'))
}
