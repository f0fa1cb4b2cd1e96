import type { Rule } from '../checking.ts'
import { addressesOf, linksOf, parseUrl, type WrittenLink } from './addresses-of.ts'
import { urlLocal, urlOfExample } from './messages.ts'

/** Finds addresses that only the author can reach, or nobody: of this machine, of a house's own net, of examples. */
export const checkUrlLocal: Rule = (checking) =>
  [...addressesOf(checking), ...linksOf(checking).filter(isMeant)].flatMap(({ value, range, url }) => {
    const found = { at: value.placeOf(range), text: url }
    if (exampleNames.test(hostOf(url))) return [urlOfExample(found)]
    return isLocal(url) ? [urlLocal(found)] : []
  })

// "Open http://localhost:8000" is advice; and an example may be linked, as other words are.
function isMeant({ isWorded, url }: WrittenLink): boolean {
  return isWorded && !exampleNames.test(hostOf(url))
}

function hostOf(url: string): string {
  const parsed = parseUrl(url)
  return parsed && /^(?:https?|ftp):$/.test(parsed.protocol) ? parsed.hostname.replace(/\.$/, '') : ''
}

function isLocal(url: string): boolean {
  if (/^(?:file:|[a-z]:[\\/]|\\\\|\/(?:home|Users|tmp|mnt)\/)/i.test(url)) return true
  const host = hostOf(url)
  if (host.startsWith('[')) return /^\[(?:::1?|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*)\]$/.test(host)
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return privateNet.test(host)
  return reservedNames.test(host)
}

// RFC 1918, RFC 1122 (127.0.0.0/8, 0.0.0.0), RFC 3927.
const privateNet = /^(?:10\.|127\.|0\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/

// RFC 6761 and RFC 6762.
const reservedNames = /(?:^|\.)(?:localhost|local|internal|lan|test|invalid)$/

// The names that RFC 2606 keeps for examples.
const exampleNames = /(?:^|\.)(?:example|example\.(?:com|net|org|edu))$/
