import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { standardLimits } from '../../src/online/limits.ts'
import type { Limits } from '../../src/online/limits.ts'
import { openNetwork } from '../../src/online/open-network.ts'
import { answer, answerJson, redirect, serve, serveRaw } from './misbehaving-server.ts'

const short: Limits = {
  ...standardLimits,
  connect: 400,
  head: 400,
  body: 600,
  bodySize: 50_000,
  tries: 2,
  backoff: 10,
  longestWait: 2500,
  pause: 0,
  servicePause: 0,
  whole: 20_000,
}

type Network = ReturnType<typeof openNetwork>

function open(origins: readonly string[], limits: Partial<Limits> = {}): Network {
  const cacheFolder = mkdtempSync(join(tmpdir(), 'edisi-cache-'))
  onTestFinished(() => rmSync(cacheFolder, { recursive: true, force: true }))
  return openNetwork({
    limits: { ...short, ...limits },
    userAgent: 'edisi/test (checks citations)',
    allowed: new Set(origins),
    proxyFor: () => undefined,
    cacheFolder,
    today: '2026-11-24',
    seed: 1,
  })
}

const json = 'application/json'

test('takes the word of HEAD for a page that answers, and sends nothing of the user along', async () => {
  const { origin, asked, requests } = await serve({
    '/a': (_, response) => answer(response, 200, { headers: { 'Set-Cookie': 'user=1' } }),
  })
  const network = open([origin])
  expect(await network.probe(`${origin}/a`)).toEqual({ type: 'answered', status: 200, movedTo: undefined })
  expect(await network.probe(`${origin}/a`)).toMatchObject({ status: 200 })
  expect(asked).toEqual(['GET /robots.txt', 'HEAD /a', 'HEAD /a'])
  for (const { headers } of requests) {
    const { host: _, ...sent } = headers
    expect(Object.keys(sent).toSorted()).toEqual(['accept', 'accept-encoding', 'connection', 'user-agent'])
    expect(headers['user-agent']).toBe('edisi/test (checks citations)')
  }
})

test.each([
  ['refuses HEAD', 405],
  ['knows no HEAD', 501],
  ['forbids HEAD', 403],
  ['lies to HEAD', 404],
  ['falls over at HEAD', 500],
])('asks by GET where a server %s', async (_, status) => {
  const { origin, asked } = await serve({
    '/a': ({ method }, response) => answer(response, method === 'HEAD' ? status : 200, { body: 'x' }),
  })
  expect(await open([origin]).probe(`${origin}/a`)).toMatchObject({ type: 'answered', status: 200 })
  expect(asked.at(-1)).toBe('GET /a')
})

test('asks by GET where a server leaves HEAD hanging', async () => {
  const { origin } = await serve({
    '/a': ({ method }, response) => (method === 'HEAD' ? undefined : answer(response, 200)),
  })
  expect(await open([origin]).probe(`${origin}/a`)).toMatchObject({ type: 'answered', status: 200 })
})

test('asks twice before it says that a page is gone', async () => {
  const { origin, asked } = await serve({ '/gone': (_, response) => answer(response, 410) })
  const network = open([origin])
  expect(await network.probe(`${origin}/missing`)).toMatchObject({ status: 404 })
  expect(asked.filter((line) => line === 'GET /missing')).toHaveLength(2)
  expect(await network.probe(`${origin}/gone`)).toMatchObject({ status: 410 })
})

test('does not read the body of a page, however large', async () => {
  let sent = 0
  const { origin } = await serve({
    '/a': ({ method }, response) => {
      if (method === 'HEAD') return answer(response, 405)
      const send = (): void => {
        while (!response.destroyed && sent < 200e6) {
          sent += 65_536
          if (!response.write(Buffer.alloc(65_536))) {
            response.once('drain', send)
            return
          }
        }
      }
      send()
    },
  })
  expect(await open([origin]).probe(`${origin}/a`)).toMatchObject({ status: 200 })
  expect(sent).toBeLessThan(20e6)
})

test('gives up on what never answers, in the time that it is given', async () => {
  const { origin } = await serve({ '/robots.txt': (_, response) => answer(response, 404), '/a': () => undefined })
  const silent = await serveRaw(() => undefined)
  const network = open([origin, silent], { tries: 1 })
  expect(await network.probe(`${origin}/a`)).toEqual({ type: 'failed', why: 'timeout' })
  expect(await network.load(`${silent}/a`, json)).toEqual({ type: 'failed', why: 'timeout' })
})

