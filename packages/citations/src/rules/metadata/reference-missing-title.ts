import { findDates } from '../../read/find-dates.ts'
import type { Reference } from '../../linked-document.ts'
import { yearOf } from '../../year-of.ts'
import type { Checking, Rule } from '../checking.ts'
import { findValue, valuesOf } from '../reading/entry-values.ts'
import { formOf } from './entry-form.ts'
import { referenceMissingTitle } from './messages.ts'
import { nameEntry } from './name-entry.ts'

/** Finds entries without any title. In prose only where nothing but names, a date and an address are left. */
export const checkMissingTitle: Rule = (checking) =>
  checking.linked.references
    .filter((reference) =>
      reference.origin === 'prose' ? isAllNames(checking, reference) : isUntitled(checking, reference),
    )
    .map((reference) => referenceMissingTitle({ at: reference.place ?? reference.path, text: nameEntry(reference) }))

// Of these a title is not asked: a letter, an interview, a case or a law is known by its parties or its number.
const untitled: ReadonlySet<string> = new Set(
  'personal_communication interview legal_case legislation bill regulation treaty patent entry'.split(' '),
)

function isUntitled(checking: Checking, reference: Reference): boolean {
  const { csl } = reference
  if (csl.title !== undefined || untitled.has(csl.type)) return false
  if (typeof csl['title-short'] === 'string' || typeof csl['reviewed-title'] === 'string') return false
  const values = valuesOf(checking, reference)
  // An entry that sends to another may have its title there.
  if (findValue(values, 'title', 'maintitle', 'shorttitle', 'crossref', 'xdata')) return false
  // Articles and chapters have a title of their own beside that of their journal or book; of others any words may tell.
  const form = formOf(checking, reference)
  if (form === 'article' || form === 'chapter') return true
  const hasWords = findValue(values, 'booktitle', 'note', 'howpublished', 'chapter', 'entrysubtype')
  return !hasWords && csl['container-title'] === undefined
}

function isAllNames({ linked }: Checking, { csl, passage }: Reference): boolean {
  const words = passage === undefined ? undefined : linked.passages[passage]?.words
  const year = yearOf(csl)
  if (!words || !csl.author || year === undefined || csl.title !== undefined) return false
  let rest = words.text
  for (const link of words.links.toReversed()) {
    // A link with words of its own may well be the title.
    if (!/^\s*(?:https?:|www\.|doi|10\.)/i.test(words.text.slice(link.start, link.end))) return false
    rest = rest.slice(0, link.start) + rest.slice(link.end)
  }
  rest = rest.replace(/\b(?:https?:\/\/|doi:|www\.)\S+/gi, ' ')
  // A year without brackets may stand at the end, behind a title that was taken for names.
  const date = findDates(rest).find((one) => one.date?.year === year && rest[one.start - 1] === '(')
  return date !== undefined && !/[\p{L}\p{N}]/u.test(rest.slice(date.end))
}
