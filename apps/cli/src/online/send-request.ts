import type { NetworkFailure } from '@edisi/press'
import { request as requestHttp } from 'node:http'
import type { ClientRequest, IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isPublicHost, lookUpPublic } from './guard-address.ts'
import type { Limits } from './limits.ts'
import { nameFailure } from './name-failure.ts'
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
}

/**
 * Makes one request on a connection of its own. No cookie, no referrer, nothing of the user's goes along but the address of
 * the machine. Each phase has its time; whatever a server does, the promise comes true within their sum.
 */
export function sendRequest(request: Request, { limits, userAgent, allowed }: Sending): Promise<Exchange> {
  const { url, method, accept } = request
  const isOwn = allowed.has(url.origin)
  if (!isOwn && !isPublicHost(url.hostname)) return Promise.resolve({ type: 'failed', why: 'private-address' })
  const options: RequestOptions = {
    method,
    agent: false,
    headers: { 'User-Agent': userAgent, Accept: accept, 'Accept-Encoding': 'gzip', Connection: 'close' },
    ...(isOwn ? {} : { lookup: lookUpPublic }),
  }
  return new Promise((resolve) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    let sent: ClientRequest
    try {
      sent = send(url, options)
    } catch {
      // Node refuses addresses that its parser takes for unsafe.
      resolve({ type: 'failed', why: 'bad-answer' })
      return
    }
    attend(sent, request, { limits, finish: resolve })
  })
}

interface Attending {
  readonly limits: Limits
  readonly finish: (exchange: Exchange) => void
}

function attend(sent: ClientRequest, { wantsBody }: Request, { limits, finish }: Attending): void {
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
  sent.on('socket', (socket) => socket.once('connect', () => allow(limits.head + limits.connect)))
  sent.on('error', (error) => end({ type: 'failed', why: nameFailure(error) }))
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
