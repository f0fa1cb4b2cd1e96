/** Schemes that a link of a publication may have; an address without a scheme is relative. */
const schemes: ReadonlySet<string> = new Set(
  'http https mailto tel ftp ftps sftp irc ircs xmpp news nntp doi urn geo sms git ssh magnet gopher gemini'.split(' '),
)

/** Says whether an address may become a link: it has no scheme, or one that only leads somewhere. */
export function isSafeAddress(url: string): boolean {
  // Browsers strip control characters and spaces from a scheme, so they may not hide one here.
  const bare = url.replaceAll(/[\p{Cc}\s]/gu, '')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]
  return scheme === undefined || schemes.has(scheme.toLowerCase())
}
