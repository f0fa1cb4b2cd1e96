import { authorsOf } from '../authors-of.ts'
import type { CslDate, CslItem } from '../csl-item.ts'
import type { InlineText } from '../inline-text.ts'
import { findDates, type FoundDate } from './find-dates.ts'
import { nameType, standardNumber } from './name-type.ts'
import { prepareEntry, type EntryText } from './prepare-entry.ts'
import { readEntryDate } from './read-entry-date.ts'
import { readEntryNames, readLateNames } from './read-entry-names.ts'
import { readGenre } from './read-genre.ts'
import { readNumbers } from './read-numbers.ts'
import { readSeries } from './read-series.ts'
import { readSource } from './read-source.ts'
import { readTranslators } from './read-translators.ts'
import { readTitle, type ReadTitle } from './read-title.ts'

/** What a prose entry says, as CSL, with what CSL has no place for. */
export interface ProseEntry {
  readonly csl: CslItem
  /** The letter after the year, or empty. */
  readonly yearSuffix: string
  /** Why it could not be read; undefined where it could. */
  readonly fault: string | undefined
}

/**
 * Reads an entry that an author wrote by hand, whatever the style: names, year and title in APA's order, or with the year
 * late (MLA, IEEE, Vancouver, ABNT, DIN, GOST), or with the title first. What it cannot tell stays out. `before` is the
 * entry before it in its list that has authors, which a dash, or "Ders.", may repeat; what they did is written behind it:
 * "———, ed.".
 */
export function readProseEntry(inlineText: InlineText, before?: CslItem): ProseEntry {
  const entry = prepareEntry(inlineText)
  // "(Xu et al., 2020) Yiheng Xu, …": the label is how the work is cited, so its year counts.
  const bodyDate = readEntryDate(entry)
  const labelled = findDates(entry.label).find((found) => found.date !== undefined)
  const date = labelled ?? bodyDate
  const repeats = entry.repeatsAuthors && before !== undefined
  const read = readEntryNames(entry, bodyDate)
  // "———. Power. New York" and "Ders.: Recht. Berlin": a title follows, unless a comma or "and" tells a further author.
  const isAlone = repeats && read.names.length > 0 && !goesOn.test(entry.label)
  const head = isAlone ? { ...read, names: [], end: entry.start } : read
  const title = skipStandard(entry, skipContainer(entry, readTitle(entry, head.end)))
  const after = head.names.length === 0 && !repeats ? readLateNames(entry, title) : undefined
  const names = repeats ? [...authorsOf(before), ...head.names] : (after?.names ?? head.names)
  const areEditors = repeats ? /\b(?:eds?|Hrsg|Hg)\./.test(entry.label) || head.areEditors : head.areEditors
  const source = readSource(entry, after ? { ...title, end: after.end } : title)
  const numbers = readNumbers(entry.text.slice(source.end))
  const translators = readTranslators(entry, title.end)
  const { doi, url, isbn, arxiv, accessed } = entry
  const csl: CslItem = {
    id: '',
    type: nameType(entry, { title, source, numbers }),
    ...(names.length > 0 ? { [areEditors ? 'editor' : 'author']: names } : {}),
    ...(source.editors.length > 0 && !areEditors ? { editor: source.editors } : {}),
    ...(translators.length > 0 ? { translator: translators } : {}),
    ...(labelled ? { issued: toCslDate(labelled) } : bodyDate ? { issued: bodyDate.issued } : {}),
    ...(bodyDate?.original ? { 'original-date': bodyDate.original } : {}),
    ...(accessed ? { accessed: toCslDate(accessed) } : {}),
    ...toVariables({
      title: title.words === '' ? undefined : title.words,
      'container-title': source.container,
      'collection-title': readSeries(entry, title.end),
      volume: numbers.volume,
      issue: numbers.issue,
      page: numbers.page,
      edition: numbers.edition,
      'number-of-pages': numbers.pageCount,
      publisher: source.publisher,
      'publisher-place': source.place,
      DOI: doi,
      URL: url,
      ISBN: isbn,
      status: bodyDate?.status,
      genre: readGenre(entry, title.end),
      number: title.number ?? (arxiv === undefined ? undefined : `arXiv:${arxiv}`),
    }),
  }
  return { csl, yearSuffix: date?.suffix ?? '', fault: isEmpty(entry) ? nothing : undefined }
}

// "———, Smith", "——— and Smith".
const goesOn = /[—―⸺⸻_–-],\s*$|\s(?:and|und|et|y|e|dan|en|&)\s*$/

/** An entry without a title has its journal at the title's place: "*Weather*, 3(1), 1–9". */
function skipContainer({ text }: EntryText, title: ReadTitle): ReadTitle {
  const isContainer =
    title.form === 'marked' &&
    /^[\s,.]*(?:\d{1,4}\s?\(\d|(?:(?:19|20)\d\d\. )?(?:[Vv]ol|v)\. \d+, no?\. \d)/.test(
      text.slice(title.end, title.end + 40),
    )
  return isContainer ? { start: title.start, end: title.start, words: '', form: 'plain' } : title
}

/** The number of a standard stands before its title, "ISO 690:2021. Guidelines for references", or behind it, "*Title*, IEEE Std 802-2020". */
function skipStandard(entry: EntryText, title: ReadTitle): ReadTitle & { readonly number?: string } {
  // "DIN EN ISO 9241-11 (2018): Ergonomie".
  const [head = ''] = /^[^(]{3,60}(?=\s\((?:19|20)\d\d)/.exec(entry.text.slice(entry.start, title.start)) ?? []
  if (standardNumber.test(head)) return { ...title, number: head }
  if (!standardNumber.test(title.words)) {
    const [whole = '', number] =
      title.form === 'marked' ? (/^,\s([A-Z][^,“”"]{3,40})(?=[,.])/.exec(entry.text.slice(title.end)) ?? []) : []
    return number !== undefined && standardNumber.test(number)
      ? { ...title, end: title.end + whole.length, number }
      : title
  }
  const next = readTitle(entry, title.end)
  return next.words === '' || /^\p{Lu}[^:]{0,40}:/u.test(next.words) ? title : { ...next, number: title.words }
}

const nothing = 'it names no author, no title and no address'

function isEmpty({ text, url, doi }: EntryText): boolean {
  return url === undefined && doi === undefined && !/\p{L}{2}/u.test(text)
}

function toVariables(variables: Readonly<Record<string, string | undefined>>): Partial<CslItem> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined))
}

function toCslDate({ date }: FoundDate): CslDate {
  if (!date) return { literal: 'n.d.' }
  const parts = [date.year, date.month, date.day].filter((part) => part !== undefined)
  return { 'date-parts': [parts] }
}
