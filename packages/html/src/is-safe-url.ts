/**
 * Says whether an address may become a link: http, https, mailto and tel, places of this publication, and relative
 * addresses. Whatever a browser would run or read from the disk (javascript:, data:, file:) may not.
 */
export function isSafeUrl(url: string): boolean {
  // Browsers drop control characters and spaces before they look for the scheme (WHATWG URL, basic URL parser).
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const seen = url.replace(/[\u0000-\u0020]+/g, '')
  const [, scheme] = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(seen) ?? []
  if (scheme === undefined) return !seen.startsWith('//') && !seen.startsWith('\\')
  return safeSchemes.has(scheme.toLowerCase())
}

const safeSchemes = new Set(['http', 'https', 'mailto', 'tel'])
