import { addToGroup } from '../../add-to-group.ts'
import { authorsOf } from '../../authors-of.ts'
import { isOthers, type CslItem } from '../../csl-item.ts'
import { foldText } from '../../fold-text.ts'
import type { Reference } from '../../linked-document.ts'
import { citedWords } from '../../read/read-names.ts'
import { yearOf } from '../../year-of.ts'
import { nameAuthors, type Checking, type Rule } from '../checking.ts'
import { citationTerms } from '../reading/citation-terms.ts'
import { findMinority } from '../reading/find-minority.ts'
import { readCited, type Cited } from '../reading/read-cited.ts'
import { readExactStretch } from '../reading/read-source-stretch.ts'
import { citationEtAlCount, citationEtAlForm, citationEtAlFull } from './messages.ts'

/** Finds "et al" and its like written wrongly, where a work has too few authors for it, and where all are named against a habit. */
export const checkEtAl: Rule = (checking) => {
  const cited = readCited(checking).filter(({ name }) => name !== undefined)
  const written = cited.flatMap((one) => findEtAl(one))
  // Without its stop throughout, "et al" is a house style: so the BMJ writes it.
  const bare = written.filter(({ text }) => text === 'et al').length
  const isStopless = bare >= 3 && bare === written.filter(({ text }) => text.startsWith('et al')).length
  return [
    ...written.flatMap((one) => (isStopless && one.text === 'et al' ? [] : checkForm(checking, one))),
    ...cited.flatMap((one) => checkCount(checking, one)),
    ...checkFull(checking, cited),
  ]
}

interface Written {
  readonly cited: Cited
  readonly start: number
  readonly text: string
}

function findEtAl(cited: Cited): readonly Written[] {
  if (!cited.name) return []
  // The stop after the name is no part of it.
  const text = cited.words.text.slice(cited.name.start, cited.name.end + 1)
  const match = /(?<!\p{L})(?:et\.?[\s\u00a0]?all?(?!\p{L})\.?|etal(?!\p{L})\.?|dkk(?!\p{L})\.?)/iu.exec(text)
  return match ? [{ cited, start: cited.name.start + match.index, text: match[0] }] : []
}

function checkForm(checking: Checking, { cited, start, text }: Written): ReturnType<Rule> {
  const right = /^dkk/i.test(text) ? 'dkk.' : 'et al.'
  if (text.replace('\u00a0', ' ') === right || text !== text.toLowerCase()) return []
  const stretch = readExactStretch(checking, cited.words, { start, end: start + text.length })
  return [
    citationEtAlForm({
      at: stretch?.place ?? cited.record.place,
      text,
      right,
      expected: stretch ? [right] : [],
      fix: stretch ? [{ place: stretch.place, text: right }] : [],
    }),
  ]
}

function checkCount(checking: Checking, cited: Cited): ReturnType<Rule> {
  const { reference, record } = cited
  const [written] = findEtAl(cited)
  if (!reference || !written || !cited.name) return []
  const authors = authorsOf(reference.csl)
  const isCertain =
    authors.length > 0 &&
    authors.length < 3 &&
    authors.every((name) => name.family !== undefined && name.given !== undefined && !isOthers(name)) &&
    !/\bet al\b|\bdkk\b|\bothers\b|\bu\. ?a\.|…|\.\s?\.\s?\./i.test(reference.text)
  if (!isCertain || !isFullyRead(reference) || !foldText(record.name).startsWith(foldText(authors[0]?.family ?? '')))
    return []
  // Of two works of one first author in one year the other may be meant.
  const works = checking.linked.references.filter(
    ({ csl }) => yearOf(csl) === yearOf(reference.csl) && familyOf(csl) === familyOf(reference.csl),
  )
  if (works.length > 1) return []
  const stretch = readExactStretch(checking, cited.words, {
    start: cited.name.start,
    end: written.start + written.text.length,
  })
  return [
    citationEtAlCount({
      at: stretch?.place ?? record.place,
      text: record.text,
      count: authors.length,
      expected: stretch ? [nameAll(cited, reference)] : [],
    }),
  ]
}

// So many citations of works of one number of authors show a habit, and so large a share of them.
const fewestOfHabit = 5
const shareOfHabit = 0.8

/** Finds works whose authors are all named where those of works with as many are not: styles differ in from how many on. */
function checkFull(checking: Checking, cited: readonly Cited[]): ReturnType<Rule> {
  const byCount = new Map<number, Cited[]>()
  for (const one of cited) {
    const count = one.reference ? authorsOf(one.reference.csl).length : 0
    if (count < 3) continue
    addToGroup(byCount, count, one)
  }
  return [...byCount].flatMap(([count, list]) => {
    const minority = findMinority(list, (one) => (isFull(one) ? 'full' : 'short'), shareOfHabit)
    if (list.length < fewestOfHabit || minority?.form !== 'short') return []
    return minority.others.flatMap((one) => {
      const first =
        foldText(one.record.name.split(',')[0] ?? '') === firstFamily(one) ? one.record.name.split(',')[0] : ''
      const stretch = one.name && readExactStretch(checking, one.words, one.name)
      const right = `${first ?? ''} et al.`
      return [
        citationEtAlFull({
          at: stretch?.place ?? one.record.place,
          text: one.record.text,
          count,
          expected: stretch && first !== '' ? [right] : [],
        }),
      ]
    })
  })
}

function isFull({ reference, record }: Cited): boolean {
  const families = reference ? authorsOf(reference.csl).map(citedWords) : []
  const name = ` ${foldText(record.name)} `
  return families.length > 2 && families.every((family) => family !== '' && name.includes(` ${family} `))
}

function firstFamily({ reference }: Cited): string {
  return reference ? familyOf(reference.csl) : ''
}

/** Whether the words before the year hold nothing but the names that were read; where it stands late, that is not known. */
function isFullyRead({ text, csl }: Reference): boolean {
  const year = yearOf(csl)
  const end = year === undefined ? -1 : text.indexOf(String(year))
  const names = authorsOf(csl).flatMap((name) => Object.values(name).map(String))
  const known = new Set(foldText(names.join(' ')).split(' '))
  const words = text.slice(0, Math.max(0, end)).match(/\p{Lu}[\p{L}’'-]+/gu) ?? []
  return (
    end > 0 &&
    words.every((word) =>
      foldText(word)
        .split(' ')
        .every((part) => known.has(part)),
    )
  )
}

// In running words a word joins the names, as in the sentence.
function nameAll({ record, lang }: Cited, reference: Reference): string {
  const names = nameAuthors(reference)
  const word = citationTerms.get(lang)?.connectors[0]
  return record.kind === 'narrative' && word !== undefined ? names.replace(' & ', ` ${word} `) : names
}

function familyOf(csl: CslItem): string {
  const [first] = authorsOf(csl)
  return first ? citedWords(first) : ''
}
