import type { Network, PageAnswer, ServiceAnswer } from '@edisi/press'
import { openAnswerCache } from './answer-cache.ts'
import { admitAll, followRedirects, type Followed } from './follow-redirects.ts'
import { createHostQueue } from './host-queue.ts'
import type { Limits } from './limits.ts'
import { createDraw, type Patience } from './retry-request.ts'
import { createRobots } from './robots.ts'
import type { ProxyFinder } from './read-proxies.ts'
import type { Request } from './send-request.ts'

/** What the network is opened with. */
export interface NetworkOptions {
  readonly limits: Limits
  /** The name that servers are told. */
  readonly userAgent: string
  /** Origins that may be asked even if they lie in the own network. */
  readonly allowed: ReadonlySet<string>
  /** Which proxy an address is asked through. */
  readonly proxyFor: ProxyFinder
  readonly cacheFolder: string
  /** Today, as `2026-11-24`. */
  readonly today: string
  /** What the waits between tries follow from. */
  readonly seed: number
}

/** Opens the network: pages are asked by the manners of a guest, services by those of a program. Nothing is asked yet. */
export function openNetwork(options: NetworkOptions): Network {
  const { limits, userAgent, allowed, proxyFor, cacheFolder, today, seed } = options
  const queue = createHostQueue(limits)
  const patience: Patience = {
    limits,
    userAgent,
    allowed,
    proxyFor,
    queue,
    failures: new Map(),
    left: new Map(),
    draw: createDraw(seed),
  }
  const cache = openAnswerCache(cacheFolder)
  const admitRobots = createRobots({ patience, cache })
  // What HEAD fails at is tried anew as GET.
  const visit = (request: Request): Promise<Followed> => {
    const tries = request.method === 'HEAD' ? 1 : limits.tries
    const own = { ...patience, limits: { ...limits, tries } }
    return followRedirects(request, { patience: own, pause: limits.pause, admit: admitRobots })
  }
  return {
    today,
    allowed,
    ...cache,
    probe: (url) => probePage(new URL(url), visit),
    load: async (url, accept) => {
      const request: Request = { url: new URL(url), method: 'GET', accept, wantsBody: true }
      // A service that is made for programs, and that the user chose, has its own manners, not those of robots.txt.
      return toServiceAnswer(
        await followRedirects(request, { patience, pause: limits.servicePause, admit: admitAll }),
        request.url,
      )
    },
  }
}

// Browsers send the like; some servers have nothing for a program that wants no page.
const acceptPage = 'text/html,application/xhtml+xml,application/pdf,*/*;q=0.8'

async function probePage(url: URL, visit: (request: Request) => Promise<Followed>): Promise<PageAnswer> {
  const ask = (method: Request['method']): Promise<Followed> =>
    visit({ url, method, accept: acceptPage, wantsBody: false })
  let followed = await ask('HEAD')
  // Only what HEAD says of success is taken: servers refuse it, know nothing of it, or fall over.
  if (!isFinal(followed)) followed = await ask('GET')
  if (followed.type === 'answered' && followed.exchange.status === 404) followed = await ask('GET')
  switch (followed.type) {
    case 'failed':
      return followed
    case 'forbidden':
      return { type: 'forbidden-by-robots' }
    case 'answered':
      return { type: 'answered', status: followed.exchange.status, movedTo: followed.movedTo?.href }
    default:
      return followed satisfies never
  }
}

function isFinal(followed: Followed): boolean {
  if (followed.type === 'forbidden') return true
  if (followed.type === 'failed') return !['unreachable', 'timeout', 'bad-answer', 'redirects'].includes(followed.why)
  const { status } = followed.exchange
  return status >= 200 && status < 300
}

function toServiceAnswer(followed: Followed, asked: URL): ServiceAnswer {
  switch (followed.type) {
    case 'failed':
      return followed
    case 'forbidden':
      return { type: 'failed', why: 'bad-answer' }
    case 'answered': {
      const { exchange, url } = followed
      const isRedirected = url.href !== asked.href
      if (exchange.status !== 200) return { type: 'status', status: exchange.status, isRedirected }
      const value = /\bjson\b/i.test(exchange.headers['content-type'] ?? '') ? readJson(exchange.body) : undefined
      // A page where data was asked for: of a resolver it says that there is something, of an index nothing.
      if (value === undefined)
        return isRedirected ? { type: 'status', status: 200, isRedirected } : { type: 'failed', why: 'bad-answer' }
      return { type: 'json', value }
    }
    default:
      return followed satisfies never
  }
}

function readJson(body: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body))
    return value
  } catch {
    return undefined
  }
}
