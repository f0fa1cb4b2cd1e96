import type { Checking, Rule } from '../checking.ts'
import { readCited } from '../reading/read-cited.ts'
import { readLocators, type WrittenLocator } from '../reading/read-locators.ts'
import { readExactStretch } from '../reading/read-source-stretch.ts'
import { citationLocatorForm } from './messages.ts'

/** Finds pages in citations whose word or whose dash is not the usual one: "pg. 3", "hal. 3", "p. 3-5". */
export const checkLocatorForm: Rule = (checking) => {
  const locators = readLocators(checking, readCited(checking))
  // The lists are read only where it matters.
  const isHyphened = locators.some(isHyphenAtHome) && hasHyphens(checking, locators)
  return locators.flatMap((locator) => {
    const right = rightForm(locator, isHyphened && hyphenLangs.has(locator.lang))
    const written = locator.words.text.slice(locator.start, locator.end)
    if (right === written) return []
    const stretch = readExactStretch(checking, locator.words, locator)
    return [
      citationLocatorForm({
        at: stretch?.place ?? locator.place,
        text: written,
        right,
        expected: stretch ? [right] : [],
        // One edit for the whole stretch: its bytes are all seen, and it is short.
        fix: stretch ? [{ place: stretch.place, text: right }] : [],
      }),
    ]
  })
}

// In these languages many houses write ranges with a hyphen, as the rules of ABNT do.
const hyphenLangs: ReadonlySet<string> = new Set(['es', 'pt', 'it', 'fr'])

function isHyphenAtHome({ lang, pages }: WrittenLocator): boolean {
  return hyphenLangs.has(lang) && pages.includes('-')
}

/** Whether the text writes its ranges of pages with a hyphen, in citations and in the lists that the author wrote. */
function hasHyphens({ linked }: Checking, locators: readonly WrittenLocator[]): boolean {
  const listed = linked.references.flatMap(({ text }) => [...text.matchAll(listedRange)].map(([range]) => range))
  const ranges = [...locators.map(({ pages }) => pages), ...listed]
  const hyphens = ranges.filter((range) => range.includes('-')).length
  return hyphens > ranges.filter((range) => /[–—]/.test(range)).length
}

// Behind a volume or the word for pages; a number with two hyphens is that of a book.
const listedRange = /(?<=[,:)]\s?|\bpp?\.\s?)\d{1,5}\s?[-–—]\s?\d{1,5}(?![\p{L}\p{N}]|[-–—/])/gu

/** Gives the locator with the usual word and an en dash, unless a hyphen is at home; else as it is. */
function rightForm({ word, gap, pages, lang }: WrittenLocator, keepsHyphen: boolean): string {
  const range = /^(\d+)(\s?)-(\s?)(\d+)$/.exec(pages)
  const isRange = !keepsHyphen && range !== null && isRising(range[1] ?? '', range[4] ?? '')
  const dashed = isRange ? `${range[1] ?? ''}–${range[4] ?? ''}` : pages
  const usual = usualWord(word, { lang, isSeveral: /[-–—]/.test(pages) })
  return `${usual}${usual === word ? gap : ' '}${dashed}`
}

// "123-28" is short for 123–128; "3-5" may be page 5 of chapter 3 only where it does not rise.
function isRising(first: string, last: string): boolean {
  const full = last.length < first.length ? first.slice(0, first.length - last.length) + last : last
  return Number(full) > Number(first)
}

function usualWord(word: string, { lang, isSeveral }: { readonly lang: string; readonly isSeveral: boolean }): string {
  if (/^pgs?\.?$/.test(word)) return lang === 'en' || lang === '' ? (isSeveral ? 'pp.' : 'p.') : word
  if (lang === 'id' && /^hal\.?$/.test(word)) return 'hlm.'
  return word
}
