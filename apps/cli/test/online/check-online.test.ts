import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { answer, answerJson, redirect, serve } from './misbehaving-server.ts'
import type { TestServer } from './misbehaving-server.ts'
import { layFolder, listFiles } from './lay-folder.ts'

const command = fileURLToPath(new URL('../../bin/edisi.cjs', import.meta.url))

interface Outcome {
  readonly code: number | null
  readonly rules: readonly string[]
  readonly words: string
}

/** Runs the check of a folder beside the server of the test, which must not stand still meanwhile. */
function check(folder: string, words: readonly string[], allowed = ''): Promise<Outcome> {
  return run(folder, ['check', ...words], allowed)
}

async function run(folder: string, words: readonly string[], allowed = ''): Promise<Outcome> {
  const { NO_COLOR: _, ...own } = process.env
  // The servers of the tests stand on the own machine.
  const environment = { ...own, NO_PROXY: '*', no_proxy: '*' }
  const child = spawn(process.execPath, [command, ...words, '.', '--format', 'json'], {
    cwd: folder,
    env: { ...environment, EDISI_ONLINE_ALLOW: allowed, XDG_CACHE_HOME: join(layFolder({}), 'cache') },
  })
  let output = ''
  child.stdout.on('data', (part: Buffer) => (output += part.toString()))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const report: { files: { messages: { ruleId: string; reason: string; note?: string }[] }[] } = JSON.parse(output)
  const messages = report.files.flatMap((file) => file.messages)
  return {
    code,
    rules: messages.map(({ ruleId }) => ruleId),
    words: messages.map(({ reason, note }) => `${reason}; ${note}`).join('\n'),
  }
}

function serveWorld(): Promise<TestServer> {
  return serve({
    '/alive': (_, response) => answer(response, 200),
    '/moved': redirect(301, '/alive'),
    '/closed': (_, response) => answer(response, 403),
    '/archive': (_, response) =>
      answerJson(response, {
        archived_snapshots: { closest: { available: true, url: 'https://web.archive.org/web/1/x' } },
      }),
    '/works': (_, response) => answerJson(response, { message: { items: [] } }),
    '/works/10.1234%2Frain': (_, response) =>
      answerJson(response, {
        message: {
          DOI: '10.1234/rain',
          title: ['Rain over Java in May'],
          author: [{ family: 'Smith', given: 'Anna' }],
          issued: { 'date-parts': [[2015]] },
          'updated-by': [{ DOI: '10.1234/r', type: 'retraction', updated: { 'date-parts': [[2016]] } }],
        },
      }),
  })
}

function layPublication(origin: string): string {
  return layFolder({
    'publication.yaml': `title: Rain
lang: en
online:
  works: ${origin}
  doi: ${origin}/doi
  archive: ${origin}/archive
  mailto: me@weather.id
`,
    'a.md': `See ${origin}/alive, ${origin}/moved, ${origin}/dead and ${origin}/closed (Smith, 2020; Lee, 2021; Kim, 2022).

# References

- Kim, D. (2022). Fog over the sea in May. *Journal of Fog*, 4, 5–6. https://doi.org/10.1234/none
- Lee, C. (2021). Hail over Java in May. *Journal of Hail*, 4, 5–6.
- Smith, A. (2020). Rain over Java in May. *Journal of Rain*, 3(2), 1–5. https://doi.org/10.1234/rain
`,
  })
}

const onlineRules =
  /^(?:url-dead|url-redirected|reference-(?:retracted|metadata-mismatch|not-found-online|unchecked-online|lock-unreadable))$/
const online = ({ rules }: Outcome): readonly string[] => rules.filter((rule) => onlineRules.test(rule)).toSorted()

const faults = [
  'reference-metadata-mismatch',
  'reference-not-found-online',
  'reference-retracted',
  'url-dead',
  'url-dead',
  'url-redirected',
]

test('asks nothing and writes nothing without --online', async () => {
  const { origin, asked } = await serveWorld()
  const folder = layPublication(origin)
  const outcome = await check(folder, [], origin)
  expect(online(outcome)).toEqual([])
  expect(asked).toEqual([])
  expect(listFiles(folder)).toEqual(['a.md', 'publication.yaml'])
})

test('finds with --online, and finds the same from the lock file alone', async () => {
  const { origin, asked } = await serveWorld()
  const folder = layPublication(origin)
  const found = await check(folder, ['--online'], origin)
  expect(online(found)).toEqual(faults)
  expect(found.code).toBe(1)
  expect(listFiles(folder)).toEqual(['a.md', 'publication.yaml', 'references.lock.json'])
  const lock = readFileSync(join(folder, 'references.lock.json'), 'utf8')
  const count = asked.length
  const again = await check(folder, [])
  expect(online(again)).toEqual(faults)
  expect(again.code).toBe(1)
  const built = await run(folder, ['build', '-t', 'html', '-o', layFolder({})])
  expect(online(built)).toEqual(faults)
  expect(built.code).toBe(1)
  expect(asked).toHaveLength(count)
  // With an empty cache everything is asked again, and the file stays as it is.
  await check(folder, ['--online'], origin)
  expect(asked.length).toBeGreaterThan(count)
  expect(readFileSync(join(folder, 'references.lock.json'), 'utf8')).toBe(lock)
})

