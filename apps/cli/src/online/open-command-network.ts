import type { Network, Today } from '@edisi/press'
import type { Fault } from '../fault.ts'
import { version } from '../version.ts'
import { findCacheFolder } from './answer-cache.ts'
import { standardLimits } from './limits.ts'
import { openNetwork } from './open-network.ts'
import { readProxies } from './read-proxies.ts'

/**
 * Opens the network for the command. EDISI_ONLINE_ALLOW names origins, with commas between, that may be asked though they lie
 * in the own network, such as a copy of the index. It is for the user to say, and not for the sources. Proxies are those of the
 * environment; a fault is given where one cannot be used.
 */
export function openCommandNetwork(
  environment: Readonly<Record<string, string | undefined>>,
  { year, month = 1, day = 1 }: Today,
): Network | Fault {
  const proxyFor = readProxies(environment)
  if (typeof proxyFor !== 'function') return proxyFor
  return openNetwork({
    limits: standardLimits,
    userAgent: `edisi/${version} (checks citations)`,
    allowed: readOrigins(environment['EDISI_ONLINE_ALLOW'] ?? ''),
    proxyFor,
    cacheFolder: findCacheFolder(environment),
    today: [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
    seed: 8,
  })
}

function readOrigins(words: string): ReadonlySet<string> {
  const named = words.split(',').map((word) => word.trim())
  return new Set(named.filter((word) => URL.canParse(word)).map((word) => new URL(word).origin))
}
