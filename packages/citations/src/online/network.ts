import type { NetworkFailure } from './facts.ts'

/**
 * The network, as far as inquiries need it. Whoever provides it keeps to the manners: limits for each host, retries,
 * robots.txt, no private addresses. Its promises always come true: what goes wrong is a `Failure`.
 */
export interface Network {
  /** Today, as `2026-11-24`. */
  readonly today: string
  /** Origins that may be asked even if they lie in the own network, such as `http://127.0.0.1:8080`. */
  readonly allowed: ReadonlySet<string>
  /** Looks whether a page answers, following its redirects. */
  readonly probe: (url: string) => Promise<PageAnswer>
  /** Loads what a service for programs answers, following its redirects. */
  readonly load: (url: string, accept: string) => Promise<ServiceAnswer>
  /** Gives what was kept under a question and is not out of date; undefined where there is nothing. It is not trusted. */
  readonly recall: (question: string) => unknown
  /** Keeps plain data under a question for some days. */
  readonly keep: (question: string, value: object, days: number) => void
}

/** What a page answered in the end. */
export type PageAnswer =
  /** `movedTo` is where the permanent redirects at the beginning lead, if there are any. */
  | { readonly type: 'answered'; readonly status: number; readonly movedTo: string | undefined }
  | { readonly type: 'forbidden-by-robots' }
  | { readonly type: 'failed'; readonly why: NetworkFailure }

/** What a service answered: JSON with status 200, or another status, or what it was asked for in no form that can be read. */
export type ServiceAnswer =
  | { readonly type: 'json'; readonly value: unknown }
  /** `isRedirected` says that another address than the one asked has answered. */
  | { readonly type: 'status'; readonly status: number; readonly isRedirected: boolean }
  | { readonly type: 'failed'; readonly why: NetworkFailure }

/** Whom inquiries are put to; undefined is not asked. */
export interface Endpoints {
  /** An index that answers as Crossref's does, below `/works`. */
  readonly works: string | undefined
  /** The resolver of DOIs. */
  readonly doi: string | undefined
  /** An archive that answers as the Wayback Machine does when asked whether it has a copy. */
  readonly archive: string | undefined
  /** The mail address that the index is told, for its polite pool. */
  readonly mailto: string | undefined
}
