import { authorsOf } from '../../authors-of.ts'
import { foldText } from '../../fold-text.ts'
import type { Reference } from '../../linked-document.ts'
import { citedWords } from '../../read/read-names.ts'

/** How two entries compare by their titles: one work, surely two, or not to be told. */
export type Likeness = 'same' | 'different' | 'unclear'

/** Compares two entries by the words of their titles; entries without titles are not to be told apart. */
export function compareWorks(first: Reference, second: Reference): Likeness {
  const [one, other] = [titleWords(first), titleWords(second)]
  if (one.length === 0 || other.length === 0) return 'unclear'
  const known = new Set(one)
  const shared = other.filter((word) => known.has(word)).length
  const least = Math.min(known.size, new Set(other).size)
  if (shared / least >= 0.8) return 'same'
  // In prose a title may be misread, and then holds words of the journal or the names.
  const isShort = least < 3 || first.origin === 'prose' || second.origin === 'prose'
  return shared / least < (isShort ? 0.01 : 0.35) && firstAuthor(first) !== firstAuthor(second)
    ? 'different'
    : 'unclear'
}

/** Gives the folded title of an entry, without tags. */
export function foldTitle({ csl }: Reference): string {
  return foldText((csl.title ?? '').replace(/<\/?[a-z]+[^<>]{0,80}>/gi, ''))
}

/** Gives the name under which an entry is listed, folded; empty where there is none. */
export function firstAuthor({ csl }: Reference): string {
  const [name] = authorsOf(csl)
  return name ? citedWords(name) : ''
}

function titleWords(reference: Reference): readonly string[] {
  return foldTitle(reference)
    .split(' ')
    .filter((word) => word.length > 2)
}