test('gives up on heads and bodies that drip', async () => {
  const { origin } = await serve({
    '/a': (_, response) => {
      response.writeHead(200, { 'Content-Type': json })
      const timer = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(timer))
    },
  })
  const dripping = await serveRaw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    const timer = setInterval(() => socket.write('X-A: b\r\n'), 20)
    socket.on('close', () => clearInterval(timer))
  })
  const network = open([origin, dripping], { tries: 1 })
  expect(await network.load(`${origin}/a`, json)).toEqual({ type: 'failed', why: 'timeout' })
  expect(await network.load(`${dripping}/a`, json)).toEqual({ type: 'failed', why: 'timeout' })
})

test('follows redirects, and tells those for good from those for a time', async () => {
  const { origin } = await serve({
    '/good': redirect(301, '/good-2'),
    '/good-2': redirect(308, '/end'),
    '/time': redirect(302, '/good'),
    '/mixed': redirect(301, '/time'),
    '/dead': redirect(301, '/nothing'),
    '/end': (_, response) => answer(response, 200),
  })
  const network = open([origin])
  const movedTo = async (path: string): Promise<unknown> => network.probe(origin + path)
  expect(await movedTo('/good')).toEqual({ type: 'answered', status: 200, movedTo: `${origin}/end` })
  expect(await movedTo('/time')).toEqual({ type: 'answered', status: 200, movedTo: undefined })
  expect(await movedTo('/mixed')).toEqual({ type: 'answered', status: 200, movedTo: `${origin}/time` })
  expect(await movedTo('/dead')).toMatchObject({ status: 404 })
})

test('goes round no loop, down no endless row, and to no other scheme', async () => {
  const { origin, asked } = await serve({
    '/loop': redirect(302, '/loop'),
    '/row': ({ url }, response) =>
      answer(response, 302, { headers: { Location: `/row?${(url ?? '').length}x${url}` } }),
    '/file': redirect(301, 'file:///etc/passwd'),
    '/user': redirect(301, 'http://a:b@weather.id/'),
    '/odd': redirect(301, 'http://['),
  })
  const network = open([origin])
  for (const path of ['/loop', '/row', '/file', '/user'])
    expect(await network.probe(origin + path)).toEqual({ type: 'failed', why: 'redirects' })
  expect(await network.probe(`${origin}/odd`)).toMatchObject({ type: 'answered', status: 301 })
  expect(asked.filter((line) => line.includes('/row')).length).toBeLessThanOrEqual(2 * (short.redirects + 1))
})

test('waits as long as a server asks, by seconds or by date, and lets its host rest meanwhile', async () => {
  const { origin } = await serve({
    '/seconds': (_, response, round) =>
      round <= 2 ? answer(response, 429, { headers: { 'Retry-After': '1' } }) : answer(response, 200),
    '/date': (_, response, round) =>
      round <= 2
        ? answer(response, 503, { headers: { 'Retry-After': new Date(Date.now() + 2000).toUTCString() } })
        : answer(response, 200),
  })
  const network = open([origin], { tries: 3 })
  const start = Date.now()
  expect(await network.probe(`${origin}/seconds`)).toMatchObject({ status: 200 })
  expect(Date.now() - start).toBeGreaterThanOrEqual(1900)
  expect(await network.probe(`${origin}/date`)).toMatchObject({ status: 200 })
  expect(Date.now() - start).toBeGreaterThanOrEqual(3500)
})

test('leaves a host alone that asks for too long a wait', async () => {
  const { origin, asked } = await serve({
    '/a': (_, response) => answer(response, 429, { headers: { 'Retry-After': '3600' } }),
  })
  const network = open([origin])
  const probes = await Promise.all(['/a', '/b', '/c'].map((path) => network.probe(origin + path)))
  expect(probes[0]).toEqual({ type: 'failed', why: 'too-many-requests' })
  expect(probes.filter(({ type }) => type === 'failed').length).toBeGreaterThanOrEqual(2)
  expect(asked.filter((line) => line === 'HEAD /a' || line === 'GET /a')).toHaveLength(1)
})

test('tries a busy server again, and no more than it may', async () => {
  const { origin, asked } = await serve({ '/a': (_, response) => answer(response, 429) })
  expect(await open([origin]).load(`${origin}/a`, json)).toEqual({ type: 'status', status: 429, isRedirected: false })
  expect(asked).toHaveLength(2)
})

test('spares a host that goes on falling over', async () => {
  const { origin, asked } = await serve({ '/robots.txt': (_, response) => answer(response, 404) })
  const broken = await serve({
    '/robots.txt': (_, response) => answer(response, 404),
    ...Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `/${index}`,
        (_request: unknown, response: Parameters<typeof answer>[0]) => answer(response, 500),
      ]),
    ),
  })
  const network = open([origin, broken.origin], { hostFailures: 2 })
  const urls = Array.from({ length: 30 }, (_, index) => `${broken.origin}/${index}`)
  const answers = await Promise.all([...urls, `${origin}/a`].map((url) => network.load(url, json)))
  expect(answers.at(-1)).toMatchObject({ type: 'status', status: 404 })
  expect(answers.filter((one) => one.type === 'failed' && one.why === 'server-error').length).toBeGreaterThan(20)
  expect(broken.asked.length).toBeLessThan(8)
  expect(asked).toHaveLength(1)
})

