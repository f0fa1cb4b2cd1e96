import type { TextRange } from '../../inline-text.ts'
import type { Passage } from '../../linked-document.ts'
import type { Checking, Rule } from '../checking.ts'
import { citationTerms, type CitationTerms } from '../reading/citation-terms.ts'
import { readOwnText } from '../reading/read-own-text.ts'
import { readExactStretch } from '../reading/read-source-stretch.ts'
import { captionLabelLanguage } from './messages.ts'

/** Finds "Source :" for "Sumber:" and the like: a label in another language than the text's, or a blank before its colon. */
export const checkCaptionLabel: Rule = (checking) => {
  const { isOwn, langOf } = readOwnText(checking)
  return checking.linked.passages.flatMap((passage) => {
    const terms = citationTerms.get(langOf(passage))
    if (!terms || !isOwn(passage) || (passage.role !== 'source' && passage.role !== 'text')) return []
    const label = readSourceLabel(passage, terms, langOf(passage)) ?? readFigureLabel(passage, terms)
    return label && label.right !== passage.words.text.slice(label.start, label.end)
      ? toFinding(checking, passage, label)
      : []
  })
}

interface Label extends TextRange {
  readonly right: string
}

const sourceLabel = /^(\s*)(Sources?|Sumber|Quellen?|Fuentes?|Fontes?|Fonti|Bron(?:nen)?)([\s\u00a0\u202f]*):(?=\s+\S)/u

function readSourceLabel({ words, role }: Passage, terms: CitationTerms, lang: string): Label | undefined {
  const match = sourceLabel.exec(words.text)
  // A long paragraph that begins so is none.
  if (!match || (role === 'text' && words.text.length > 300)) return undefined
  const [whole, lead = '', word = '', gap = ''] = match
  const isOfLanguage = word === terms.source || word === terms.sources
  const isSeveral = /^(?:Sources|Quellen|Fuentes|Fontes|Fonti|Bronnen)$/.test(word)
  const right = isOfLanguage ? word : isSeveral ? terms.sources : terms.source
  // French has a blank before its colon.
  const blank = lang === 'fr' ? (isOfLanguage ? gap : ' ') : ''
  return { start: lead.length, end: whole.length, right: `${right}${blank}:` }
}

const figureLabel =
  /^(\s*)(Figure|Fig\.|Gambar|Abbildung|Abb\.|Figura|Figuur|Tabelle|Tabel|Tableau|Tabella|Tabela|Tabla|Table)(?=[\s\u00a0]\d+(?:\.\d+)*[.:])/u

function readFigureLabel({ words }: Passage, terms: CitationTerms): Label | undefined {
  const match = figureLabel.exec(words.text)
  if (!match || words.text.length > 300) return undefined
  const [whole, lead = '', word = ''] = match
  const isTable = word.startsWith('Tab')
  const own = isTable ? terms.table : terms.figure
  return { start: lead.length, end: whole.length, right: own.includes(word) ? word : (own[0] ?? word) }
}

function toFinding(checking: Checking, { words }: Passage, label: Label): ReturnType<Rule> {
  const stretch = readExactStretch(checking, words, label)
  const text = words.text.slice(label.start, label.end)
  const first = words.leaves[0]
  const at = stretch?.place ?? first?.node.place
  return at
    ? [
        captionLabelLanguage({
          at,
          text,
          right: label.right,
          expected: stretch ? [label.right] : [],
          fix: stretch ? [{ place: stretch.place, text: label.right }] : [],
        }),
      ]
    : []
}
