import { isRecord } from '../is-record.ts'
import { readUrlFact, readWorkFact } from './read-facts.ts'
import { lockVersion, type OnlineLock } from './online-lock.ts'

/** A lock file as read, or what is wrong with it. `unreadable` counts records that were left out. */
export type ReadLock =
  | { readonly type: 'read'; readonly lock: OnlineLock; readonly unreadable: number }
  | { readonly type: 'broken'; readonly reason: string }
  /** Written by a later edisi: it must not be written over. */
  | { readonly type: 'newer' }

/** More than this is no lock of ours; 3,000 entries take one megabyte. */
const largest = 32 * 1024 * 1024

/** Reads a lock file. Nothing in it is trusted: a record of a wrong form is left out and counted. */
export function readLock(bytes: Uint8Array): ReadLock {
  if (bytes.length > largest) return { type: 'broken', reason: 'it is too large' }
  const value = parse(new TextDecoder().decode(bytes))
  if (!isRecord(value)) return { type: 'broken', reason: 'it is no JSON object' }
  const version = value['version']
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return { type: 'broken', reason: 'it has no `version`' }
  if (version > lockVersion) return { type: 'newer' }
  const urls = readEntries(value['urls'], readUrlFact)
  const works = readEntries(value['works'], readWorkFact)
  return {
    type: 'read',
    lock: { urls: urls.facts, works: works.facts },
    unreadable: urls.unreadable + works.unreadable,
  }
}

function readEntries<Fact>(
  value: unknown,
  read: (value: unknown) => Fact | undefined,
): { readonly facts: ReadonlyMap<string, Fact>; readonly unreadable: number } {
  if (value === undefined) return { facts: new Map(), unreadable: 0 }
  if (!isRecord(value)) return { facts: new Map(), unreadable: 1 }
  const facts = new Map<string, Fact>()
  let unreadable = 0
  for (const [key, entry] of Object.entries(value)) {
    const fact = read(entry)
    if (fact === undefined) unreadable += 1
    else facts.set(key, fact)
  }
  return { facts, unreadable }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
