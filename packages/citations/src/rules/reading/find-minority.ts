/** Things of two forms or more: the form that most have, and the things of other forms. */
export interface Minority<T> {
  readonly form: string
  readonly others: readonly T[]
}

/**
 * Finds the form that at least `share` of the things have, and those that depart from it. Undefined where all are of one
 * form, or none prevails: then nobody can tell which is meant.
 */
export function findMinority<T>(
  things: readonly T[],
  formOf: (thing: T) => string,
  share: number,
): Minority<T> | undefined {
  const counts = new Map<string, number>()
  for (const thing of things) counts.set(formOf(thing), (counts.get(formOf(thing)) ?? 0) + 1)
  if (counts.size < 2) return undefined
  const [best, second] = [...counts].toSorted((a, b) => b[1] - a[1])
  if (!best || best[1] === second?.[1] || best[1] < things.length * share) return undefined
  return { form: best[0], others: things.filter((thing) => formOf(thing) !== best[0]) }
}
