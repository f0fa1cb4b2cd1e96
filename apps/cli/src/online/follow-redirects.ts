import type { NetworkFailure } from '@edisi/press'
import { retryRequest, hostOf } from './retry-request.ts'
import type { Patience } from './retry-request.ts'
import type { Exchange, Request } from './send-request.ts'

/** The end of a row of redirects. */
export type Followed =
  | {
      readonly type: 'answered'
      readonly exchange: Extract<Exchange, { readonly type: 'answered' }>
      readonly url: URL
      /** Where the permanent redirects at the beginning of the row lead; undefined without any. */
      readonly movedTo: URL | undefined
    }
  | { readonly type: 'failed'; readonly why: NetworkFailure }
  | { readonly type: 'forbidden' }

/** How a row of redirects is followed. */
export interface Following {
  readonly patience: Patience
  readonly pause: number
  /** Whether an address may be asked; a reason where it may not. */
  readonly admit: (url: URL) => Promise<Exclude<Followed, { readonly type: 'answered' }> | undefined>
}

/** Makes a request and follows where it leads, as long as each step may be asked and none comes a second time. */
export async function followRedirects(request: Request, { patience, pause, admit }: Following): Promise<Followed> {
  const seen = new Set<string>()
  let { url } = request
  let movedTo: URL | undefined
  let isPermanent = true
  for (let step = 0; step <= patience.limits.redirects; step++) {
    if (seen.has(url.href)) break
    seen.add(url.href)
    const refusal = await admit(url)
    if (refusal) return refusal
    const exchange = await retryRequest({ ...request, url }, hostOf(url, pause, patience.allowed), patience)
    if (exchange.type === 'failed') return exchange
    const next = targetOf(exchange, url)
    if (next === undefined) return { type: 'answered', exchange, url, movedTo }
    // A password or another scheme in a redirect is nothing that we hand on.
    if (!/^https?:$/.test(next.protocol) || next.username !== '' || next.password !== '') break
    isPermanent &&= exchange.status === 301 || exchange.status === 308
    if (isPermanent) movedTo = next
    url = next
  }
  return { type: 'failed', why: 'redirects' }
}

/** Lets every address be asked. */
export function admitAll(): Promise<undefined> {
  return Promise.resolve(undefined)
}

function targetOf({ status, headers }: Extract<Exchange, { readonly type: 'answered' }>, from: URL): URL | undefined {
  const { location } = headers
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined || location.length > 4000) return undefined
  return URL.canParse(location, from.href) ? new URL(location, from.href) : undefined
}
