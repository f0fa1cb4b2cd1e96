import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const home = process.env.PEERS_HOME ?? join(homedir(), '.edisi-peers')
const bin = join(home, 'bin')

/** The path of pandoc, once it is brought. */
export const pandocCommand = join(bin, 'pandoc')

/** Brings pandoc and Typst into a folder of their own, from PyPI; gives the reason where they cannot be had, else undefined. */
export function bringPeers() {
  if (existsSync(join(bin, 'pandoc')) && existsSync(join(bin, 'typst-compile'))) return undefined
  mkdirSync(home, { recursive: true })
  for (const [command, ...args] of [
    ['python3', '-m', 'venv', home],
    [join(bin, 'pip'), 'install', '--quiet', '--retries', '1', 'pypandoc_binary==1.17', 'typst==0.15.2'],
  ]) {
    const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 })
    if (status !== 0) return `\`${command} ${args[0]}\` failed: PyPI or python3 is not reached from here`
  }
  const path = spawnSync(join(bin, 'python'), ['-c', 'import pypandoc; print(pypandoc.get_pandoc_path())'], {
    encoding: 'utf8',
  })
  if (!existsSync(join(bin, 'pandoc'))) symlinkSync(path.stdout.trim(), join(bin, 'pandoc'))
  const program = `#!${join(bin, 'python')}\nimport sys, typst\ntypst.compile(sys.argv[1], output=sys.argv[2], root='/')\n`
  writeFileSync(join(bin, 'typst-compile'), program, { mode: 0o755 })
  return undefined
}

/** The commands that make each edition of a Markdown file the peers' way, as lists of words for a shell. */
export function peerCommands(input, folder) {
  const pandoc = [
    join(bin, 'pandoc'),
    '-s',
    '--toc',
    ...(hasBibliography(input) ? ['--citeproc'] : []),
    '-f',
    'markdown',
    input,
  ]
  const typst = join(folder, 'peer.typ')
  return {
    'pandoc html': [[...pandoc, '-t', 'html5', '-o', join(folder, 'peer.html')]],
    'pandoc epub': [[...pandoc, '-t', 'epub3', '-o', join(folder, 'peer.epub')]],
    'pandoc typst pdf': [
      [...pandoc, '-t', 'typst', '-o', typst],
      [join(bin, 'typst-compile'), typst, join(folder, 'peer.pdf')],
    ],
  }
}

function hasBibliography(input) {
  return readFileSync(input, 'utf8')
    .split('\n', 12)
    .some((line) => line.startsWith('bibliography:'))
}
