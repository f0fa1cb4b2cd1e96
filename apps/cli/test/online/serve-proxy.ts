import { createServer } from 'node:http'
import { request } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A proxy on loopback, and what it was asked: `GET http://…` and `CONNECT host:port`. */
export interface TestProxy {
  readonly address: URL
  readonly asked: readonly string[]
  /** What it was told of the user, once each time. */
  readonly users: readonly (string | undefined)[]
}

/**
 * Serves a proxy until the test ends, which takes every name for one server on loopback, as a company's may know names that the
 * machine does not. With a `user` it answers nobody else.
 */
export async function serveProxy(target: URL, user?: string): Promise<TestProxy> {
  const asked: string[] = []
  const users: (string | undefined)[] = []
  const isKnown = (told: string | undefined): boolean => {
    users.push(told)
    return user === undefined || told === `Basic ${Buffer.from(user).toString('base64')}`
  }
  const server = createServer((incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`)
    if (!isKnown(incoming.headers['proxy-authorization'])) return response.writeHead(407).end()
    const { pathname, search } = new URL(incoming.url ?? '')
    const { method, headers } = incoming
    const onward = request(
      { host: '127.0.0.1', port: target.port, method, headers, path: pathname + search },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      },
    )
    return incoming.pipe(onward)
  })
  server.on('connect', (incoming, client) => {
    asked.push(`CONNECT ${incoming.url}`)
    client.on('error', () => undefined)
    if (!isKnown(incoming.headers['proxy-authorization'])) return client.end('HTTP/1.1 407 No\r\n\r\n')
    const onward = connect(Number(target.port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      client.pipe(onward).pipe(client)
    })
    return onward.on('error', () => client.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  // A server that listens on a port has an address with that port.
  const { port } = server.address() as AddressInfo
  return { address: new URL(`http://127.0.0.1:${port}`), asked, users }
}
