#!/usr/bin/env node
// Committed, so that npm can link the command before its first build. CommonJS, like all of bin/: Node starts it without
// its loader of modules, which a cold check would wait for.
const { existsSync } = require('node:fs')
const { join } = require('node:path')
const { setEngineFlags } = require('./engine-flags.cjs')
const { runBundle } = require('./run-bundle.cjs')

setEngineFlags()
const bundle = join(__dirname, '../dist/main.cjs')
if (existsSync(bundle)) runBundle(bundle)
else {
  process.stderr.write('edisi is not built yet: run `npm run build` first\n')
  process.exitCode = 4
}
