import type { Fault } from '../fault.ts'
import { usage } from '../messages.ts'

/** Gives the proxy that an address is asked through; undefined where it is asked directly. */
export type ProxyFinder = (url: URL) => URL | undefined

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the proxies of the environment as curl does: HTTPS_PROXY and HTTP_PROXY by the scheme of the address, else ALL_PROXY,
 * each in small letters first; NO_PROXY names hosts that are asked directly. A proxy that speaks no HTTP is a fault of usage,
 * and so is one whose user or password cannot be read.
 */
export function readProxies(environment: Environment): ProxyFinder | Fault {
  const proxies = new Map<string, URL>()
  for (const scheme of ['https', 'http']) {
    const written = [`${scheme}_proxy`, 'all_proxy'].map((name) => valueOf(environment, name)).find(isWritten)
    if (written === undefined) continue
    const proxy = toProxy(written.value)
    if (!proxy) return usage.badProxy(written.name)
    if (!hasReadableUser(proxy)) return usage.badProxyUser(written.name)
    proxies.set(`${scheme}:`, proxy)
  }
  const direct = (valueOf(environment, 'no_proxy')?.value ?? '').split(/[\s,]+/).filter((one) => one !== '')
  return (url) => (direct.some((pattern) => isCovered(url, pattern)) ? undefined : proxies.get(url.protocol))
}

interface Written {
  readonly name: string
  readonly value: string
}

function valueOf(environment: Environment, name: string): Written | undefined {
  const names = [name, name.toUpperCase()]
  const found = names.find((one) => (environment[one] ?? '').trim() !== '')
  return found === undefined ? undefined : { name: found, value: (environment[found] ?? '').trim() }
}

function isWritten(written: Written | undefined): written is Written {
  return written !== undefined
}

// "proxy.example.org:3128" is an address of HTTP.
function toProxy(value: string): URL | undefined {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`
  const proxy = URL.canParse(whole) ? new URL(whole) : undefined
  return proxy && /^https?:$/.test(proxy.protocol) && proxy.hostname !== '' ? proxy : undefined
}

// A percent sign in a user or a password opens an escape of UTF-8 (RFC 3986, 2.1 and 2.4).
function hasReadableUser({ username, password }: URL): boolean {
  try {
    decodeURIComponent(username + password)
    return true
  } catch {
    return false
  }
}

/** "example.org" covers its subdomains, as do ".example.org" and "*.example.org"; "example.org:8080" that port alone, "*" all. */
function isCovered(url: URL, pattern: string): boolean {
  if (pattern === '*') return true
  const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(pattern.replace(/^\*?\./, '')) ?? []
  // An address of IPv6 has colons of its own.
  const isV6 = /:.*:/.test(pattern)
  const name = (isV6 ? pattern : host).toLowerCase().replace(/^\[|\]$/g, '')
  const own = url.hostname.toLowerCase().replace(/^\[|\]$/g, '')
  if (!isV6 && port !== undefined && port !== (url.port || defaultPorts.get(url.protocol))) return false
  return own === name || own.endsWith(`.${name}`)
}

const defaultPorts: ReadonlyMap<string, string> = new Map([
  ['http:', '80'],
  ['https:', '443'],
])
