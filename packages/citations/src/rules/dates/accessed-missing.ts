import type { Reference } from '../../linked-document.ts'
import type { Checking, Rule } from '../checking.ts'
import { formOf } from '../metadata/entry-form.ts'
import { nameEntry } from '../metadata/name-entry.ts'
import { findValue, valuesOf } from '../reading/entry-values.ts'
import { accessedMissing } from './messages.ts'
import { isAccessTold } from './written-date.ts'

/** Finds pages of the web whose entry does not say when they were accessed. */
export const checkAccessedMissing: Rule = (checking) =>
  checking.linked.references
    .filter((reference) => isUnaccessed(checking, reference))
    .map((reference) => accessedMissing({ at: reference.place ?? reference.path, text: nameEntry(reference) }))

function isUnaccessed(checking: Checking, reference: Reference): boolean {
  const { csl } = reference
  if (formOf(checking, reference) !== 'web' || csl.URL === undefined || csl.accessed !== undefined) return false
  const values = valuesOf(checking, reference)
  if (findValue(values, 'urldate', 'lastaccessed', 'lastchecked')) return false
  return !values.some(({ text }) => isAccessTold(text))
}