test('tries again where a connection breaks off', async () => {
  const { origin } = await serve({
    '/a': (_, response, round) => {
      if (round > 1) return answerJson(response, { a: 1 })
      response.writeHead(200, { 'Content-Type': json, 'Content-Length': '100' })
      response.write('{"a":')
      setTimeout(() => response.destroy(), 20)
    },
    '/b': (_, response) => {
      response.writeHead(200, { 'Content-Type': json, 'Content-Length': '100' })
      response.write('{}')
      setTimeout(() => response.socket?.resetAndDestroy(), 20)
    },
  })
  const network = open([origin])
  expect(await network.load(`${origin}/a`, json)).toEqual({ type: 'json', value: { a: 1 } })
  expect(await network.load(`${origin}/b`, json)).toEqual({ type: 'failed', why: 'unreachable' })
})

test('takes for no answer what is of a wrong type, too large, packed without end, or no JSON', async () => {
  const packed = (body: Uint8Array) => ({ headers: { 'Content-Type': json, 'Content-Encoding': 'gzip' }, body })
  // Packed beforehand: on a slow machine that takes longer than an answer may.
  const bomb = gzipSync(Buffer.alloc(50e6))
  const { origin } = await serve({
    '/html': (_, response) => answer(response, 200, { headers: { 'Content-Type': 'text/html' }, body: '{}' }),
    '/huge': (_, response) =>
      answer(response, 200, { headers: { 'Content-Type': json }, body: `"${'a'.repeat(1e6)}"` }),
    '/bomb': (_, response) => answer(response, 200, packed(bomb)),
    '/torn': (_, response) => answer(response, 200, packed(gzipSync('{}').subarray(0, 12))),
    '/other': (_, response) =>
      answer(response, 200, { headers: { 'Content-Type': json, 'Content-Encoding': 'br' }, body: '{}' }),
    '/words': (_, response) => answer(response, 200, { headers: { 'Content-Type': json }, body: '{"a": undefined' }),
    '/deep': (_, response) => answer(response, 200, { headers: { 'Content-Type': json }, body: '['.repeat(40_000) }),
    '/packed': (_, response) => answer(response, 200, packed(gzipSync('{"a": 1}'))),
  })
  const network = open([origin])
  for (const path of ['/html', '/huge', '/bomb', '/torn', '/other', '/words', '/deep'])
    expect(await network.load(origin + path, json), path).toEqual({ type: 'failed', why: 'bad-answer' })
  expect(await network.load(`${origin}/packed`, json)).toEqual({ type: 'json', value: { a: 1 } })
})

test('takes for no answer what is no HTTP', async () => {
  const words = await serveRaw((socket) => socket.end('220 mail.weather.id ESMTP\r\n'))
  const heads = await serveRaw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    socket.write(`X-Long: ${'a'.repeat(100_000)}\r\n\r\n`)
  })
  const lengths = await serveRaw((socket) =>
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nhello'),
  )
  const network = open([words, heads, lengths])
  for (const origin of [words, heads, lengths])
    expect(await network.load(`${origin}/a`, json), origin).toEqual({ type: 'failed', why: 'bad-answer' })
})

test('says that a host cannot be reached or shown to be itself, and asks it no more', async () => {
  const { origin } = await serve({})
  const secure = origin.replace('http:', 'https:')
  const closed = 'http://127.0.0.1:9'
  const network = open([secure, closed], { hostFailures: 1 })
  expect(await network.load(`${secure}/a`, json)).toEqual({ type: 'failed', why: 'certificate' })
  const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => network.probe(`${closed}/${index}`)))
  expect(new Set(answers.map((one) => (one.type === 'failed' ? one.why : one.type)))).toEqual(new Set(['unreachable']))
})

test('asks nothing in the own machine or network that the user has not named, nor is led there', async () => {
  const own = await serve({ '/a': (_, response) => answer(response, 200) })
  const port = new URL(own.origin).port
  const { origin } = await serve({
    '/a': redirect(302, `${own.origin}/a`),
    '/b': redirect(302, `http://localhost:${port}/a`),
    '/c': redirect(302, 'http://169.254.169.254/latest'),
  })
  const network = open([origin])
  const refused = { type: 'failed', why: 'private-address' }
  for (const host of [
    '127.0.0.1',
    'localhost',
    '127.1',
    '2130706433',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
  ]) {
    expect(await network.probe(`http://${host}:${port}/a`), host).toEqual(refused)
    expect(await network.load(`http://${host}:${port}/a`, json), host).toEqual(refused)
  }
  for (const path of ['/a', '/b', '/c']) {
    expect(await network.probe(origin + path), path).toEqual(refused)
    expect(await network.load(origin + path, json), path).toEqual(refused)
  }
  expect(own.asked).toEqual([])
})

