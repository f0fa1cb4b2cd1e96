import type { Diagnostic } from '@edisi/diagnostics'
import type { Reference } from '../../linked-document.ts'
import type { Checking, Rule } from '../checking.ts'
import { findValue, valuesOf, type EntryValue } from '../reading/entry-values.ts'
import { formOf, hasUndatedWords, typeInFile } from './entry-form.ts'
import { referenceMissingContainer, referenceMissingPublisher } from './messages.ts'
import { nameEntry } from './name-entry.ts'

/**
 * Finds entries of a bibliography that do not say where the work appeared: the journal of an article, the book of a
 * chapter, the publisher of a book, the school of a thesis. Prose is too loosely written to miss any of these in it.
 */
export const checkMissingContainer: Rule = (checking) =>
  checking.linked.references.flatMap((reference) =>
    reference.origin === 'prose' ? missingSite(checking, reference) : missingContainer(checking, reference),
  )

function missingContainer(checking: Checking, reference: Reference): readonly Diagnostic[] {
  const { csl, place, path } = reference
  const values = valuesOf(checking, reference)
  const at = place ?? path
  const text = nameEntry(reference)
  // A preprint has its number in place of a journal, and what is not out yet has none.
  const isLoose =
    findValue(values, 'eprint', 'archiveprefix', 'howpublished', 'crossref', 'xdata', 'pubstate') ||
    values.some((value) => /arxiv|preprint/i.test(value.text) || (value.name === 'note' && hasUndatedWords(value.text)))
  if (isLoose) return []
  const form = formOf(checking, reference)
  switch (form) {
    case 'article':
      if (hasContainer(reference) || findValue(values, 'journal', 'journaltitle', 'publisher')) return []
      return [referenceMissingContainer({ at, text, wanted: 'journal' })]
    case 'chapter': {
      if (hasContainer(reference) || findValue(values, 'booktitle', 'maintitle', 'series', 'journal')) return []
      // The classic @inbook is a part of the book that its title names.
      if (typeInFile(checking, reference) === 'inbook') return []
      return [referenceMissingContainer({ at, text, wanted: 'book or proceedings' })]
    }
    case 'book':
      // A book on the web may have none.
      if (csl.URL !== undefined || csl.DOI !== undefined) return []
      return hasPublisher(reference, values) ? [] : [referenceMissingPublisher({ at, text, wanted: 'publisher' })]
    case 'thesis':
      return hasPublisher(reference, values) ? [] : [referenceMissingPublisher({ at, text, wanted: 'school' })]
    case 'report':
      return hasPublisher(reference, values) ? [] : [referenceMissingPublisher({ at, text, wanted: 'institution' })]
    case 'web':
    case 'data':
    case 'other':
      return []
    default:
      return form satisfies never
  }
}

function hasContainer({ csl }: Reference): boolean {
  return ['container-title', 'event-title', 'event', 'collection-title'].some((name) => csl[name] !== undefined)
}

function hasPublisher({ csl }: Reference, values: readonly EntryValue[]): boolean {
  const names = ['publisher', 'school', 'institution', 'organization', 'series', 'address', 'location', 'note']
  if (csl.publisher !== undefined || csl['archive'] !== undefined || findValue(values, ...names)) return true
  // An organisation that publishes its own work is named once.
  return (csl.author ?? []).some((name) => name.literal !== undefined && name.literal !== 'others')
}

/** A page of a blog by a person, of which nothing but names, date, title and address is said, lacks the name of the blog. */
function missingSite({ linked }: Checking, reference: Reference): readonly Diagnostic[] {
  const { csl, passage, place, path } = reference
  const words = passage === undefined ? undefined : linked.passages[passage]?.words
  const title = csl.title ?? ''
  const isPersonal = csl.author?.every((name) => name.family !== undefined && name.given !== undefined) ?? false
  // Of a program, a data set or a paper the address is enough: only where it is of a blog we know that a name is missing.
  if (!blogs.test((csl.URL ?? '').slice(0, 300))) return []
  if (!words || csl.type !== 'webpage' || !isPersonal || title.length < 8 || csl.issued === undefined) return []
  const at = words.text.replace(/\s+/g, ' ').indexOf(title)
  if (at < 0 || csl['container-title'] !== undefined) return []
  const rest = words.text.replace(/\s+/g, ' ').slice(at + title.length)
  if (/\p{L}/u.test(rest.replace(/https?:\/\/\S+|www\.\S+/gi, ' '))) return []
  // What hides behind the words of a link cannot be seen.
  if (words.links.some((link) => !/^\s*(?:https?:|www\.)/i.test(words.text.slice(link.start, link.end)))) return []
  return [referenceMissingContainer({ at: place ?? path, text: nameEntry(reference), wanted: 'site' })]
}

const blogs =
  /^https?:\/\/(?:[^/]*\b(?:blogs?|medium|substack|wordpress|blogspot|tumblr|kompasiana|ghost|hashnode)\b[^/]*\/|dev\.to\/|[^/]+\/(?:[^/]+\/)?blogs?\/)/i
