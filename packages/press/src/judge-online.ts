import {
  askInquiries,
  emptyLock,
  judgeAnswers,
  lockNewer,
  lockUnreadable,
  planInquiries,
  printLock,
  readLock,
  updateLock,
} from '@edisi/citations'
import type { Answers, Failure, Inquiry, OnlineLock } from '@edisi/citations'
import type { Diagnostic } from '@edisi/diagnostics'
import type { OnlineCheck, OnlineFindings } from './check-online.ts'
import type { FileRead } from './files.ts'
import { readOnlineSettings } from './read-online-settings.ts'

/** Judges a document by its lock file, having asked the network first where that may be asked. */
export async function judgeOnline(
  check: OnlineCheck,
  file: { readonly path: string; readonly read: FileRead },
): Promise<OnlineFindings> {
  const { linked, loaded, network } = check
  const opened = openLock(file, network !== undefined)
  const judge = (lock: OnlineLock, failures: ReadonlyMap<string, Failure> | undefined): readonly Diagnostic[] =>
    judgeAnswers(linked, { lock, failures, sources: loaded.files, allowed: network?.allowed ?? new Set() })
  if (!network) {
    const isLocked = opened.lock.urls.size + opened.lock.works.size > 0 || opened.diagnostics.length === 0
    return { diagnostics: [...opened.diagnostics, ...(isLocked ? judge(opened.lock, undefined) : [])], lock: undefined }
  }
  const { settings, diagnostics } = readOnlineSettings(loaded.frontMatter.online)
  const inquiries = planInquiries(linked, network.allowed)
  const answers = await askInquiries(inquiries, network, settings)
  // A lone Markdown file may share the lock file with others of its folder.
  const keepsOthers = check.source.configuration === undefined
  const lock = updateLock(opened.lock, { inquiries, answers, keepsOthers })
  const bytes = printLock(lock)
  const isChanged = file.read.type !== 'read' || !isEqual(bytes, file.read.bytes)
  return {
    diagnostics: [...opened.diagnostics, ...diagnostics, ...judge(lock, failuresOf(inquiries, answers))],
    lock: opened.isOurs && isChanged ? { name: file.path, bytes } : undefined,
  }
}

interface OpenedLock {
  readonly lock: OnlineLock
  readonly diagnostics: readonly Diagnostic[]
  /** Whether the file may be written. */
  readonly isOurs: boolean
}

function openLock({ path, read }: { readonly path: string; readonly read: FileRead }, isMadeAnew: boolean): OpenedLock {
  switch (read.type) {
    case 'missing':
      return { lock: emptyLock, diagnostics: [], isOurs: true }
    case 'outside':
      return refuse(lockUnreadable(path, "it leads out of the publication's folder"))
    case 'unreadable':
      return refuse(lockUnreadable(path, read.reason))
    case 'read': {
      const parsed = readLock(read.bytes)
      if (parsed.type === 'newer') return refuse(lockNewer(path))
      const lock = parsed.type === 'read' ? parsed.lock : emptyLock
      // What is made anew in this run is no fault any more.
      const fault = isMadeAnew ? undefined : faultOf(parsed)
      return { lock, diagnostics: fault === undefined ? [] : [lockUnreadable(path, fault)], isOurs: true }
    }
    default:
      return read satisfies never
  }
}

function refuse(diagnostic: Diagnostic): OpenedLock {
  return { lock: emptyLock, diagnostics: [diagnostic], isOurs: false }
}

function faultOf(parsed: Exclude<ReturnType<typeof readLock>, { readonly type: 'newer' }>): string | undefined {
  if (parsed.type === 'broken') return parsed.reason
  if (parsed.unreadable === 0) return undefined
  return parsed.unreadable === 1
    ? 'one of its entries has a wrong form'
    : `${parsed.unreadable} of its entries have a wrong form`
}

function failuresOf(inquiries: readonly Inquiry[], answers: Answers): ReadonlyMap<string, Failure> {
  const failures = new Map<string, Failure>()
  for (const { type, key } of inquiries) {
    const answer = type === 'url' ? answers.urls.get(key) : answers.works.get(key)
    if (answer?.type === 'failed') failures.set(key, answer.why)
  }
  return failures
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
