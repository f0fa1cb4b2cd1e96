/**
 * Gives an address as it is asked, without its fragment; undefined where it must not be asked: another scheme than http,
 * a password in it, a name or number of the own machine or network, a name that is reserved for examples (RFC 2606).
 * Origins in `allowed` may be asked whatever they are.
 */
export function toAskableUrl(written: string, allowed: ReadonlySet<string>): string | undefined {
  if (written.length > 2000 || !URL.canParse(written)) return undefined
  const url = new URL(written)
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined
  url.hash = ''
  if (allowed.has(url.origin)) return url.href
  return isPublicName(url.hostname.replace(/\.$/, '')) ? url.href : undefined
}

// Written numbers are judged here, so that they never count as unanswered; what a name leads to is judged when it is asked.
function isPublicName(host: string): boolean {
  if (!host.includes('.') || host.startsWith('[')) return false
  if (/(?:^|\.)(?:localhost|local|internal|lan|test|invalid|example|onion|home\.arpa)$/.test(host)) return false
  if (/(?:^|\.)example\.(?:com|org|net|edu)$/.test(host)) return false
  return !/^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|22[4-9]|2[3-5]\d)\.[\d.]+$/.test(
    host,
  )
}
