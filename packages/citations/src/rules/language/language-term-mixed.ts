import type { TextRange } from '../../inline-text.ts'
import type { Checking, Rule } from '../checking.ts'
import { citationTerms } from '../reading/citation-terms.ts'
import { findMinority } from '../reading/find-minority.ts'
import { readCited, readCitedBrackets, type Cited } from '../reading/read-cited.ts'
import { readConnector } from '../reading/read-connector.ts'
import { readLocators } from '../reading/read-locators.ts'
import { readExactStretch } from '../reading/read-source-stretch.ts'
import { languageTermMixed } from './messages.ts'

/**
 * Finds words of citations in another language than the text: "and", "p.", "see". The Latin "et al." is at home in every
 * language, and is told only where the text has its own word too.
 */
export const checkTermMixed: Rule = (checking) => {
  const cited = readCited(checking)
  return [
    ...checkConnectors(checking, cited),
    ...checkPages(checking, cited),
    ...checkOthers(checking, cited),
    ...checkSee(checking),
  ]
}

function checkConnectors(checking: Checking, cited: readonly Cited[]): ReturnType<Rule> {
  const joined = cited.flatMap((one) => {
    const connector = readConnector(one)
    return connector ? [{ one, connector }] : []
  })
  return joined.flatMap(({ one, connector }) => {
    const own = citationTerms.get(one.lang)?.connectors
    if (!own || connector.word === '&' || own.includes(connector.word)) return []
    const same = joined.filter(({ one: other }) => other.record.kind === one.record.kind)
    const signs = same.filter((other) => other.connector.word === '&').length
    const right = signs * 2 > same.length ? '&' : (own[0] ?? '')
    return toFinding(checking, one, { range: connector, right })
  })
}

function checkPages(checking: Checking, cited: readonly Cited[]): ReturnType<Rule> {
  return readLocators(checking, cited).flatMap((locator) => {
    const terms = citationTerms.get(locator.lang)
    const isSeveral = /[-–—]/.test(locator.pages)
    const word = locator.word.endsWith('.') ? locator.word : `${locator.word}.`
    if (!terms || locator.word === '' || /^pgs?\./.test(word) || [...terms.page, ...terms.pages].includes(word))
      return []
    const right = (isSeveral ? terms.pages[0] : terms.page[0]) ?? ''
    const range = { start: locator.start, end: locator.start + locator.word.length }
    return toFinding(checking, { words: locator.words, record: { place: locator.place } }, { range, right })
  })
}

// Not all that may be written for "and others": those forms alone that have another one in each language.
const othersTerms =
  /(?<!\p{L})(?:et al(?!\p{L})\.?|dkk(?!\p{L})\.?|u\. ?a\.|y otros|y cols\.|e outros|e cols\.|e altri|e\. ?a\.|et coll\.)/u

function checkOthers(checking: Checking, cited: readonly Cited[]): ReturnType<Rule> {
  const written = cited.flatMap((one) => {
    if (!one.name) return []
    const match = othersTerms.exec(one.words.text.slice(one.name.start, one.name.end + 1))
    if (!match) return []
    const start = one.name.start + match.index
    return [{ one, text: match[0], start, end: start + match[0].length }]
  })
  const isOwn = ({ one, text }: (typeof written)[number]): boolean =>
    citationTerms.get(one.lang)?.others.some((form) => isForm(text, form)) ?? false
  // Where a language has several, "y otros" and "y cols.", the one that the text writes most often.
  const ownOf = (lang: string): string | undefined => {
    const forms = (citationTerms.get(lang)?.others ?? []).map((form) => ({
      form,
      count: written.filter(({ one, text }) => one.lang === lang && isForm(text, form)).length,
    }))
    return forms.toSorted((a, b) => b.count - a.count)[0]?.form
  }
  const minority = findMinority(
    written.filter((one) => isOwn(one) || isLatin(one.text)),
    (one) => (isOwn(one) ? 'own' : 'latin'),
    0.5,
  )
  const foreign = written.filter((one) => citationTerms.has(one.one.lang) && !isOwn(one) && !isLatin(one.text))
  // A word of the text's own language is not wrong because "et al." stands more often.
  const latin = minority?.form === 'own' ? minority.others : []
  return [...latin, ...foreign].flatMap((one) => {
    const isRightOwn = minority?.form === 'own' || (!minority && written.some(isOwn))
    const right = (isRightOwn ? ownOf(one.one.lang) : undefined) ?? 'et al.'
    return toFinding(checking, one.one, { range: one, right })
  })
}

function isForm(text: string, form: string): boolean {
  return text.replace(/\.$/, '') === form.replace(/\.$/, '')
}

function isLatin(text: string): boolean {
  return text.startsWith('et al')
}

const seeWords: ReadonlyMap<string, readonly string[]> = new Map(
  [...citationTerms].map(([lang, { see }]) => [lang, see]),
)

/** Finds "see" and its like at the head of a bracket, where it is a word of no other list of the language. */
function checkSee(checking: Checking): ReturnType<Rule> {
  return readCitedBrackets(checking).flatMap(({ citations, words, inside }) => {
    const [first] = citations
    const match = /^(see|lihat|vgl\.|siehe|véase|voir|veja|vide|vedi|zie)(?=\s)/iu.exec(
      words.text.slice(inside.start, inside.end),
    )
    const own = first && seeWords.get(first.lang)
    const word = match?.[0] ?? ''
    if (!first || !match || !own || own.includes(word.toLowerCase())) return []
    const right = own[0] ?? ''
    const isCapital = word !== word.toLowerCase()
    const range = { start: inside.start, end: inside.start + word.length }
    return toFinding(checking, first, {
      range,
      right: isCapital ? right.charAt(0).toUpperCase() + right.slice(1) : right,
    })
  })
}

function toFinding(
  checking: Checking,
  { words, record }: Pick<Cited, 'words'> & { readonly record: Pick<Cited['record'], 'place'> },
  { range, right }: { readonly range: TextRange; readonly right: string },
): ReturnType<Rule> {
  const stretch = readExactStretch(checking, words, range)
  return [
    languageTermMixed({
      at: stretch?.place ?? record.place,
      text: words.text.slice(range.start, range.end),
      right,
      expected: stretch ? [right] : [],
      fix: stretch ? [{ place: stretch.place, text: right }] : [],
    }),
  ]
}
