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
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
