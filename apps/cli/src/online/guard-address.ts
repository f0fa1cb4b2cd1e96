import { lookup as lookUp } from 'node:dns'
import type { LookupAddress } from 'node:dns'
import { lookup as resolveName } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import type { LookupFunction } from 'node:net'

/** The error of an address that must not be asked. */
export const privateAddress = 'EDISI_PRIVATE_ADDRESS'

/**
 * Looks names up, and gives only addresses of the public internet: a page must not be able to have us ask the own machine or
 * network (IANA's registries of special-purpose addresses). What is judged here is what is connected to, so that a name
 * cannot lead elsewhere between look-up and use.
 */
export const lookUpPublic: LookupFunction = (name, options, callback) => {
  lookUp(name, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, [])
    const open = addresses.filter(({ address }) => isPublicAddress(address))
    if (open.length === 0) return callback(Object.assign(new Error('private address'), { code: privateAddress }), [])
    return answer(open, options.all === true, callback)
  })
}

/**
 * Whether a name leads into the own network as far as can be told from here, for a request that a proxy makes: by its form, or by
 * an address that it has. Behind a proxy many machines cannot look names up; what we do not know is left to the proxy.
 */
export async function isPrivateName(host: string): Promise<boolean> {
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) return !isPublicHost(host)
  if (!host.includes('.') || /\.(?:local|localhost|internal|intranet|lan|home\.arpa)\.?$/i.test(host)) return true
  try {
    const addresses = await resolveName(host, { all: true })
    return addresses.some(({ address }) => !isPublicAddress(address))
  } catch {
    return false
  }
}

function answer(addresses: readonly LookupAddress[], wantsAll: boolean, callback: Parameters<LookupFunction>[2]): void {
  const [first] = addresses
  if (wantsAll || !first) callback(null, [...addresses])
  else callback(null, first.address, first.family)
}

/** Whether a host that is written as a number lies in the public internet; true for names, which are looked up. */
export function isPublicHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  return isIP(bare) === 0 || isPublicAddress(bare)
}

function isPublicAddress(address: string): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  return !special.check(address, family)
}

// An IPv4 address within an IPv6 one (::ffff:0:0/96) is judged by the list as the IPv4 address that it is.
const special = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  special.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const)
  special.addSubnet(net, prefix, 'ipv6')
