/**
 * Makes the function that gives of some groups, which are known by their words, those whose words begin with other words and go on:
 * "ministry of health" and "ministry of trade" for "ministry".
 */
export function indexBeginnings<Group>(groups: ReadonlyMap<string, Group>): (words: string) => readonly Group[] {
  const sorted = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return (words) => {
    const start = `${words} `
    const found: Group[] = []
    for (let at = findFirst(sorted, start); sorted[at]?.[0].startsWith(start) === true; at++) {
      const group = sorted[at]
      if (group) found.push(group[1])
    }
    return found
  }
}

/** Gives where the first words stand that do not come before others. */
function findFirst(sorted: readonly (readonly [string, unknown])[], words: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.[0] ?? '') < words) low = middle + 1
    else high = middle
  }
  return low
}
