// Brings the judges to .judges/: veraPDF and EPUBCheck by Maven, Ace, Nu and axe by npm. Java, Maven, qpdf and Chromium must be there.
// What is there already, in the same version, stays. Exits 1 where a judge could not be brought; the others are brought all the same.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const home = fileURLToPath(new URL('../../.judges/', import.meta.url))

const packages = {
  '@daisy/ace': '1.4.6',
  'axe-core': '4.14.1',
  'playwright-core': '1.65.1',
  'vnu-jar': '26.9.27',
}

/** Chromium as root, without its services that look for a network. */
const browser = `#!/bin/sh
exec chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \\
  --disable-component-update --disable-sync --disable-dev-shm-usage "$@"
`

mkdirSync(home, { recursive: true })
bring('verapdf', () => build('verapdf'))
bring('epubcheck', () => build('epubcheck'))
bring('npm', installPackages)
writeFileSync(join(home, 'chrome'), browser)
chmodSync(join(home, 'chrome'), 0o755)

function bring(name, install) {
  const stamp = join(home, `${name}.stamp`)
  const wanted = fingerprint(name)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log(`bringing ${name}`)
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      rmSync(join(home, name), { recursive: true, force: true })
      install()
      writeFileSync(stamp, wanted)
      return
    } catch (error) {
      console.error(`${name}, attempt ${attempt}: ${error.message}`)
    }
  }
  process.exitCode = 1
}

function fingerprint(name) {
  const hash = createHash('sha256')
  if (name === 'npm') hash.update(JSON.stringify(packages))
  else for (const file of listFiles(join(here, name))) hash.update(readFileSync(file))
  return hash.digest('hex')
}

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

function build(name) {
  cpSync(join(here, name), join(home, name), { recursive: true })
  execFileSync('mvn', ['-q', '-B', 'package'], { cwd: join(home, name), stdio: 'inherit' })
}

/** Nothing of these runs at installation: Ace would fetch a browser, Nu a Java. */
function installPackages() {
  const folder = join(home, 'npm')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }))
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
  })
}
