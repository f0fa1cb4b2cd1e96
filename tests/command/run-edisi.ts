import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const command = fileURLToPath(new URL('../../apps/cli/bin/edisi.cjs', import.meta.url))

/** What a run of the built command came to. */
export interface Run {
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

/** Runs the built command in a folder. */
export function runEdisi(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Run {
  const { NO_COLOR: _, SOURCE_DATE_EPOCH: __, ...rest } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...rest, ...environment },
  })
  return { code: status, output: stdout, errors: stderr }
}

/** Lays files in a folder of their own, which goes when the test ends; gives its path. */
export function layFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'edisi-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** Lists all files of a folder and its folders, sorted. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}
