import type { Rule } from '../checking.ts'
import { addressesOf, parseUrl } from './addresses-of.ts'
import { urlLocal } from './messages.ts'

/** Finds addresses that only the author can reach, or nobody: of this machine, of a house's own net, of examples. */
export const checkUrlLocal: Rule = (checking) =>
  addressesOf(checking).flatMap(({ value, range, url }) =>
    isLocal(url) ? [urlLocal({ at: value.placeOf(range), text: url })] : [],
  )

function isLocal(url: string): boolean {
  if (/^(?:file:|[a-z]:[\\/]|\\\\|\/(?:home|Users|tmp|mnt)\/)/i.test(url)) return true
  const parsed = parseUrl(url)
  if (!parsed || !/^(?:https?|ftp):$/.test(parsed.protocol)) return false
  const host = parsed.hostname.replace(/\.$/, '')
  if (host.startsWith('[')) return /^\[(?:::1?|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]$/.test(host)
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return privateNet.test(host)
  return reservedNames.test(host)
}

// RFC 1918, RFC 1122 (127.0.0.0/8, 0.0.0.0), RFC 3927.
const privateNet = /^(?:10\.|127\.|0\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/

// RFC 6761 and RFC 6762; the names that RFC 2606 keeps for examples.
const reservedNames = /(?:^|\.)(?:localhost|local|internal|lan|test|invalid|example|example\.(?:com|net|org|edu))$/
