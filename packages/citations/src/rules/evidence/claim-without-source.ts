import { placeOfRange } from '../../inline-text.ts'
import type { Passage } from '../../linked-document.ts'
import type { Rule } from '../checking.ts'
import { readOwnText } from '../reading/read-own-text.ts'
import { readPassageSources } from '../reading/read-passage-sources.ts'
import { claimWithoutSource } from './messages.ts'

/** Finds sentences that report or count, in paragraphs that tell no source: one finding a paragraph. */
export const checkClaimWithoutSource: Rule = (checking) => {
  const { linked } = checking
  const { hasSource } = readPassageSources(linked)
  const { isOwn } = readOwnText(checking)
  return linked.passages.flatMap((passage, index) => {
    const { words, role } = passage
    if (role !== 'text' || !isOwn(passage) || words.text.length < 40) return []
    const match = claim.exec(words.text)
    if (!match || hasSource(index) || (isAside(linked.passages[index + 1]) && hasSource(index + 1))) return []
    const at = placeOfRange(words, { start: match.index, end: match.index + match[0].length })
    return at ? [claimWithoutSource({ at, text: match[0] })] : []
  })
}

// A bracket or a source line of its own belongs to the paragraph before it.
function isAside(passage: Passage | undefined): boolean {
  return passage !== undefined && (passage.role !== 'text' || /^\s*[([—]/.test(passage.words.text))
}

// "reportedly", "studies show", "37 percent" in eight languages.
const claim =
  /(?<![\p{L}\p{N}])(?:reportedly|(?:studies|research|surveys) (?:has |have )?(?:shows?|shown|suggests?|found|finds?)|dilaporkan|(?:penelitian|studi|riset|survei) menunjukkan|angeblich|berichten zufolge|studien (?:zeigen|belegen)|(?:los |numerosos )?estudios (?:muestran|demuestran|indican)|(?:des |les )?études (?:montrent|indiquent)|(?:os )?estudos (?:mostram|indicam)|(?:gli )?studi (?:dimostrano|mostrano|indicano)|onderzoek (?:toont|laat zien)|\d+(?:[.,]\d+)?\s?(?:%|percent|per cent|persen|prozent|por ciento|pour cent|por cento|per cento|procent))(?!\p{L})/iu
