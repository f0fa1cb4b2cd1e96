import type { NetworkFailure } from '@edisi/press'
import { privateAddress } from './guard-address.ts'

/** Gives the kind of a fault of the network by node's name for it. */
export function nameFailure(error: Error): NetworkFailure {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code === privateAddress) return 'private-address'
  if (code === 'ENOTFOUND') return 'unknown-host'
  if (code === 'ETIMEDOUT') return 'timeout'
  if (code.startsWith('HPE_')) return 'bad-answer'
  if (/CERT|SIGNATURE|^ERR_TLS|^ERR_SSL|^EPROTO$/.test(code)) return 'certificate'
  return 'unreachable'
}

/** The same of a request to a proxy: where no connection came about, it was none to the proxy. */
export function nameProxyFailure(error: Error): NetworkFailure {
  const why = nameFailure(error)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return why === 'unknown-host' || code === 'ECONNREFUSED' ? 'proxy' : why
}
