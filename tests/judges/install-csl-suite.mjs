// Brings the CSL test-suite to .judges/csl-suite/, as Debian's sources of haskell-citeproc carry it. It is under CC BY-SA, so that it is
// no part of this repository. What is there already stays. Exits 1 where it could not be brought.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('../../.judges/csl-suite', import.meta.url))
const version = '0.6.0.1-3'

if (!existsSync(home)) bring()

function bring() {
  const folder = mkdtempSync(join(tmpdir(), 'csl-suite-'))
  try {
    console.log('bringing the CSL test-suite')
    const options = layApt(folder)
    const apt = (...words) =>
      execFileSync('apt-get', [...options, ...words], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
    apt('-qq', 'update')
    apt('-qq', 'source', '--download-only', `haskell-citeproc=${version}`)
    const [archive] = readdirSync(folder).filter((name) => name.endsWith('.orig.tar.gz'))
    execFileSync('tar', ['-xzf', archive, '--strip-components=1'], { cwd: folder })
    mkdirSync(join(home, '..'), { recursive: true })
    cpSync(join(folder, 'test/csl'), home, { recursive: true })
  } catch (error) {
    console.error(`the CSL test-suite could not be brought: ${error.message}`)
    process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Lists of its own, since the machine's may be without sources; the machine's keys hold for them. */
function layApt(folder) {
  for (const part of ['lists/partial', 'cache/archives/partial', 'parts'])
    mkdirSync(join(folder, part), { recursive: true })
  writeFileSync(
    join(folder, 'parts/sources.sources'),
    'Types: deb-src\nURIs: http://deb.debian.org/debian\nSuites: bookworm\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n',
  )
  return [
    ['Dir::Etc::sourceparts', join(folder, 'parts')],
    ['Dir::Etc::sourcelist', '/dev/null'],
    ['Dir::State::lists', join(folder, 'lists')],
    ['Dir::Cache', join(folder, 'cache')],
    ['APT::Sandbox::User', 'root'],
  ].flatMap(([name, value]) => ['-o', `${name}=${value}`])
}
