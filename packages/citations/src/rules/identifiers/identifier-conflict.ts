import type { Diagnostic } from '@edisi/diagnostics'
import type { Reference } from '../../linked-document.ts'
import { relateReferences, type Checking, type Rule } from '../checking.ts'
import { compareWorks } from '../duplicates/compare-works.ts'
import { formOf } from '../metadata/entry-form.ts'
import { doiOf } from '../reading/doi-of.ts'
import { findValue, valuesOf } from '../reading/entry-values.ts'
import { isIsbn } from './check-digits.ts'
import { identifierConflict } from './messages.ts'

/**
 * Finds one DOI or ISBN in entries of two works that differ in authors and in titles. Chapters may share the number of
 * their book, and what may be the same work is told by `reference-duplicate`.
 */
export const checkIdentifierConflict: Rule = (checking) => {
  const dois = new Map<string, Reference>()
  const isbns = new Map<string, Reference>()
  return checking.linked.references.flatMap((reference) => {
    const doi = doiOf(checking, reference)
    const isbn = isbnOf(checking, reference)
    return (
      conflictOf(checking, { known: dois, number: doi, kind: 'DOI', reference }) ??
      conflictOf(checking, { known: isbns, number: isbn, kind: 'ISBN', reference }) ??
      []
    )
  })
}

function isbnOf(checking: Checking, reference: Reference): string | undefined {
  if (formOf(checking, reference) !== 'book') return undefined
  const isbn = reference.csl['ISBN']
  const digits = typeof isbn === 'string' ? isbn.replace(/[^\dXx]/g, '').toUpperCase() : ''
  return isIsbn(digits) ? digits : undefined
}

interface Question {
  readonly known: Map<string, Reference>
  readonly number: string | undefined
  readonly kind: 'DOI' | 'ISBN'
  readonly reference: Reference
}

function conflictOf(
  checking: Checking,
  { known, number, kind, reference }: Question,
): readonly Diagnostic[] | undefined {
  if (number === undefined) return undefined
  const first = known.get(number)
  if (!first) {
    known.set(number, reference)
    return undefined
  }
  const isPart = [first, reference].some((one) => formOf(checking, one) === 'chapter')
  if (isPart || compareWorks(first, reference) !== 'different') return undefined
  const value = findValue(valuesOf(checking, reference), kind === 'DOI' ? 'doi' : 'isbn')
  const at = value?.placeOf({ start: 0, end: value.text.length }) ?? reference.place ?? reference.path
  return [identifierConflict({ at, text: number, kind, related: relateReferences(checking, [first.id]) })]
}
