import { authorsOf } from '../../authors-of.ts'
import type { Rule } from '../checking.ts'
import { readOwnText } from '../reading/read-own-text.ts'
import { figureSourceWithoutReference } from './messages.ts'
import { trimEnd } from '../../trim-end.ts'

/** Finds lines such as "Source: …" whose address or name no entry of the list answers. */
export const checkFigureSource: Rule = (checking) => {
  const { linked } = checking
  const { isOwn } = readOwnText(checking)
  // A list that nothing cites is for further reading, and owes no credit.
  if (!linked.citations.some(({ kind, reference }) => kind !== 'source' && reference !== null)) return []
  const named = linked.references.filter(({ csl }) => authorsOf(csl).length > 0).length
  const hasAuthors = named * 3 >= linked.references.length
  return linked.citations.flatMap((record) => {
    const passage = linked.passages[record.spot.passage]
    if (record.kind !== 'source' || record.reference !== null || !passage || !isOwn(passage)) return []
    if (ownWork.test(passage.words.text)) return []
    const url = passage.words.links[0]?.url ?? /https?:\/\/\S+/.exec(record.text)?.[0]
    // A list of titles and addresses cannot be searched for a name.
    if (url === undefined && !hasAuthors) return []
    const name = trimEnd(record.name, /[\s.,]/)
    return [figureSourceWithoutReference({ at: record.place, text: record.text, stub: stubOf(name, url) })]
  })
}

/** Gives an entry to fill in, with what the line tells. */
function stubOf(name: string, url: string | undefined): string {
  const author = name === '' || /^https?:/.test(name) ? 'Author' : name
  return `${author}. (Year). *Title*.${url === undefined ? '' : ` <${url}>`}`
}

// What the author drew, counted or photographed is in no list.
const ownWork =
  /\b(?:own|author'?s?|authors'|myself|by me|penulis|pribadi|olahan|diolah|peneliti|eigene?[rns]?|verfasser\w*|autor\w*|propi[ao]s?|elaboraci[oó]n|auteure?s?|personnel\w*|pr[oó]pri[ao]s?|elabora[cç][aã]o|autore|elaborazione|eigen|auteurs?|bewerking)\b/iu
