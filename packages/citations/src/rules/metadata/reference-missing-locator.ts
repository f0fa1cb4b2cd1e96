import type { Reference } from '../../linked-document.ts'
import type { Checking, Rule } from '../checking.ts'
import { valuesOf } from '../reading/entry-values.ts'
import { formOf, hasUndatedWords } from './entry-form.ts'
import { referenceMissingLocator } from './messages.ts'
import { nameEntry } from './name-entry.ts'

/**
 * Finds articles of a bibliography that say nothing about where in the journal they stand. A DOI or an address leads
 * there too, and a preprint or what is yet to come has no such place.
 */
export const checkMissingLocator: Rule = (checking) =>
  checking.linked.references
    .filter((reference) => reference.origin === 'bibliography' && isUnlocated(checking, reference))
    .map((reference) => referenceMissingLocator({ at: reference.place ?? reference.path, text: nameEntry(reference) }))

const locators =
  'volume issue page number page-first article-number collection-number supplement-number part-number DOI URL PMID PMCID'.split(
    ' ',
  )

const locatorFields: ReadonlySet<string> = new Set(
  'volume number issue pages eid article-number articleno doi url eprint archiveprefix arxivid pmid pmcid crossref xdata pubstate howpublished'.split(
    ' ',
  ),
)

function isUnlocated(checking: Checking, reference: Reference): boolean {
  const { csl } = reference
  if (formOf(checking, reference) !== 'article' || csl['container-title'] === undefined) return false
  // A newspaper has its day, and a magazine its month.
  const precision = csl.issued?.['date-parts']?.[0]?.length ?? 0
  if (precision > 2 || (precision === 2 && magazines.test(csl['container-title']))) return false
  if (locators.some((name) => csl[name] !== undefined)) return false
  const values = valuesOf(checking, reference)
  if (values.some(({ name, text }) => locatorFields.has(name) && text.trim() !== '')) return false
  // A journal's name with a number, "arXiv:2003.01234" or "Physics 3, 12", tells the place already.
  return !values.some(
    ({ name, text }) =>
      (/^(?:note|journal|journaltitle|addendum)$/.test(name) && /\d|arxiv|preprint/i.test(text)) ||
      hasUndatedWords(text),
  )
}

const magazines =
  /\b(?:magazine|times|news|post|daily|weekly|monthly|tribune|herald|wired|economist|guardian|majalah|koran|harian|tempo|kompas|zeitung|spiegel|zeit|diario|jornal|folha|giornale|krant)\b/i
