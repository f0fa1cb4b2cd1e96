import { authorsOf } from '../../authors-of.ts'
import { connectorPattern } from '../../citation-words.ts'
import { foldText } from '../../fold-text.ts'
import type { TextRange } from '../../inline-text.ts'
import { citedWords } from '../../read/read-names.ts'
import type { Cited } from './read-cited.ts'

/** The word or sign that joins the last author of a citation to those before. */
export interface Connector extends TextRange {
  readonly word: string
}

const lastJoint = new RegExp(`^.*\\s(${connectorPattern})\\s+(?!al\\b|al\\.|coll|otros|cols|outros|altri)(\\S.*)$`, 'u')

/**
 * Finds what joins the authors of a citation. Only an entry that has an author of just the words that follow shows that it
 * joins two, and is no part of one name: "Health and Safety Executive".
 */
export function readConnector({ name, words, reference }: Cited): Connector | undefined {
  if (!name || !reference) return undefined
  const text = words.text.slice(name.start, name.end)
  const match = lastJoint.exec(text)
  const [, word = '', last = ''] = match ?? []
  if (!match) return undefined
  const families = authorsOf(reference.csl).map(citedWords)
  if (families.length < 2 || !families.slice(1).includes(foldText(last))) return undefined
  const start = name.start + text.slice(0, -last.length).trimEnd().length
  return { word, start: start - word.length, end: start }
}