test('asks a server on IPv6', async () => {
  const { origin } = await serve({ '/a': (_, response) => answer(response, 200) }, '::1')
  expect(await open([origin]).probe(`${origin}/a`)).toMatchObject({ status: 200 })
})

test('respects robots.txt, and asks for it once', async () => {
  const { origin, asked } = await serve({
    '/robots.txt': (_, response) =>
      answer(response, 200, {
        body: 'User-agent: *\nDisallow: /\n\nUser-agent: Edisi\nDisallow: /private\nAllow: /private/a$\n',
      }),
    '/open': (_, response) => answer(response, 200),
    '/private/a': (_, response) => answer(response, 200),
    '/way': redirect(301, '/private/b'),
  })
  const network = open([origin])
  const probe = (path: string): Promise<unknown> => network.probe(origin + path)
  expect(await Promise.all(['/open', '/private/a', '/private/b', '/way'].map(probe))).toMatchObject([
    { status: 200 },
    { status: 200 },
    { type: 'forbidden-by-robots' },
    { type: 'forbidden-by-robots' },
  ])
  expect(asked.filter((line) => line.endsWith('/robots.txt'))).toHaveLength(1)
  expect(asked.some((line) => line.includes('/private/b'))).toBe(false)
})

test.each([
  ['falls over', 500, { type: 'failed', why: 'robots-unknown' }],
  ['is not there', 404, { type: 'answered', status: 200, movedTo: undefined }],
  ['is closed', 403, { type: 'answered', status: 200, movedTo: undefined }],
])('goes by RFC 9309 where robots.txt %s', async (_, status, expected) => {
  const { origin, asked } = await serve({
    '/robots.txt': (_request, response) => answer(response, status),
    '/a': (_request, response) => answer(response, 200),
  })
  expect(await open([origin]).probe(`${origin}/a`)).toEqual(expected)
  expect(asked.includes('HEAD /a')).toBe(status < 500)
})

test('asks no page whose robots.txt never comes, is huge without end, or leads round', async () => {
  const slow = await serve({ '/robots.txt': () => undefined })
  const round = await serve({
    '/robots.txt': redirect(302, '/robots.txt'),
  })
  const huge = await serve({ '/robots.txt': (_, response) => answer(response, 200, { body: 'a'.repeat(1e6) }) })
  const network = open([slow.origin, round.origin, huge.origin])
  expect(await network.probe(`${slow.origin}/a`)).toEqual({ type: 'failed', why: 'timeout' })
  expect(await network.probe(`${round.origin}/a`)).toEqual({ type: 'failed', why: 'robots-unknown' })
  expect(await network.probe(`${huge.origin}/a`)).toEqual({ type: 'failed', why: 'robots-unknown' })
  expect([...slow.asked, ...round.asked, ...huge.asked].filter((line) => line.endsWith('/a'))).toEqual([])
})

test('asks a host one thing at a time, and many hosts together no more than it may', async () => {
  const slowly = {
    '/a': (_: unknown, response: Parameters<typeof answer>[0]) => void setTimeout(() => answer(response, 200), 50),
  }
  const servers = await Promise.all(Array.from({ length: 5 }, () => serve({ ...slowly })))
  const network = open(
    servers.map(({ origin }) => origin),
    { atOnce: 3 },
  )
  const urls = servers.flatMap(({ origin }) => [1, 2, 3].map((count) => `${origin}/a?${count}`))
  const start = Date.now()
  expect(new Set((await Promise.all(urls.map((url) => network.probe(url)))).map(({ type }) => type))).toEqual(
    new Set(['answered']),
  )
  expect(servers.map(({ mostAtOnce }) => mostAtOnce())).toEqual([1, 1, 1, 1, 1])
  // 15 pages of 50 ms, of which three may be asked together.
  expect(Date.now() - start).toBeGreaterThanOrEqual(240)
})

test('asks nothing new once the time is up', async () => {
  const { origin, asked } = await serve({
    '/a': (_, response) => void setTimeout(() => answer(response, 200), 100),
  })
  const network = open([origin], { whole: 350 })
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => network.probe(`${origin}/a?${index}`)))
  expect(answers.filter((one) => one.type === 'failed' && one.why === 'out-of-time').length).toBeGreaterThan(10)
  expect(asked.length).toBeLessThan(10)
})
