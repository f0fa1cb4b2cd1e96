import { relateReferences, type Rule } from '../checking.ts'
import { nameEntry } from '../metadata/name-entry.ts'
import { findDuplicates } from './find-duplicates.ts'
import { referenceDuplicate } from './messages.ts'

/** Finds entries of one work. */
export const checkDuplicate: Rule = (checking) =>
  findDuplicates(checking).map(({ first, second, why }) =>
    referenceDuplicate({
      at: second.place ?? second.path,
      text: nameEntry(second),
      first: nameEntry(first),
      related: relateReferences(checking, [first.id]),
      why: reasons[why],
    }),
  )

const reasons = {
  doi: 'they have one DOI',
  url: 'they have one address and one title',
  words: 'author, year and title are the same',
  text: 'it stands there in the same words',
  initials: 'the initials of the author alone are others',
} as const
