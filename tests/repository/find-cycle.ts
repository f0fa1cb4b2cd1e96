/**
 * Gives files that import each other in a ring, each the next and the last the first; empty where there is no ring.
 * `imports` holds for each file what it imports, types as well.
 */
export function findCycle(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const open = new Map(imports)
  // A file that imports nothing open can be in no ring; what remains has a way on from every file.
  for (let before = 0; before !== open.size;) {
    before = open.size
    for (const [file, imported] of open) if (!imported.some((other) => open.has(other))) open.delete(file)
  }
  const walked: string[] = []
  let [file] = open.keys()
  while (file !== undefined && !walked.includes(file)) {
    walked.push(file)
    file = open.get(file)?.find((other) => open.has(other))
  }
  return file === undefined ? [] : walked.slice(walked.indexOf(file))
}
