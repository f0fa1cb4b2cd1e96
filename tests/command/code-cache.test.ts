import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const cli = new URL('../../apps/cli/', import.meta.url)

// Whether V8 takes the kept code under the flags that the command runs with.
const probe = `
  const [, cli, cache] = process.argv
  const { setEngineFlags } = require(cli + 'bin/engine-flags.cjs')
  const { readBundle } = require(cli + 'bin/run-bundle.cjs')
  setEngineFlags()
  console.log(readBundle(cli + 'dist/main.cjs', cache).cachedDataRejected)
`

function isRejected(cache: string): string {
  const args = ['--input-type=commonjs', '-e', probe, fileURLToPath(cli), cache]
  return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim()
}

test('takes the compiled code that a run has kept, and none that is broken', () => {
  const folder = mkdtempSync(join(tmpdir(), 'edisi-'))
  const kept = join(folder, 'kept.cache')
  execFileSync(process.execPath, [new URL('bin/edisi.cjs', cli).pathname, 'explain'], {
    env: { ...process.env, EDISI_WRITE_CODE_CACHE: kept },
  })
  expect(isRejected(kept)).toBe('false')
  const broken = join(folder, 'broken.cache')
  writeFileSync(broken, 'no code')
  expect(isRejected(broken)).toBe('true')
})

test('the bundle is ASCII, as its reader takes it to be', () => {
  const bytes = readFileSync(new URL('dist/main.cjs', cli))
  expect(bytes.every((byte) => byte < 128)).toBe(true)
})
