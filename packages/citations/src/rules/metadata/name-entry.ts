import type { Reference } from '../../linked-document.ts'
import { nameReference } from '../checking.ts'

/** Gives the words by which a message names an entry: its key, else its author and year, else its beginning. */
export function nameEntry(reference: Reference): string {
  if (reference.key !== undefined) return reference.key
  const name = nameReference(reference)
  return name === '' ? reference.text : name
}
