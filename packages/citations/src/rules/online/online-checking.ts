import type { Diagnostic } from '@edisi/diagnostics'
import type { Subjects } from '../../online/collect-subjects.ts'
import type { NetworkFailure } from '../../online/facts.ts'
import type { OnlineLock } from '../../online/online-lock.ts'
import type { Checking } from '../checking.ts'

/** What the rules are given that go by facts from the network. */
export interface OnlineChecking extends Pick<Checking, 'linked' | 'citing' | 'sourceOf'> {
  readonly subjects: Subjects
  readonly lock: OnlineLock
  /** Why inquiries of this run were not answered; undefined where the network was not asked. */
  readonly failures: ReadonlyMap<string, NetworkFailure> | undefined
}

/** A rule gives its findings, in any order. */
export type OnlineRule = (checking: OnlineChecking) => readonly Diagnostic[]