test('tells its mail address to the index alone', async () => {
  const { origin, requests } = await serveWorld()
  await check(layPublication(origin), ['--online'], origin)
  const told = requests.filter(({ url, headers }) => JSON.stringify([url, headers]).includes('weather.id'))
  expect(told.length).toBeGreaterThan(0)
  expect(told.every(({ url }) => url?.startsWith('/works') === true && url.includes('mailto=me%40weather.id'))).toBe(
    true,
  )
  expect(requests.every(({ headers }) => headers['user-agent']?.startsWith('edisi/') === true)).toBe(true)
})

test('says once, without --online, what the lock file does not know', async () => {
  const { origin } = await serveWorld()
  const folder = layPublication(origin)
  await check(folder, ['--online'], origin)
  const path = join(folder, 'a.md')
  writeFileSync(
    path,
    readFileSync(path, 'utf8')
      .replace('Hail over Java', 'Hail over Bali')
      .replace('See ', 'See https://weather.id/new, '),
  )
  const outcome = await check(folder, [])
  expect(online(outcome)).toContain('reference-unchecked-online')
  expect(outcome.words).toContain('2 addresses and works are not in `references.lock.json`')
})

test('asks nobody in the own network whom publication.yaml or a text names, unless the user allows it', async () => {
  const { origin, asked } = await serveWorld()
  const folder = layPublication(origin)
  const outcome = await check(folder, ['--online'])
  expect(asked).toEqual([])
  expect(online(outcome)).toEqual(['reference-unchecked-online'])
  expect(outcome.words).toContain('hosts of a private network')
  // What nothing was learnt for is no file either.
  expect(listFiles(folder)).toEqual(['a.md', 'publication.yaml'])
})

test('says what could not be checked, takes it for no fault, and keeps what it knew', async () => {
  const { origin } = await serveWorld()
  const folder = layPublication(origin)
  await check(folder, ['--online'], origin)
  const lock = readFileSync(join(folder, 'references.lock.json'), 'utf8')
  const broken = await serve({ '/robots.txt': (_, response) => answer(response, 500) })
  for (const name of ['publication.yaml', 'a.md']) {
    const path = join(folder, name)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('10.1234', '10.1235').replaceAll(origin, broken.origin))
  }
  writeFileSync(
    join(folder, 'references.lock.json'),
    lock.replaceAll('10.1234', '10.1235').replaceAll(origin, broken.origin),
  )
  const outcome = await check(folder, ['--online'], broken.origin)
  expect(online(outcome)).toEqual([...faults, 'reference-unchecked-online'].toSorted())
}, 60_000)

test.each([
  ['is torn by a merge', '<<<<<<< ours\n{}\n', 1],
  ['is empty', '', 1],
  ['has entries of a wrong form', '{"version": 1, "urls": {"a": 1}, "works": {"__proto__": {"outcome": "found"}}}', 1],
])('tells a lock file that %s, and makes it anew with --online', async (_, text, code) => {
  const { origin } = await serveWorld()
  const folder = layPublication(origin)
  const path = join(folder, 'references.lock.json')
  writeFileSync(path, text)
  const outcome = await check(folder, [])
  expect(outcome.rules).toContain('reference-lock-unreadable')
  expect(outcome.code).toBe(code)
  expect(online(await check(folder, ['--online'], origin))).toEqual(faults)
  expect(JSON.parse(readFileSync(path, 'utf8')).version).toBe(1)
})

test('leaves the lock file of a later edisi as it is', async () => {
  const { origin } = await serveWorld()
  const folder = layPublication(origin)
  const path = join(folder, 'references.lock.json')
  writeFileSync(path, '{"version": 99}')
  expect(online(await check(folder, ['--online'], origin))).toContain('reference-lock-unreadable')
  expect(readFileSync(path, 'utf8')).toBe('{"version": 99}')
})

test('tells settings that there are not, and asks as usual', async () => {
  const { origin, asked } = await serveWorld()
  const folder = layFolder({
    'publication.yaml': `title: Rain\nlang: en\nonline:\n  wroks: ${origin}\n  works: index\n  mailto: "a@b.id\\r\\nX: y"\n  doi: false\n`,
    'a.md': 'It rains.\n',
  })
  const { rules, code } = await check(folder, ['--online'], origin)
  expect(rules.filter((rule) => rule === 'online-setting-invalid')).toHaveLength(3)
  expect(code).toBe(1)
  expect(asked).toEqual([])
})

test('lets lone texts of one folder share a lock file', async () => {
  const { origin } = await serveWorld()
  const folder = layFolder({ 'a.md': `See ${origin}/dead.\n`, 'b.md': `See ${origin}/gone.\n` })
  await check(folder, ['--online'], origin)
  const { urls } = JSON.parse(readFileSync(join(folder, 'references.lock.json'), 'utf8'))
  expect(Object.keys(urls)).toEqual([`${origin}/dead`, `${origin}/gone`])
  const outcome = await check(folder, [])
  expect(online(outcome)).toEqual(['url-dead', 'url-dead'])
})
