import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Fault } from './fault.ts'
import { describeChangeFault } from './messages.ts'

/** New bytes for a file that is there: `path` is absolute, `before` what it held when it was read. */
export interface WantedChange {
  readonly path: string
  readonly before: Uint8Array
  readonly after: Uint8Array
}

/**
 * Changes files, all or none: each is written beside its place, with its mode, and then renamed. A symbolic link is followed,
 * so that it stays a link. A file that may not be written, or that is not as it was read, stands in the way of all.
 *
 * A file with several names (hard links) is written in its place instead: a rename would part its names, and the others would
 * keep the old text unseen. That is not done at one blow, and so the whole new text lies beside it until it is done: there was
 * room for it, a fault puts the old text back, and of a machine that stops meanwhile nothing is lost.
 */
export function writeChanges(changes: readonly WantedChange[]): Fault | undefined {
  const prepared: Prepared[] = []
  const replaced: Prepared[] = []
  let current = ''
  try {
    for (const change of changes) {
      current = change.path
      if (!prepare(change, prepared)) return abandon(prepared, replaced, describeChangeFault(current, 'CHANGED'))
    }
    for (const one of prepared.filter(({ isShared }) => isShared)) {
      current = one.path
      replaced.push(one)
      replaceBytes(one.real, one.after)
    }
    for (const { beside, real, isShared } of prepared) {
      if (isShared) rmSync(beside, { force: true })
      else renameSync(beside, real)
    }
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return abandon(prepared, replaced, describeChangeFault(current, code))
  }
}

interface Prepared extends WantedChange {
  readonly beside: string
  readonly real: string
  /** Whether the file has other names. */
  readonly isShared: boolean
}

/** Writes a change beside its file; false where that is not as it was read. */
function prepare(change: WantedChange, prepared: Prepared[]): boolean {
  const real = realpathSync(change.path)
  const { mode, nlink } = statSync(real)
  // A rename would replace a file that its owner has locked.
  if ((mode & 0o222) === 0) throw Object.assign(new Error('read-only'), { code: 'EACCES' })
  accessSync(real, constants.W_OK)
  if (!readFileSync(real).equals(change.before)) return false
  // The process id keeps two runs apart.
  const beside = join(dirname(real), `.${process.pid}-${basename(real)}.part`)
  prepared.push({ ...change, beside, real, isShared: nlink > 1 })
  writeFileSync(beside, change.after)
  chmodSync(beside, mode & 0o7777)
  return true
}

function replaceBytes(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'r+')
  try {
    let written = 0
    while (written < bytes.length) written += writeSync(file, bytes, written, bytes.length - written, written)
    ftruncateSync(file, bytes.length)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function abandon(prepared: readonly Prepared[], replaced: readonly Prepared[], fault: Fault): Fault {
  for (const { real, before } of replaced) replaceBytes(real, before)
  for (const { beside } of prepared) rmSync(beside, { force: true })
  return fault
}
