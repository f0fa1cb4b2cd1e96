import type { Output } from '@edisi/press'
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Fault } from './fault.ts'
import { describeWriteFault } from './messages.ts'

/**
 * Writes files into a folder, editions, reports or what was learnt, whole or not at all: each beside its place first, then
 * all are renamed.
 * Gives undefined, or the fault that the machine reported; then nothing new stands in the folder.
 */
export function writeOutputs(folder: string, outputs: readonly Output[]): Fault | undefined {
  const written: string[] = []
  let current = folder
  try {
    makeFolder(folder)
    for (const output of outputs) {
      current = join(folder, output.name)
      makeFolder(dirname(current))
      const beside = besideOf(current)
      written.push(beside)
      writeFileSync(beside, output.bytes)
    }
    // A folder in the way of one edition must not leave the others renamed already.
    for (const output of outputs) {
      current = join(folder, output.name)
      if (statSync(current, { throwIfNoEntry: false })?.isDirectory() === true)
        return abandon(written, current, 'EISDIR')
    }
    for (const output of outputs) {
      current = join(folder, output.name)
      renameSync(besideOf(current), current)
    }
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return abandon(written, current, code)
  }
}

// Step by step: node's own recursion never ends on some file systems that refuse a folder, such as /proc.
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return
  if (dirname(path) !== path) makeFolder(dirname(path))
  mkdirSync(path)
}

function abandon(written: readonly string[], path: string, code: string): Fault {
  for (const beside of written) rmSync(beside, { force: true })
  return describeWriteFault(path, code)
}

// The process id keeps two builds into one folder apart; it never reaches an edition.
function besideOf(path: string): string {
  return join(dirname(path), `.${process.pid}-${path.slice(dirname(path).length + 1)}.part`)
}
