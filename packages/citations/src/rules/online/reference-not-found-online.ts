import { nameReference } from '../checking.ts'
import { referenceNotFoundOnline } from './messages.ts'
import type { OnlineRule } from './online-checking.ts'

/** Finds entries of articles and papers that the index has no record of. */
export const checkNotFoundOnline: OnlineRule = ({ subjects, lock }) =>
  [...subjects.works.values()].flatMap(({ key, references: [first] }) => {
    if (!first || lock.works.get(key)?.outcome !== 'absent') return []
    return [referenceNotFoundOnline({ at: first.place ?? first.path, name: nameReference(first) })]
  })
