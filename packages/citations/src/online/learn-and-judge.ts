import type { Diagnostic } from '@edisi/diagnostics'
import type { LinkedDocument } from '../linked-document.ts'
import { lockNewer, lockUnreadable } from '../rules/online/messages.ts'
import { askInquiries } from './ask-inquiries.ts'
import type { InquiryAnswers, NetworkFailure } from './facts.ts'
import type { Inquiry } from './inquiry.ts'
import { judgeAnswers } from './judge-answers.ts'
import type { OnlineFindings } from './online-check.ts'
import type { LockFile } from './online-check.ts'
import type { OnlineCheckOptions } from './online-check.ts'
import { emptyLock, type OnlineLock } from './online-lock.ts'
import { planInquiries } from './plan-inquiries.ts'
import { printLock } from './print-lock.ts'
import { readLock, type ReadLock } from './read-lock.ts'
import { updateLock } from './update-lock.ts'

/** Asks what is to be asked, brings the lock up to date, and judges the document by it. */
export async function learnAndJudge(
  linked: LinkedDocument,
  { lockFile, sources, asking }: OnlineCheckOptions,
): Promise<OnlineFindings> {
  const opened = openLock(lockFile, asking !== undefined)
  if (!asking) {
    const judged = judgeAnswers(linked, { lock: opened.lock, failures: undefined, sources, allowed: new Set() })
    // Of a lock that says nothing at all it need not be told that each entry is missing from it.
    const isTold = opened.diagnostics.length === 0 || opened.lock.urls.size + opened.lock.works.size > 0
    return { diagnostics: [...opened.diagnostics, ...(isTold ? judged : [])], lock: undefined }
  }
  const { network, endpoints, keepsOthers } = asking
  const inquiries = planInquiries(linked, network.allowed)
  const answers = await askInquiries(inquiries, network, endpoints)
  const lock = updateLock(opened.lock, { inquiries, answers, keepsOthers })
  const failures = failuresOf(inquiries, answers)
  const judged = judgeAnswers(linked, { lock, failures, sources, allowed: network.allowed })
  const bytes = printLock(lock)
  const isEmpty = lock.urls.size + lock.works.size === 0
  // A new file that says nothing would have every later check tell what is missing from it.
  const isChanged = lockFile.type === 'read' ? !isEqual(bytes, lockFile.bytes) : !isEmpty
  return { diagnostics: [...opened.diagnostics, ...judged], lock: opened.isOurs && isChanged ? bytes : undefined }
}

interface OpenedLock {
  readonly lock: OnlineLock
  readonly diagnostics: readonly Diagnostic[]
  /** Whether the file may be written. */
  readonly isOurs: boolean
}

function openLock(file: LockFile, isMadeAnew: boolean): OpenedLock {
  const { path } = file
  if (file.type === 'refused') return refuse(lockUnreadable(path, file.reason))
  if (file.type === 'absent') return { lock: emptyLock, diagnostics: [], isOurs: true }
  const read = readLock(file.bytes)
  if (read.type === 'newer') return refuse(lockNewer(path))
  const lock = read.type === 'read' ? read.lock : emptyLock
  // What is made anew in this run is no fault any more.
  const fault = isMadeAnew ? undefined : faultOf(read)
  return { lock, diagnostics: fault === undefined ? [] : [lockUnreadable(path, fault)], isOurs: true }
}

function refuse(diagnostic: Diagnostic): OpenedLock {
  return { lock: emptyLock, diagnostics: [diagnostic], isOurs: false }
}

function faultOf(read: Exclude<ReadLock, { readonly type: 'newer' }>): string | undefined {
  if (read.type === 'broken') return read.reason
  if (read.unreadable === 0) return undefined
  return read.unreadable === 1
    ? 'one of its entries has a wrong form'
    : `${read.unreadable} of its entries have a wrong form`
}

function failuresOf(inquiries: readonly Inquiry[], answers: InquiryAnswers): ReadonlyMap<string, NetworkFailure> {
  const failures = new Map<string, NetworkFailure>()
  for (const { type, key } of inquiries) {
    const answer = type === 'url' ? answers.urls.get(key) : answers.works.get(key)
    if (answer?.type === 'failed') failures.set(key, answer.why)
  }
  return failures
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
