import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, it } from 'vitest'
import type { BuiltEditions, Edition } from './build-editions.ts'

/** Where `install-judges.mjs` brings the judges. */
export const judgesFolder = fileURLToPath(new URL('../../.judges/', import.meta.url))

/** A judge: what it is called, and the files and commands without which it cannot judge. */
export interface Judge {
  readonly name: string
  /** Within the folder of judges. */
  readonly files: readonly string[]
  readonly commands: readonly string[]
}

/** Editions of one kind, built once for all judges that look at them. */
export interface Judged {
  readonly editions: readonly Edition[]
}

/**
 * Lets judges of one kind of edition say what they find. The editions are built once, if any judge is there. Where a judge is
 * missing, one line says so; but in CI, where all must judge, its tests run and fail.
 */
export function describeJudges(
  build: () => BuiltEditions,
  judges: readonly (Judge & { readonly tries: (judged: Judged) => void })[],
): void {
  const judged: { editions: readonly Edition[] } = { editions: [] }
  const ready = judges.filter((judge) => listMissing(judge).length === 0 || process.env['CI'] === 'true')
  if (ready.length > 0) {
    beforeAll(() => {
      const built = build()
      judged.editions = built.editions
      return built.remove
    }, judgeTimeout)
  }
  for (const judge of judges) {
    const missing = listMissing(judge).join(', ')
    if (ready.includes(judge)) describe(judge.name, () => judge.tries(judged))
    else it.skip(`${judge.name} is missing: node tests/judges/install-judges.mjs (${missing})`, () => {})
  }
}

function listMissing({ files, commands }: Judge): readonly string[] {
  return [
    ...files.filter((file) => !existsSync(join(judgesFolder, file))),
    ...commands.filter((command) => spawnSync('which', [command]).status !== 0),
  ]
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

/** Java as short runs like it: no second compiler, no parallel collector, and the deep stack that Nu asks for. */
export const javaFlags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx1g', '-Xss8m'] as const

/** A limit against hanging: a judge may take minutes on a machine that is busy. */
export const judgeTimeout = 900_000
