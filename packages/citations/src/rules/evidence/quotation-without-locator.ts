import { addToGroup } from '../../add-to-group.ts'
import { foldText } from '../../fold-text.ts'
import { placeOfRange, type TextRange } from '../../inline-text.ts'
import type { CitationRecord, Reference } from '../../linked-document.ts'
import type { Rule } from '../checking.ts'
import { readCited, type Cited } from '../reading/read-cited.ts'
import { findQuotations } from './find-quotations.ts'
import { quotationWithoutLocator } from './messages.ts'

/** Finds quotations from books and articles whose citation, right after or before them, tells no page. */
export const checkQuotationWithoutLocator: Rule = (checking) => {
  const byPassage = new Map<number, Cited[]>()
  for (const cited of readCited(checking)) {
    addToGroup(byPassage, cited.record.spot.passage, cited)
  }
  return [...byPassage.values()].flatMap((cited) => {
    const words = cited[0]?.words
    if (!words) return []
    return findQuotations(words.text).flatMap((quotation) => {
      const one = cited.find(({ record }) => belongsTo(words.text, quotation, record))
      if (
        !one?.reference ||
        isTitle(words.text, quotation, one.reference) ||
        !hasPages(one.reference) ||
        hasLocator(words.text, quotation, one.record)
      )
        return []
      const at = placeOfRange(words, one.record.spot)
      return at ? [quotationWithoutLocator({ at, text: one.record.text })] : []
    })
  })
}

/** Whether a citation is the quotation's: a bracket right after it, or "Smith (2020) wrote" in the same sentence before it. */
function belongsTo(text: string, quotation: TextRange, { spot, kind }: CitationRecord): boolean {
  if (kind === 'author-date') {
    const between = text.slice(quotation.end, spot.bracket.start)
    return spot.bracket.start > quotation.end && /^[\s.,]*\($/.test(between) && spot.start === spot.bracket.start
  }
  const between = text.slice(spot.end, quotation.start)
  return spot.end <= quotation.start && between.length < 120 && !/[.!?;“”"](?:\s*\S|\s+$)/.test(between)
}

// "Wu et al. (2019), “Large teams develop …”" names the work.
function isTitle(text: string, quotation: TextRange, { csl }: Reference): boolean {
  const words = foldText(text.slice(quotation.start, quotation.end))
  const title = foldText(csl.title ?? '')
  return title.includes(words) || words.includes(title.slice(0, 60))
}

function hasLocator(text: string, quotation: TextRange, { spot }: CitationRecord): boolean {
  const inside = text.slice(spot.start, spot.bracket.end)
  // A second number beside the year: "2020, p. 3", "2020: 3", "2020, § 4", "chapter 2".
  const numbers = inside.match(/\d+/g) ?? []
  const after = text.slice(quotation.end, quotation.end + 60)
  return (
    numbers.length > 1 ||
    /§|\b(?:para|abstract|foreword|preface|kata pengantar)/i.test(inside) ||
    /^[\s.,]*\([^)]*\d/.test(after.replace(inside, ''))
  )
}

// A page on the web has no pages, and a film none either.
function hasPages({ csl }: Reference): boolean {
  return (
    /^(?:book|chapter|article-journal|paper-conference|thesis)$/.test(csl.type) &&
    (csl.type === 'book' || csl.URL === undefined || csl.DOI !== undefined)
  )
}
