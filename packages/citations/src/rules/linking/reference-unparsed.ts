import { referenceUnparsed } from './messages.ts'
import type { Rule } from '../checking.ts'

/** Finds entries of a list or a bibliography that say too little. Faults of syntax are told by `reference-parse-error`. */
export const checkUnparsed: Rule = ({ linked }) =>
  linked.unread
    .filter(({ kind }) => kind === 'content')
    .map(({ path, place, key, reason }) =>
      referenceUnparsed({ at: place ?? path, text: key === undefined ? reason : `\`${key}\`, ${reason}` }),
    )
