import type { NetworkFailure } from '@edisi/press'
import { request as requestHttp } from 'node:http'
import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { isPrivateName, isPublicHost, lookUpPublic } from './guard-address.ts'
import type { Limits } from './limits.ts'
import { nameFailure, nameProxyFailure } from './name-failure.ts'
import { authorizeProxy, openTunnel } from './open-tunnel.ts'
import type { ProxyFinder } from './read-proxies.ts'
import { unpackBody } from './unpack-body.ts'

/** One request, of which no redirect is followed. */
export interface Request {
  readonly url: URL
  readonly method: 'HEAD' | 'GET'
  readonly accept: string
  /** Whether the body is wanted; without it the connection is closed once the head is here. */
  readonly wantsBody: boolean
}

/** What came back. */
export type Exchange =
  | {
      readonly type: 'answered'
      readonly status: number
      readonly headers: IncomingHttpHeaders
      readonly body: Uint8Array
    }
  | { readonly type: 'failed'; readonly why: NetworkFailure }

/** What every request is made with. */
export interface Sending {
  readonly limits: Limits
  readonly userAgent: string
  /** Origins that may be asked even if they lie in the own network. */
  readonly allowed: ReadonlySet<string>
  readonly proxyFor: ProxyFinder
}

/**
 * Makes one request on a connection of its own, through the proxy of the user where there is one. No cookie, no referrer,
 * nothing of the user's goes along but the address of the machine. Each phase has its time; whatever a server does, the
 * promise comes true within their sum.
 */
export async function sendRequest(request: Request, sending: Sending): Promise<Exchange> {
  const { url } = request
  const isOwn = sending.allowed.has(url.origin)
  if (!isOwn && !isPublicHost(url.hostname)) return { type: 'failed', why: 'private-address' }
  const proxy = sending.proxyFor(url)
  if (proxy) return sendThrough(proxy, request, { ...sending, isOwn })
  const options = { ...optionsOf(request, sending), ...(isOwn ? {} : { lookup: lookUpPublic }) }
  return start(request, { limits: sending.limits, connected: 'connect', failureOf: nameFailure }, () =>
    (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options),
  )
}

function optionsOf({ method, accept }: Request, { userAgent }: Sending) {
  return {
    method,
    agent: false as const,
    headers: { 'User-Agent': userAgent, Accept: accept, 'Accept-Encoding': 'gzip', Connection: 'close' },
  }
}

/** The proxy looks the name up and connects: where we can tell that it would lead into the own network, nothing is asked. */
async function sendThrough(
  proxy: URL,
  request: Request,
  sending: Sending & { readonly isOwn: boolean },
): Promise<Exchange> {
  const { url } = request
  const { limits } = sending
  if (!sending.isOwn && (await isPrivateName(url.hostname))) return { type: 'failed', why: 'private-address' }
  const options = optionsOf(request, sending)
  if (url.protocol === 'http:') {
    const headers = { ...options.headers, Host: url.host, ...authorizeProxy(proxy) }
    const send = proxy.protocol === 'https:' ? requestHttps : requestHttp
    const exchange = await start(request, { limits, connected: 'connect', failureOf: nameProxyFailure }, () =>
      send(proxy, { ...options, headers, path: `${url.origin}${url.pathname}${url.search}` }),
    )
    return exchange.type === 'answered' && exchange.status === 407 ? { type: 'failed', why: 'proxy' } : exchange
  }
  const tunnel = await openTunnel(proxy, url, limits.connect)
  if (typeof tunnel === 'string') return { type: 'failed', why: tunnel }
  const { agent: _, ...own } = options
  const servername = isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 ? { servername: url.hostname } : {}
  return start(request, { limits, connected: 'secureConnect', failureOf: nameFailure }, () =>
    requestHttps(url, { ...own, createConnection: () => connectTls({ socket: tunnel, ...servername }) }),
  )
}

interface Phases {
  readonly limits: Limits
  /** The event of the socket by which the connection stands. */
  readonly connected: 'connect' | 'secureConnect'
  readonly failureOf: (error: Error) => NetworkFailure
}

function start(request: Request, phases: Phases, send: () => ClientRequest): Promise<Exchange> {
  return new Promise((resolve) => {
    let sent: ClientRequest
    try {
      sent = send()
    } catch {
      // Node refuses addresses that its parser takes for unsafe.
      resolve({ type: 'failed', why: 'bad-answer' })
      return
    }
    attend(sent, request, { ...phases, finish: resolve })
  })
}

interface Attending extends Phases {
  readonly finish: (exchange: Exchange) => void
}

function attend(
  sent: ClientRequest,
  { wantsBody }: Request,
  { limits, connected, failureOf, finish }: Attending,
): void {
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const end = (exchange: Exchange): void => {
    isOver = true
    clearTimeout(timer)
    sent.destroy()
    finish(exchange)
  }
  const allow = (time: number): void => {
    clearTimeout(timer)
    if (isOver) return
    timer = setTimeout(() => end({ type: 'failed', why: 'timeout' }), time)
  }
  allow(limits.connect)
  sent.on('socket', (socket) => socket.once(connected, () => allow(limits.head + limits.connect)))
  sent.on('error', (error) => end({ type: 'failed', why: failureOf(error) }))
  sent.on('response', (response) => {
    // What is closed early may still report that it was.
    response.on('error', () => undefined)
    if (!wantsBody) {
      end(toExchange(response, new Uint8Array()))
      return
    }
    allow(limits.body)
    readBody(response, limits.bodySize, (body) =>
      end(body instanceof Uint8Array ? toExchange(response, body) : { type: 'failed', why: body }),
    )
  })
  sent.end()
}

function toExchange({ statusCode, headers }: IncomingMessage, body: Uint8Array): Exchange {
  return { type: 'answered', status: statusCode ?? 0, headers, body }
}

function readBody(
  response: IncomingMessage,
  largest: number,
  finish: (body: Uint8Array | NetworkFailure) => void,
): void {
  const parts: Uint8Array[] = []
  let size = 0
  response.on('data', (part: Uint8Array) => {
    size += part.length
    if (size > largest) finish('bad-answer')
    else parts.push(part)
  })
  response.on('error', (error) => finish(nameFailure(error)))
  response.on('close', () => {
    if (!response.complete) finish('unreachable')
  })
  response.on('end', () => {
    const encoding = response.headers['content-encoding']
    finish(unpackBody(Buffer.concat(parts), encoding, largest) ?? 'bad-answer')
  })
}
