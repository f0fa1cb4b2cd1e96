import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { layFolder, listFiles } from './run-edisi.ts'

const cli = fileURLToPath(new URL('../../apps/cli', import.meta.url))

test('the packed command, unpacked in an empty folder, builds an article with nothing beside it', () => {
  const folder = layFolder({ 'article.md': '---\ntitle: A\nlang: en\n---\n\nSaid [@a].\n' })
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: cli,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )
  execFileSync('tar', ['-xzf', packed.filename], { cwd: folder })
  const { status, stderr } = spawnSync(
    process.execPath,
    ['package/bin/edisi.cjs', 'build', 'article.md', '-o', 'out', '-t', 'html,epub,pdf,handout'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  expect(stderr).toContain('reference-list-missing')
  expect(status).toBe(1)
  expect(listFiles(join(folder, 'out'))).toEqual([
    'article-booklet.pdf',
    'article-handout.pdf',
    'article.epub',
    'article.html',
    'article.pdf',
  ])
})

test('what is packed needs no other package, runs no install script and names the works of others', () => {
  const manifest = JSON.parse(readFileSync(join(cli, 'package.json'), 'utf8'))
  expect(manifest.dependencies).toBeUndefined()
  expect(Object.keys(manifest.scripts).filter((name) => /install/.test(name))).toEqual([])
  const notices = readFileSync(join(cli, 'dist/THIRD-PARTY.txt'), 'utf8')
  for (const name of [
    'citeproc',
    'pdfkit',
    'epub-gen-memory',
    'harfbuzzjs',
    'source-serif',
    'source-sans',
    'source-code-pro',
    'unified',
  ])
    expect(notices).toContain(`${name} `)
  expect(existsSync(join(cli, 'dist/assets/sRGB.icc'))).toBe(true)
})
