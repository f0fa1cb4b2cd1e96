import type { Rule } from '../checking.ts'
import { referenceParseError } from './messages.ts'

/** Finds what breaks the syntax of a bibliography file. What keeps it and says too little is told by `reference-unparsed`. */
export const checkParseError: Rule = ({ linked }) =>
  linked.unread
    .filter(({ kind }) => kind === 'syntax')
    .map(({ path, place, key, reason }) =>
      referenceParseError({ at: place ?? path, text: key === undefined ? reason : `\`${key}\`, ${reason}` }),
    )
