const { readFileSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname, join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { Script } = require('node:vm')

/**
 * Runs the bundle with the compiled code that its build left beside it. With EDISI_WRITE_CODE_CACHE, which the build sets,
 * the code that the run has compiled is written to the file of that name.
 */
function runBundle(bundle) {
  const cache = process.argv.includes('build') ? 'build.cache' : 'check.cache'
  const script = readBundle(bundle, join(dirname(bundle), cache))
  const target = process.env.EDISI_WRITE_CODE_CACHE
  if (target !== undefined) process.on('exit', () => writeFileSync(target, script.createCachedData()))
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(bundle), module, pathToFileURL(bundle).href)
}

/**
 * Gives the bundle as a script whose value is a function of `exports`, `require`, `module` and its own address. V8 takes
 * the compiled code in `cache` only where its own version and its flags are those that it was made with, and compiles
 * anew elsewhere.
 */
function readBundle(bundle, cache) {
  // The bundle is ASCII: this is the fastest way to a string.
  const source = readFileSync(bundle, 'latin1')
  return new Script(`(function (exports, require, module, bundleUrl) {${source}\n})`, {
    filename: bundle,
    cachedData: readCache(cache),
  })
}

function readCache(cache) {
  try {
    return readFileSync(cache)
  } catch {
    return undefined
  }
}

module.exports = { runBundle, readBundle }
