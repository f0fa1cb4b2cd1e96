import { sortDiagnostics, type Diagnostic } from '@edisi/diagnostics'
import type { LinkedDocument } from '../linked-document.ts'
import { createChecking, dropVainFixes } from '../rules/checking.ts'
import type { OnlineChecking } from '../rules/online/online-checking.ts'
import { onlineRules } from '../rules/online/online-rules.ts'
import { collectSubjects } from './collect-subjects.ts'
import type { NetworkFailure } from './facts.ts'
import type { OnlineLock } from './online-lock.ts'

/** What answers are judged with. */
export interface JudgeOptions {
  readonly lock: OnlineLock
  /** Why inquiries of this run were not answered, by their keys; undefined where the network was not asked. */
  readonly failures: ReadonlyMap<string, NetworkFailure> | undefined
  /** The bytes of the Markdown files and bibliographies by path. */
  readonly sources: ReadonlyMap<string, Uint8Array>
  /** Origins that may be asked even if they lie in the own network. */
  readonly allowed: ReadonlySet<string>
}

/**
 * Gives what the facts of a lock say against the addresses and entries of a document, in the order of the sources. The
 * same with and without the network: what has been asked just now stands in the lock already.
 */
export function judgeAnswers(linked: LinkedDocument, options: JudgeOptions): readonly Diagnostic[] {
  const { lock, failures, sources, allowed } = options
  const { sourceOf, isEditable, citing } = createChecking(linked, { today: undefined, sources })
  const checking: OnlineChecking = {
    linked,
    citing,
    sourceOf,
    subjects: collectSubjects(linked, new Set([...allowed, ...originsOf(lock)])),
    lock,
    failures,
  }
  const found = onlineRules.flatMap((rule) => rule(checking))
  return sortDiagnostics(dropVainFixes(found, { isEditable }))
}

// What stands in the lock was allowed when it was asked: it counts also where nothing is asked, as on another machine.
function originsOf({ urls }: OnlineLock): readonly string[] {
  return [...urls.keys()].filter((key) => URL.canParse(key)).map((key) => new URL(key).origin)
}
