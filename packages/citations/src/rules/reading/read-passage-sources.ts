import { addToGroup } from '../../add-to-group.ts'
import { authorsOf } from '../../authors-of.ts'
import { foldText } from '../../fold-text.ts'
import type { CitationRecord, LinkedDocument } from '../../linked-document.ts'
import { citedWords } from '../../read/read-names.ts'
import type { PlaceIndex } from './create-place-index.ts'
import { indexPassages } from './index-passages.ts'
import { readOnce } from './read-once.ts'

/** Says of passages whether anything in them tells where their words come from. */
export interface PassageSources {
  readonly citationsIn: (passage: number) => readonly CitationRecord[]
  /** Whether a passage cites, links, calls a note, or names an author of the list. */
  readonly hasSource: (passage: number) => boolean
  /** The passages within a place, as indices. */
  readonly passagesIn: PlaceIndex<number>
}

/** Reads which passages of a document tell their sources. */
export const readPassageSources: (linked: LinkedDocument) => PassageSources = readOnce((linked) => {
  const byPassage = new Map<number, CitationRecord[]>()
  for (const record of linked.citations) {
    addToGroup(byPassage, record.spot.passage, record)
  }
  const names = new Set(
    linked.references
      .flatMap(({ csl }) => authorsOf(csl).map(citedWords))
      .flatMap((name) => [name, ...name.split(' ').slice(-1)])
      .filter((name) => name.length > 2),
  )
  const namesAuthor = (text: string): boolean => {
    const capitals = text.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []
    return capitals.some((word) => names.has(foldText(word)))
  }
  return {
    citationsIn: (passage) => byPassage.get(passage) ?? [],
    passagesIn: indexPassages(linked),
    hasSource: (passage) => {
      const words = linked.passages[passage]?.words
      if (!words) return false
      return (
        byPassage.has(passage) ||
        words.links.length > 0 ||
        words.leaves.some(({ node }) => node.type === 'noteReference' || node.type === 'keyCitation') ||
        /\[\d{1,3}(?:[-–,]\s?\d{1,3})*\]|\(\s*(?:ibid|op\. ?cit)/i.test(words.text) ||
        namesAuthor(words.text)
      )
    },
  }
})
