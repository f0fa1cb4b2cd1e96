import type { Place } from '@edisi/diagnostics'
import { walkBlocks } from '@edisi/document'
import type { Chapter } from '@edisi/document'
import { listScopes } from '../../format/list-scopes.ts'
import { referenceListEmpty } from './messages.ts'
import type { Rule } from '../checking.ts'

/** Finds marked places to which no list comes: nothing is listed there, or the list stands in an earlier one. */
export const checkListEmpty: Rule = ({ linked }) => {
  const { chapters } = linked.document
  // Where keys lead nowhere, that is told with them.
  const keyed = new Set(linked.citations.flatMap(({ kind, chapter }) => (kind === 'key' ? [chapter] : [])))
  return listScopes(linked).flatMap((scope) => {
    const marks = scope.chapters.flatMap((index) => placesOfMarks(chapters[index]))
    const [first] = marks
    if (scope.listed.length === 0 && scope.chapters.some((index) => keyed.has(index))) return []
    if (scope.listed.length === 0) return marks.map((at) => referenceListEmpty(at, undefined))
    return marks.slice(1).map((at) => referenceListEmpty(at, first))
  })
}

function placesOfMarks(chapter: Chapter<'linked'> | undefined): readonly Place[] {
  return [...walkBlocks(chapter?.blocks ?? [])].flatMap((block) =>
    block.type === 'referenceList' && block.origin === 'generated' ? [block.place] : [],
  )
}
