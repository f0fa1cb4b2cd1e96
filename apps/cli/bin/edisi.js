#!/usr/bin/env node
// Committed, so that npm can link the command before its first build.
import { existsSync } from 'node:fs'
import { setEngineFlags } from './engine-flags.js'
import { runBundle } from './run-bundle.js'

setEngineFlags()
const bundle = new URL('../dist/main.cjs', import.meta.url)
if (existsSync(bundle)) runBundle(bundle)
else {
  process.stderr.write('edisi is not built yet: run `npm run build` first\n')
  process.exitCode = 4
}
