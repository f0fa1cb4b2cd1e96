import { referenceKeyDuplicate } from './messages.ts'
import type { Rule } from '../checking.ts'

/** Finds keys that stand twice in the bibliographies. */
export const checkKeyDuplicate: Rule = ({ linked }) =>
  linked.duplicates.map(({ first, second }) => {
    const { line, column } = first.place?.start ?? { line: 1, column: 1 }
    const related = [{ path: first.path, line, column, text: 'the first entry with this key' }]
    return referenceKeyDuplicate({ at: second.place ?? second.path, text: second.key ?? '', related })
  })
