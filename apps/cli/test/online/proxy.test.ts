import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { standardLimits } from '../../src/online/limits.ts'
import { openNetwork } from '../../src/online/open-network.ts'
import { readProxies } from '../../src/online/read-proxies.ts'
import type { ProxyFinder } from '../../src/online/read-proxies.ts'
import { layFolder } from './lay-folder.ts'
import { answer, answerJson, serve } from './misbehaving-server.ts'
import { serveProxy } from './serve-proxy.ts'

type Network = ReturnType<typeof openNetwork>

function open(environment: Readonly<Record<string, string>>): Network {
  const proxyFor = readProxies(environment)
  if (typeof proxyFor !== 'function') throw new Error(proxyFor.reason)
  return openNetwork({
    limits: { ...standardLimits, connect: 2000, tries: 2, backoff: 10, pause: 0, servicePause: 0 },
    userAgent: 'edisi/test (checks citations)',
    // What is allowed is not looked up: no test asks the network.
    allowed: new Set(
      ['rain', 'works'].flatMap((name) => ['http', 'https'].map((scheme) => `${scheme}://${name}.weather.id`)),
    ),
    proxyFor,
    cacheFolder: layFolder({}),
    today: '2026-11-24',
    seed: 1,
  })
}

const json = 'application/json'

test('asks pages and services through a proxy, which is told the user and no server is', async () => {
  const server = await serve({
    '/a': (_, response) => answer(response, 200),
    '/works': (_, response) => answerJson(response, { a: 1 }),
  })
  const proxy = await serveProxy(new URL(server.origin), 'siti:p@ss')
  const address = proxy.address.href.replace('http://', 'http://siti:p%40ss@')
  const network = open({ HTTP_PROXY: address })
  expect(await network.probe('http://rain.weather.id/a?b=1')).toMatchObject({ type: 'answered', status: 200 })
  expect(await network.load('http://works.weather.id/works', json)).toEqual({ type: 'json', value: { a: 1 } })
  expect(proxy.asked).toEqual([
    'GET http://rain.weather.id/robots.txt',
    'HEAD http://rain.weather.id/a?b=1',
    'GET http://works.weather.id/works',
  ])
  expect(server.requests.map(({ headers }) => headers.host)).toEqual([
    'rain.weather.id',
    'rain.weather.id',
    'works.weather.id',
  ])
})

test('has no way through a proxy that does not know the user, or is not there', async () => {
  const server = await serve({ '/a': (_, response) => answer(response, 200) })
  const proxy = await serveProxy(new URL(server.origin), 'siti:secret')
  const refused = { type: 'failed', why: 'proxy' }
  const network = open({ http_proxy: proxy.address.href, https_proxy: proxy.address.href })
  expect(await network.load('http://works.weather.id/a', json)).toEqual(refused)
  expect(await network.load('https://works.weather.id/a', json)).toEqual(refused)
  const closed = open({ ALL_PROXY: 'http://127.0.0.1:9' })
  expect(await closed.load('http://works.weather.id/a', json)).toEqual(refused)
  expect(await closed.load('https://works.weather.id/a', json)).toEqual(refused)
  expect(server.asked).toEqual([])
})

test('asks a proxy for nothing in the own network either', async () => {
  const server = await serve({ '/a': (_, response) => answer(response, 200) })
  const proxy = await serveProxy(new URL(server.origin))
  const network = open({ HTTP_PROXY: proxy.address.href, HTTPS_PROXY: proxy.address.href })
  for (const host of ['10.0.0.7', '[::1]', 'localhost', 'intranet', 'wiki.internal'])
    for (const scheme of ['http', 'https'])
      expect(await network.load(`${scheme}://${host}/a`, json), host).toEqual({
        type: 'failed',
        why: 'private-address',
      })
  expect(proxy.asked).toEqual([])
})

