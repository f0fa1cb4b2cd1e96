import type { NetworkFailure } from '@edisi/press'
import { request as requestHttp } from 'node:http'
import type { OutgoingHttpHeaders } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Socket } from 'node:net'

/**
 * Opens a connection to the host of an address through a proxy (RFC 9110, 9.3.6), on which TLS can then be spoken with the host
 * itself: the proxy learns its name, and not what is asked. Gives the reason where there is none within the time.
 */
export function openTunnel(proxy: URL, url: URL, wait: number): Promise<Socket | NetworkFailure> {
  return new Promise((resolve) => {
    const authority = `${url.hostname}:${url.port || '443'}`
    const send = proxy.protocol === 'https:' ? requestHttps : requestHttp
    const asked = send(proxy, {
      method: 'CONNECT',
      path: authority,
      agent: false,
      headers: { Host: authority, ...authorizeProxy(proxy) },
    })
    const timer = setTimeout(() => {
      asked.destroy()
      resolve('timeout')
    }, wait)
    const end = (result: Socket | NetworkFailure): void => {
      clearTimeout(timer)
      resolve(result)
    }
    asked.on('connect', ({ statusCode = 0 }, socket) => {
      if (statusCode >= 200 && statusCode < 300) return end(socket)
      socket.destroy()
      // The gateway could not reach the host: 502, 503, 504. Anything else is about the proxy.
      return end(statusCode >= 502 && statusCode <= 504 ? 'unreachable' : 'proxy')
    })
    asked.on('response', (response) => {
      response.destroy()
      end('proxy')
    })
    asked.on('error', () => end('proxy'))
    asked.end()
  })
}

/** Gives the header by which a proxy knows the user, from the name and the password in its address, which `readProxies` has read. */
export function authorizeProxy({ username, password }: URL): OutgoingHttpHeaders {
  if (username === '') return {}
  const words = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { 'Proxy-Authorization': `Basic ${Buffer.from(words).toString('base64')}` }
}
