/** Adds a thing to its group; the first of a group opens it. Groups keep the order in which they were opened. */
export function addToGroup<Key, Thing>(groups: Map<Key, Thing[]>, key: Key, thing: Thing): void {
  const group = groups.get(key)
  if (group) group.push(thing)
  else groups.set(key, [thing])
}