test('speaks with a server of https itself, through a tunnel', async () => {
  const pem = join(import.meta.dirname, 'works.weather.id.pem')
  const text = readFileSync(pem)
  const server = createServer({ key: text, cert: text }, (_, response) =>
    answerJson(response, { message: { items: [] } }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  // A server that listens on a port has an address with that port.
  const { port } = server.address() as AddressInfo
  const proxy = await serveProxy(new URL(`https://127.0.0.1:${port}`))
  const folder = layFolder({
    'publication.yaml': 'title: Rain\nlang: en\nonline: {works: "https://works.weather.id"}\n',
    'a.md':
      'Rain (Lee, 2021).\n\n# References\n\n- Lee, C. (2021). Hail over Java in May. *Journal of Hail*, 4, 5–6.\n',
  })
  const command = fileURLToPath(new URL('../../bin/edisi.cjs', import.meta.url))
  const child = spawn(process.execPath, [command, 'check', '.', '--online', '--format', 'json'], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HTTPS_PROXY: proxy.address.href,
      EDISI_ONLINE_ALLOW: 'https://works.weather.id',
      NODE_EXTRA_CA_CERTS: pem,
      XDG_CACHE_HOME: join(layFolder({}), 'cache'),
    },
  })
  let output = ''
  child.stdout.on('data', (part: Buffer) => (output += part.toString()))
  await new Promise((resolve) => child.on('close', resolve))
  expect(output).toContain('"reference-not-found-online"')
  expect(new Set(proxy.asked)).toEqual(new Set(['CONNECT works.weather.id:443']))
})

const finder = (environment: Readonly<Record<string, string>>): ProxyFinder => {
  const found = readProxies(environment)
  return typeof found === 'function' ? found : () => new URL('about:fault')
}

test.each([
  [{}, 'http://a.org/', undefined],
  [{ HTTPS_PROXY: 'http://p:1' }, 'https://a.org/', 'http://p:1/'],
  [{ HTTPS_PROXY: 'http://p:1' }, 'http://a.org/', undefined],
  [{ https_proxy: 'http://q:2', HTTPS_PROXY: 'http://p:1' }, 'https://a.org/', 'http://q:2/'],
  [{ ALL_PROXY: 'p:1', HTTP_PROXY: ' ' }, 'http://a.org/', 'http://p:1/'],
  [{ ALL_PROXY: 'p:1', NO_PROXY: 'a.org, b.org' }, 'http://x.a.org/', undefined],
  [{ ALL_PROXY: 'p:1', NO_PROXY: '.a.org' }, 'http://a.org/', undefined],
  [{ ALL_PROXY: 'p:1', NO_PROXY: 'a.org' }, 'http://ba.org/', 'http://p:1/'],
  [{ ALL_PROXY: 'p:1', NO_PROXY: 'a.org:8080' }, 'http://a.org/', 'http://p:1/'],
  [{ ALL_PROXY: 'p:1', NO_PROXY: 'a.org:8080' }, 'http://a.org:8080/', undefined],
  [{ ALL_PROXY: 'p:1', NO_PROXY: 'a.org:443' }, 'https://a.org/', undefined],
  [{ ALL_PROXY: 'p:1', NO_PROXY: '2001:db8::1' }, 'http://[2001:db8::1]/', undefined],
  [{ ALL_PROXY: 'p:1', NO_PROXY: '*' }, 'http://a.org/', undefined],
  [{ ALL_PROXY: 'socks5://p:1' }, 'http://a.org/', 'about:fault'],
  [{ ALL_PROXY: 'siti:5%25@p:1' }, 'http://a.org/', 'http://siti:5%25@p:1/'],
  [{ ALL_PROXY: 'siti:5%@p:1' }, 'http://a.org/', 'about:fault'],
  [{ ALL_PROXY: 'jos%E9:a@p:1' }, 'http://a.org/', 'about:fault'],
] as const)('with %o the proxy of %s is %s', (environment, url, proxy) => {
  expect(finder(environment)(new URL(url))?.href).toBe(proxy)
})
