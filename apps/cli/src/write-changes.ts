import {
  accessSync,
  chmodSync,
  constants,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
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
 * Changes files, all or none: each is written beside its place, with its mode, and then renamed. A link is followed, so
 * that it stays a link. A file that may not be written, or that is not as it was read, stands in the way of all.
 */
export function writeChanges(changes: readonly WantedChange[]): Fault | undefined {
  const written: { readonly beside: string; readonly real: string }[] = []
  let current = ''
  try {
    for (const { path, before, after } of changes) {
      current = path
      const real = realpathSync(path)
      const { mode } = statSync(real)
      // A rename would replace a file that its owner has locked.
      if ((mode & 0o222) === 0) throw Object.assign(new Error('read-only'), { code: 'EACCES' })
      accessSync(real, constants.W_OK)
      if (!readFileSync(real).equals(before)) return abandon(written, describeChangeFault(path, 'CHANGED'))
      // The process id keeps two runs apart.
      const beside = join(dirname(real), `.${process.pid}-${basename(real)}.part`)
      written.push({ beside, real })
      writeFileSync(beside, after)
      chmodSync(beside, mode & 0o7777)
    }
    for (const { beside, real } of written) renameSync(beside, real)
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return abandon(written, describeChangeFault(current, code))
  }
}

function abandon(written: readonly { readonly beside: string }[], fault: Fault): Fault {
  for (const { beside } of written) rmSync(beside, { force: true })
  return fault
}
