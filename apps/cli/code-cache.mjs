import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Writes dist/build.cache and dist/check.cache: what V8 has compiled after a build, and after a check, of a small document
 * that has a little of everything. A command that starts with it need not compile that again; a check is spared what only a
 * build needs.
 */
export function writeCodeCache(here) {
  const folder = mkdtempSync(join(tmpdir(), 'edisi-code-cache-'))
  try {
    cpSync(new URL('warm-up', here), folder, { recursive: true })
    keepCode(here, 'build.cache', ['build', folder, '-t', 'html,epub,pdf,handout'])
    keepCode(here, 'check.cache', ['check', folder])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function keepCode(here, name, words) {
  const cache = new URL(`dist/${name}`, here)
  const command = fileURLToPath(new URL('bin/edisi.cjs', here))
  const { stderr } = spawnSync(process.execPath, [command, ...words], {
    env: { ...process.env, EDISI_WRITE_CODE_CACHE: fileURLToPath(cache) },
    encoding: 'utf8',
  })
  // The command runs without it, only slower; what is wrong with it is for the tests to say.
  if (!existsSync(cache)) console.error(`no compiled code is kept: ${stderr.split('\n')[0]}`)
}
