import type { Dated, UrlFact, WorkFact } from './facts.ts'

/** The form of the lock file that we write. */
export const lockVersion = 1

/** What was learnt online, by the keys of inquiries: what a check without the network goes by. */
export interface OnlineLock {
  readonly urls: ReadonlyMap<string, Dated<UrlFact>>
  readonly works: ReadonlyMap<string, Dated<WorkFact>>
}

/** A lock that knows nothing. */
export const emptyLock: OnlineLock = { urls: new Map(), works: new Map() }
