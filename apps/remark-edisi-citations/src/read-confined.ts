import type { FileRead } from '@edisi/press'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** Larger files are not read, so that an editor never waits for one. */
const largestFile = 64 * 1024 * 1024

/** Reads a file that must stand within a folder, also when symbolic links are followed; what leads out is not opened. */
export function readConfined(root: string, path: string): FileRead {
  const wanted = join(root, path)
  if (path.includes('\0')) return { type: 'missing' }
  if (!isWithin(root, wanted)) return { type: 'outside' }
  try {
    const real = realpathSync(wanted)
    if (!isWithin(root, real)) return { type: 'outside' }
    const stats = statSync(real)
    if (stats.isDirectory()) return { type: 'folder' }
    if (!stats.isFile()) return { type: 'unreadable', reason: 'it is no ordinary file' }
    if (stats.size > largestFile) return { type: 'unreadable', reason: 'the file is too large' }
    return { type: 'read', bytes: readFileSync(real) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return { type: 'missing' }
    return { type: 'unreadable', reason: typeof code === 'string' ? code : 'it could not be read' }
  }
}

function isWithin(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)
}
