import type { LinkedDocument } from '@edisi/citations'

/**
 * Gives the works that each bracket of citations leads to, by the names that `workOf` gives to entries: a line a bracket, in
 * the order of the text. Within a bracket the order does not count, since styles sort it.
 */
export function worksOfGroups(
  { citations }: Pick<LinkedDocument, 'citations'>,
  workOf: (reference: string) => string | undefined,
): readonly string[] {
  const groups = new Map<number, string[]>()
  for (const { group, reference } of citations) {
    const work = (reference === null ? undefined : workOf(reference)) ?? '-'
    const works = groups.get(group)
    if (works) works.push(work)
    else groups.set(group, [work])
  }
  return [...groups.values()].map((works) => works.toSorted().join(' '))
}
