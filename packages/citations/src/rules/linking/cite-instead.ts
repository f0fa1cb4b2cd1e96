import { replaceOthers } from '../../replace-others.ts'
import { authorsOf } from '../../authors-of.ts'
import { connectorPattern, othersPattern } from '../../citation-words.ts'
import { foldText } from '../../fold-text.ts'
import type { CitationRecord, Reference } from '../../linked-document.ts'
import { findDates } from '../../read/find-dates.ts'
import { yearOf } from '../../year-of.ts'
import type { Checking } from '../checking.ts'

/**
 * Gives the words of a citation as they would cite each of some entries: each can stand in the place of the citation, with its
 * bracket, locator and genitive as they are. Entries that the words cannot cite are left out.
 */
export function citeInstead(checking: Checking, record: CitationRecord, ids: readonly string[]): readonly string[] {
  const words = ids.flatMap((id) => {
    const reference = checking.byId.get(id)
    if (reference && record.label !== undefined)
      return reference.label === undefined ? [] : [reference.label + record.text.slice(record.label.length)]
    // A note names its work in full: its year alone is to be put right, if it has but one.
    if (reference && record.kind === 'note')
      return findDates(record.text).length === 1 ? (putYear(record.text, record, reference) ?? []) : []
    return reference ? (putYear(putName(record.text, record, { checking, reference }), record, reference) ?? []) : []
  })
  return [...new Set(words)].filter((one) => one !== record.text)
}

/** The same with the entry's name alone: the year is right, or is left as it is. */
export function nameInstead(checking: Checking, record: CitationRecord, id: string): readonly string[] {
  const reference = checking.byId.get(id)
  const words = reference && putName(record.text, record, { checking, reference })
  return words === undefined || words === record.text ? [] : [words]
}

interface Naming {
  readonly checking: Checking
  readonly reference: Reference
}

function putName(text: string, record: CitationRecord, naming: Naming): string | undefined {
  const name = nameAs(record, naming)
  const at = text.indexOf(record.name)
  if (record.name !== '' && at >= 0) {
    const end = at + record.name.length
    // The stop of "al." goes with it; another name brings its own along.
    return text.slice(0, at) + name + text.slice(end).replace(/^\./, '')
  }
  // "2021" of "Smith, 2019, 2021" has its name before it.
  const [first] = authorsOf(naming.reference.csl)
  const isSame = foldText(record.name).includes(foldText(first?.family ?? first?.literal ?? ' '))
  return isSame ? text : undefined
}

// The author writes a comma before "and", or none: "Luján, Minaya y Sankoff".
const serialComma = new RegExp(`,\\s(?:${connectorPattern})\\s`, 'u')

const joint = new RegExp(`\\s(${connectorPattern})\\s(?!al\\b)`, 'u')

function nameAs({ name, kind, chapter }: CitationRecord, { checking, reference }: Naming): string {
  const authors = authorsOf(reference.csl)
  // "SOUZA; MARTINS" is written as ABNT had it, in capitals.
  const isCapital = /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(replaceOthers(name, ''))
  const names = authors
    .filter((author) => author.literal !== 'others')
    .map((author) => {
      const plain = (
        author.literal ?? [author['non-dropping-particle'], author.family].filter(Boolean).join(' ')
      ).trim()
      return isCapital && author.literal === undefined ? plain.toUpperCase() : plain
    })
  const [first, second] = names
  if (first === undefined) return reference.csl.title ?? name
  // A note gives the given name before the family.
  if (kind === 'note' && second === undefined && authors[0]?.family !== undefined) return name.replace(/\S+$/u, first)
  const own = joint.exec(name)?.[1]
  const lang = checking.linked.document.chapters[chapter]?.lang.split('-')[0] ?? 'en'
  const connector = own ?? (kind === 'narrative' || kind === 'author-page' ? (connectors.get(lang) ?? 'and') : '&')
  const others = othersOf(name) ?? (lang === 'id' ? 'dkk.' : 'et al.')
  if (names.length < authors.length) return `${first} ${others}`
  if (second === undefined) return first
  if (name.includes('/') && names.length <= 3) return names.join('/')
  if (name.includes(';') && names.length <= 3) return names.join('; ')
  if (names.length === 2) return `${first} ${connector} ${second}`
  const isWhole = own !== undefined && name.includes(',') && replaceOthers(name, '') === name
  const gap = serialComma.test(name) ? ', ' : ' '
  if (isWhole) return `${names.slice(0, -1).join(', ')}${gap}${connector} ${names.at(-1) ?? ''}`
  return `${first} ${others}`
}

const connectors: ReadonlyMap<string, string> = new Map([
  ['id', 'dan'],
  ['de', 'und'],
  ['es', 'y'],
  ['fr', 'et'],
  ['pt', 'e'],
  ['it', 'e'],
  ['nl', 'en'],
])

function othersOf(name: string): string | undefined {
  const found = name.match(othersPattern)?.[0]?.trim()
  return found === undefined || found.endsWith('.') || !/^(?:et al|dkk)$/i.test(found) ? found : `${found}.`
}

function putYear(
  text: string | undefined,
  { date, name }: CitationRecord,
  { csl, text: listed }: Reference,
): string | undefined {
  const year = yearOf(csl)
  if (text === undefined || year === date?.year) return text
  // What has no year that could be read is no better answer.
  if (year === undefined && csl.issued === undefined) return undefined
  const found = findDates(text).at(-1)
  if (!found) return name === '' ? undefined : text
  return text.slice(0, found.start) + (year === undefined ? undatedAs(listed) : String(year)) + text.slice(found.end)
}

/** Gives what an entry without a date says in its place, "in press". */
function undatedAs(text: string): string {
  const found = findDates(text).find(({ date }) => date === undefined)
  return found ? text.slice(found.start, found.end) : 'n.d.'
}
