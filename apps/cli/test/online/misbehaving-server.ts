import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer as createRawServer } from 'node:net'
import type { AddressInfo, Server as RawServer, Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A server on loopback, and what it was asked. */
export interface TestServer {
  readonly origin: string
  /** Method and path of each request, in order. */
  readonly asked: readonly string[]
  readonly requests: readonly IncomingMessage[]
  /** The most requests that were open at one time. */
  readonly mostAtOnce: () => number
}

/** Answers one path; `round` counts its requests from 1. */
export type Route = (request: IncomingMessage, response: ServerResponse, round: number) => void

/** Serves routes by path until the test ends; anything else is 404. */
export async function serve(routes: Readonly<Record<string, Route>>, host = '127.0.0.1'): Promise<TestServer> {
  const asked: string[] = []
  const requests: IncomingMessage[] = []
  const rounds = new Map<string, number>()
  let open = 0
  let most = 0
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*$/, '')
    const round = (rounds.get(path) ?? 0) + 1
    rounds.set(path, round)
    asked.push(`${request.method} ${request.url}`)
    requests.push(request)
    open += 1
    most = Math.max(most, open)
    response.on('close', () => (open -= 1))
    response.on('error', () => undefined)
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined
    if (route) route(request, response, round)
    else answer(response, 404)
  })
  const port = await listen(server, host)
  const name = host.includes(':') ? `[${host}]` : host
  return { origin: `http://${name}:${port}`, asked, requests, mostAtOnce: () => most }
}

/** Serves bytes that need not be HTTP. */
export async function serveRaw(talk: (socket: Socket) => void): Promise<string> {
  const server = createRawServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => talk(socket))
  })
  return `http://127.0.0.1:${await listen(server, '127.0.0.1')}`
}

/** Answers with a status, headers and a body. */
export function answer(
  response: ServerResponse,
  status: number,
  { headers = {}, body = '' }: { readonly headers?: Record<string, string>; readonly body?: string | Uint8Array } = {},
): void {
  response.writeHead(status, headers)
  response.end(body)
}

/** Answers with a value as JSON. */
export function answerJson(response: ServerResponse, value: unknown): void {
  answer(response, 200, { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) })
}

/** Gives a route that sends on to another address. */
export function redirect(status: number, location: string): Route {
  return (_, response) => answer(response, status, { headers: { Location: location } })
}

async function listen(server: Server | RawServer, host: string): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, host, resolve)
  })
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}
