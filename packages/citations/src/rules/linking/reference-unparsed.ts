import { referenceUnparsed } from './messages.ts'
import type { Rule } from '../checking.ts'

/** Finds entries of a list or a bibliography that could not be read. */
export const checkUnparsed: Rule = ({ linked }) =>
  linked.unread.map(({ path, place, key, reason }) =>
    referenceUnparsed({ at: place ?? path, text: key === undefined ? reason : `\`${key}\`, ${reason}` }),
  )
