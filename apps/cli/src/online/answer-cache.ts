import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** Answers kept between runs, so that no server is asked the same every day. */
export interface AnswerCache {
  /** Undefined where nothing is kept, or where it is out of date or damaged. */
  readonly recall: (question: string) => unknown
  readonly keep: (question: string, value: object, days: number) => void
}

/** Gives the folder of the cache: below XDG_CACHE_HOME, else below `.cache` in the user's home. */
export function findCacheFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const base = environment['XDG_CACHE_HOME']
  // A relative one is invalid (XDG Base Directory Specification).
  return join(base !== undefined && isAbsolute(base) ? base : join(homedir(), '.cache'), 'edisi', 'online')
}

/** Opens a cache: a file of JSON for each question. A cache that cannot be read or written is an empty one, and no fault. */
export function openAnswerCache(folder: string): AnswerCache {
  const pathOf = (question: string): string =>
    join(folder, `${createHash('sha256').update(question).digest('hex').slice(0, 40)}.json`)
  return {
    recall: (question) => {
      const kept = readJson(pathOf(question))
      if (typeof kept !== 'object' || kept === null || !('question' in kept && 'until' in kept && 'value' in kept))
        return undefined
      const isFresh = typeof kept.until === 'string' && Date.parse(kept.until) > Date.now()
      return kept.question === question && isFresh ? kept.value : undefined
    },
    keep: (question, value, days) => {
      const until = new Date(Date.now() + days * 86_400_000).toISOString()
      const path = pathOf(question)
      const beside = `${path}.${process.pid}.part`
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        writeFileSync(beside, `${JSON.stringify({ question, until, value })}\n`)
        renameSync(beside, path)
      } catch {
        // The answer counts all the same; it will be asked for again.
      }
    },
  }
}

/** Larger files are none of ours. */
const largest = 1024 * 1024

function readJson(path: string): unknown {
  try {
    if (statSync(path).size > largest) return undefined
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
