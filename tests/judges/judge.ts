import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, it } from 'vitest'

/** Where `install-judges.mjs` brings the judges. */
export const judgesFolder = fileURLToPath(new URL('../../.judges/', import.meta.url))

/** A judge: what it is called, and the files and commands without which it cannot judge. */
export interface Judge {
  readonly name: string
  /** Within the folder of judges. */
  readonly files: readonly string[]
  readonly commands: readonly string[]
}

/**
 * Describes what a judge says. Where it is missing, one line says so; but in CI, where all must judge, the tests run
 * and fail.
 */
export function describeJudge(judge: Judge, body: () => void): void {
  const missing = [
    ...judge.files.filter((file) => !existsSync(join(judgesFolder, file))),
    ...judge.commands.filter((command) => spawnSync('which', [command]).status !== 0),
  ]
  if (missing.length === 0 || process.env['CI'] === 'true') describe(judge.name, body)
  else it.skip(`${judge.name} is missing: node tests/judges/install-judges.mjs (${missing.join(', ')})`, () => {})
}

/** Runs a judge and gives what it prints, whatever its exit code; throws where it could not run. */
export function runJudge(
  command: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): string {
  const { error, stdout, stderr, signal } = spawnSync(command, words, {
    encoding: 'utf8',
    cwd: judgesFolder,
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, ...environment },
  })
  if (error) throw error
  if (signal !== null) throw new Error(`${command} was ended by ${signal}: ${stderr.slice(-2000)}`)
  if (stdout.trim() === '') throw new Error(`${command} said nothing: ${stderr.slice(-2000)}`)
  return stdout
}

/** Java as short runs like it: no second compiler, no parallel collector. */
export const javaFlags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx1g'] as const

/** A limit against hanging: a judge may take minutes on a machine that is busy. */
export const judgeTimeout = 900_000
