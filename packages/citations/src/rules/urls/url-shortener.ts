import type { Rule } from '../checking.ts'
import { addressesOf, linksOf, parseUrl } from './addresses-of.ts'
import { urlShortener } from './messages.ts'

/** Finds addresses of services that shorten addresses, in entries and in the links of the text. */
export const checkUrlShortener: Rule = (checking) =>
  [...addressesOf(checking), ...linksOf(checking)].flatMap(({ value, range, url }) => {
    const { hostname = '', pathname = '/' } = parseUrl(url) ?? {}
    // The service itself may be a source.
    if (pathname.length < 2 || !shorteners.has(hostname.replace(/^www\./, ''))) return []
    return [urlShortener({ at: value.placeOf(range), text: url })]
  })

const shorteners: ReadonlySet<string> = new Set(
  `bit.ly bitly.com j.mp t.co s.id goo.gl maps.app.goo.gl forms.gle tinyurl.com tiny.cc tiny.one ow.ly is.gd v.gd buff.ly lnkd.in rb.gy
  cutt.ly shorturl.at shorturl.asia rebrand.ly t.ly bl.ink dlvr.it fb.me amzn.to git.io wp.me adf.ly trib.al nyti.ms reut.rs bbc.in
  econ.st qr.ae urlz.fr kutt.it soo.gd snip.ly intip.in dwz.cn x.co bityl.co shorten.asia on.ft.com wapo.st cnn.it n.pr`.split(
    /\s+/,
  ),
)
