/** What asking the network may take, at most. Times are in milliseconds. */
export interface Limits {
  /** Until a connection stands, with the look-up of its name and the handshake. */
  readonly connect: number
  /** From there until the head of the answer is here. */
  readonly head: number
  /** From there until the whole body is here. */
  readonly body: number
  /** Bytes of a body, as sent and unpacked. */
  readonly bodySize: number
  readonly redirects: number
  /** How often one request is made where it fails for a reason that may pass. */
  readonly tries: number
  /** The wait before the second try; it doubles each time. */
  readonly backoff: number
  /** The longest wait that a server may ask for before it is left alone. */
  readonly longestWait: number
  /** Requests at one time, to all hosts. */
  readonly atOnce: number
  /** Between the beginnings of two requests to one host. */
  readonly pause: number
  /** The same for a service that is made to be asked by programs. */
  readonly servicePause: number
  /** A host that failed to answer so often in a row is left alone. */
  readonly hostFailures: number
  /** After this nothing new is asked. */
  readonly whole: number
}

/** Limits for servers that we do not know: Crossref asks for at most five requests a second, and pages are for people. */
export const standardLimits: Limits = {
  connect: 10_000,
  head: 20_000,
  body: 30_000,
  bodySize: 4 * 1024 * 1024,
  redirects: 10,
  tries: 3,
  backoff: 1000,
  longestWait: 30_000,
  atOnce: 8,
  pause: 1000,
  servicePause: 200,
  hostFailures: 3,
  whole: 15 * 60_000,
}
