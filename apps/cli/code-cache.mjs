import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Writes dist/main.cache: what V8 has compiled after building a small document that has a little of everything. A command
 * that starts with it need not compile that again.
 */
export function writeCodeCache(here) {
  const folder = mkdtempSync(join(tmpdir(), 'edisi-code-cache-'))
  try {
    cpSync(new URL('warm-up', here), folder, { recursive: true })
    execFileSync(
      process.execPath,
      [fileURLToPath(new URL('bin/edisi.js', here)), 'build', folder, '-t', 'html,epub,pdf,handout'],
      {
        env: { ...process.env, EDISI_WRITE_CODE_CACHE: fileURLToPath(new URL('dist/main.cache', here)) },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
  } catch (error) {
    // The command runs without it, only slower; what is wrong with it is for the tests to say.
    console.error(`no compiled code is kept: ${String(error.stderr ?? error.message).split('\n')[0]}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
