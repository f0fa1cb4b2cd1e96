import type { Rule } from '../checking.ts'
import { bibliographyOfOtherFormat, referenceParseError } from './messages.ts'

/** Finds what breaks the syntax of a bibliography file, and files of other formats. What keeps it and says too little is told by `reference-unparsed`. */
export const checkParseError: Rule = ({ linked }) =>
  linked.unread.flatMap(({ kind, path, place, key, reason }) => {
    switch (kind) {
      case 'syntax':
        return [referenceParseError({ at: place ?? path, text: key === undefined ? reason : `\`${key}\`, ${reason}` })]
      case 'file':
        return [bibliographyOfOtherFormat({ at: place ?? path, text: reason })]
      case 'content':
        return []
      default:
        return kind satisfies never
    }
  })
