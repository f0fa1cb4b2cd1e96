import { indexSpellings } from './index-spellings.ts'
import { longestMisspelt, mostEdits } from './match-name.ts'

/** Makes the function that gives of some groups, which are known by their names, those that a name may be a misspelling of. */
export function indexMisspelt<Group>(groups: ReadonlyMap<string, Group>): (name: string) => readonly Group[] {
  const longest = longestMisspelt + mostEdits(longestMisspelt)
  const near = indexSpellings([...groups.keys()].filter(({ length }) => mostEdits(length) > 0 && length <= longest))
  return (name) => {
    if (name.length > longest) return []
    return near(name, mostEdits(name.length)).flatMap((other) => {
      const group = groups.get(other)
      return group === undefined ? [] : [group]
    })
  }
}
