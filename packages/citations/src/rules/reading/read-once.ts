/**
 * Gives a reading that is done once for each thing that it is done on, and known after: several rules ask for the same.
 * What is known goes when the thing does.
 */
export function readOnce<Thing extends object, Result>(read: (thing: Thing) => Result): (thing: Thing) => Result {
  const known = new WeakMap<Thing, { readonly result: Result }>()
  return (thing) => {
    const before = known.get(thing)
    if (before) return before.result
    const result = read(thing)
    known.set(thing, { result })
    return result
  }
}
