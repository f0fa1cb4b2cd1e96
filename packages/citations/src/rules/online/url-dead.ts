import type { Diagnostic } from '@edisi/diagnostics'
import { placeMention } from '../../online/place-mention.ts'
import type { OnlineChecking, OnlineRule } from './online-checking.ts'
import { doiUnregistered, urlDead } from './messages.ts'
import { locateDoi } from './locate-doi.ts'
import { relateMentions } from './relate-mentions.ts'

/** Finds addresses at which nothing stands any more, and DOIs that no agency knows. */
export const checkDead: OnlineRule = (checking) => [...findDeadUrls(checking), ...findUnregistered(checking)]

function findDeadUrls({ subjects, lock, sourceOf }: OnlineChecking): readonly Diagnostic[] {
  return [...subjects.urls.values()].flatMap(({ key, mentions }) => {
    const fact = lock.urls.get(key)
    const [first, ...others] = mentions
    if (fact?.outcome !== 'gone' || !first) return []
    const { at, isExact } = placeMention(first, sourceOf)
    const expected = isExact && fact.archive !== undefined ? [fact.archive] : []
    return [
      urlDead({ at, expected, related: relateMentions(others), url: key, status: fact.status, archive: fact.archive }),
    ]
  })
}

function findUnregistered(checking: OnlineChecking): readonly Diagnostic[] {
  return [...checking.subjects.works.values()].flatMap((work) => {
    const fact = checking.lock.works.get(work.key)
    if (fact?.outcome !== 'unregistered' || work.doi === undefined) return []
    const [first, ...others] = locateDoi(work, checking.sourceOf)
    if (!first) return []
    const near = fact.near?.doi
    const expected = first.isExact && near !== undefined ? [near] : []
    return [
      doiUnregistered({ at: first.at, expected, related: others.map(({ related }) => related), doi: work.doi, near }),
    ]
  })
}
