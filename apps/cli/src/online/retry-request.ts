import type { NetworkFailure } from '@edisi/press'
import type { Host, HostQueue } from './host-queue.ts'
import type { Limits } from './limits.ts'
import { readRetryAfter } from './read-retry-after.ts'
import { sendRequest } from './send-request.ts'
import type { Exchange, Request, Sending } from './send-request.ts'

/** What requests are made with that wait their turn and are tried again. */
export interface Patience extends Sending {
  readonly queue: HostQueue
  /** Failures in a row, by host. */
  readonly failures: Map<string, number>
  /** Why hosts are left alone. */
  readonly left: Map<string, NetworkFailure>
  /** A number from 0 to 1, for waits that are not all alike. */
  readonly draw: () => number
}

/**
 * Makes a request when its host may be asked, and again where it failed for a reason that may pass: a fault of the network,
 * 429, or a fault of the server. A host that asks to wait is not asked by any other request meanwhile.
 */
export async function retryRequest(request: Request, host: Host, patience: Patience): Promise<Exchange> {
  const { limits, queue } = patience
  let last: Exchange = { type: 'failed', why: 'out-of-time' }
  for (let round = 1; round <= limits.tries; round++) {
    const exchange = await queue.run(host, () => sendRequest(request, patience))
    if (exchange === undefined) {
      const why = patience.left.get(host.name)
      return { type: 'failed', why: queue.isOver() || why === undefined ? 'out-of-time' : why }
    }
    last = exchange
    countFailure(exchange, host, patience)
    const wait = waitAfter(exchange, round, patience)
    if (wait === undefined) return exchange
    if (wait > limits.longestWait) {
      leave(host, 'too-many-requests', patience)
      return isAnswer(exchange, 429) ? { type: 'failed', why: 'too-many-requests' } : exchange
    }
    queue.rest(host, wait)
  }
  return last
}

function countFailure(exchange: Exchange, host: Host, patience: Patience): void {
  const { failures, limits } = patience
  const why = exchange.type === 'failed' ? exchange.why : failureOf(exchange.status)
  if (why === undefined) {
    failures.delete(host.name)
    return
  }
  const count = (failures.get(host.name) ?? 0) + 1
  failures.set(host.name, count)
  // Counted over several requests where it may pass: one that fails on each try is no proof yet.
  const most = mayPass(why) ? limits.hostFailures * limits.tries : isOfHost(why) ? 1 : Number.POSITIVE_INFINITY
  if (count >= most) leave(host, why, patience)
}

// A server that is busy or falls over is spared as one that does not answer.
function failureOf(status: number): NetworkFailure | undefined {
  if (status === 429) return 'too-many-requests'
  return status >= 500 && !isLasting(status) ? 'server-error' : undefined
}

// What a server does not have, it will not have in a second either: 501 Not Implemented, 505 HTTP Version Not Supported.
function isLasting(status: number): boolean {
  return status === 501 || status === 505
}

// What is wrong with a host itself is wrong for all that is asked of it.
function isOfHost(why: NetworkFailure): boolean {
  return why === 'unknown-host' || why === 'certificate' || why === 'private-address' || why === 'proxy'
}

function leave(host: Host, why: NetworkFailure, { left, queue }: Patience): void {
  left.set(host.name, why)
  queue.leave(host)
}

/** Undefined where trying again would change nothing. */
function waitAfter(exchange: Exchange, round: number, { limits, draw }: Patience): number | undefined {
  const backoff = limits.backoff * 2 ** (round - 1) * (0.5 + draw())
  if (exchange.type === 'failed') return mayPass(exchange.why) ? backoff : undefined
  if (failureOf(exchange.status) === undefined) return undefined
  return readRetryAfter(exchange.headers['retry-after'], Date.now()) ?? backoff
}

function mayPass(why: NetworkFailure): boolean {
  return why === 'unreachable' || why === 'timeout' || why === 'server-error' || why === 'too-many-requests'
}

function isAnswer(exchange: Exchange, status: number): boolean {
  return exchange.type === 'answered' && exchange.status === status
}

/** Gives numbers from 0 to 1 that follow from a seed (mulberry32): equal runs wait equally. */
export function createDraw(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What a host is due between two requests: nothing where it is the user's own. */
export function hostOf(url: URL, pause: Limits['pause'], allowed: ReadonlySet<string>): Host {
  return { name: url.host, pause: allowed.has(url.origin) ? 0 : pause }
}
