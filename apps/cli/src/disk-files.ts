import type { FileRead, Files } from '@edisi/press'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** Larger files are not read: no figure or bibliography of a publication is that large, and memory is bounded. */
const largestFile = 256 * 1024 * 1024

/**
 * Gives the files of a publication from the disk, confined to a folder whose symbolic links are resolved: a path that
 * leads out of it, be it by `..` or by a link, is `outside` and is not opened.
 */
export function diskFiles(root: string): Files {
  return { read: (path) => Promise.resolve(readConfined(root, path)) }
}

/** The real paths of all files that this run has read: none of them may be written over by what is made of it. */
const sources = new Set<string>()

/** Whether a path, which need not exist, is that of a file that this run has read. */
export function isSource(path: string): boolean {
  try {
    return sources.has(realpathSync(path))
  } catch {
    return false
  }
}

function readConfined(root: string, path: string): FileRead {
  if (path.includes('\0')) return { type: 'missing' }
  const wanted = join(root, path)
  if (!isWithin(root, wanted)) return { type: 'outside' }
  try {
    const real = realpathSync(wanted)
    if (!isWithin(root, real)) return { type: 'outside' }
    const stats = statSync(real)
    if (stats.isDirectory()) return { type: 'folder' }
    // A pipe or a device would never come to an end.
    if (!stats.isFile()) return { type: 'unreadable', reason: 'it is no ordinary file' }
    if (stats.size > largestFile) return { type: 'unreadable', reason: 'the file is too large' }
    const bytes = readFileSync(real)
    sources.add(real)
    return { type: 'read', bytes }
  } catch (error) {
    return toFileRead(error)
  }
}

function toFileRead(error: unknown): FileRead {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return { type: 'missing' }
    case 'EISDIR':
      return { type: 'folder' }
    case 'EACCES':
    case 'EPERM':
      return { type: 'unreadable', reason: 'reading it is not permitted' }
    case 'ELOOP':
      return { type: 'unreadable', reason: 'its links lead round in a circle' }
    default:
      return { type: 'unreadable', reason: typeof code === 'string' ? code : 'it could not be read' }
  }
}

function isWithin(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)
}
