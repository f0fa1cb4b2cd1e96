import type { Diagnostic } from '@edisi/diagnostics'
import { addToGroup } from '../../add-to-group.ts'
import type { NetworkFailure } from '../../online/facts.ts'
import { uncheckedNow, unlocked } from './messages.ts'
import type { OnlineChecking, OnlineRule } from './online-checking.ts'

/** Says once what could not be checked, or what the lock file does not know yet. */
export const checkUncheckedOnline: OnlineRule = (checking) => {
  const { linked, failures } = checking
  const at = linked.document.chapters[0]?.path
  if (at === undefined) return []
  return failures ? tellFailures(at, failures) : tellUnlocked(at, checking)
}

function tellFailures(at: string, failures: ReadonlyMap<string, NetworkFailure>): readonly Diagnostic[] {
  const byReason = new Map<NetworkFailure, string[]>()
  for (const [key, why] of failures) {
    addToGroup(byReason, why, key)
  }
  return failures.size === 0 ? [] : [uncheckedNow({ at, count: failures.size, byReason })]
}

function tellUnlocked(at: string, { subjects, lock }: OnlineChecking): readonly Diagnostic[] {
  const keys = [
    ...[...subjects.works.keys()].filter((key) => !lock.works.has(key)),
    ...[...subjects.urls.keys()].filter((key) => !lock.urls.has(key)),
  ]
  return keys.length === 0 ? [] : [unlocked({ at, keys })]
}
