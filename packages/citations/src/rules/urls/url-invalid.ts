import { editDistance, type Diagnostic } from '@edisi/diagnostics'
import type { Rule } from '../checking.ts'
import { valuesOf, type EntryValue } from '../reading/entry-values.ts'
import { addressesOf, parseUrl, type WrittenAddress } from './addresses-of.ts'
import { urlInvalid } from './messages.ts'

/** Finds addresses that no browser understands: without a scheme or with a misspelt one, with blanks, without a host. */
export const checkUrlInvalid: Rule = (checking) => [
  ...checkAddresses(checking),
  ...checking.linked.references.flatMap((reference) => valuesOf(checking, reference).flatMap(findBlanks)),
]

// What stands behind a blank and was a part of the address: the long number of a DOI, or the file of a page.
const behindBlank =
  /^(?:[ \u00a0]\d{5,12}(?=[.\s]*$)|[ \u00a0]?\/[ \u00a0][\w-]{1,40}\.(?:html?|pdf|php|aspx?|jsp|xml|docx?)(?![\w/]))/i

/** Finds addresses in the words of an entry whose link ends at a blank: "https://doi.org/10.1017/S13667289 12000247". */
function findBlanks(value: EntryValue): readonly Diagnostic[] {
  return (value.links ?? []).flatMap((link) => {
    const rest = behindBlank.exec(value.text.slice(link.end, link.end + 60))?.[0]
    if (rest === undefined || !/^https?:\/\//i.test(value.text.slice(link.start, link.end))) return []
    const range = { start: link.start, end: link.end + rest.length }
    const text = value.text.slice(range.start, range.end)
    const expected = value.exactPlaceOf(range) ? [text.replace(/\s+/g, '')] : []
    return [urlInvalid({ at: value.placeOf(range), text, why: 'there is a blank in it', expected })]
  })
}

const checkAddresses: Rule = (checking) =>
  addressesOf(checking).flatMap((address) => {
    const fault = readFault(address)
    if (!fault) return []
    const { value, range } = address
    const expected = value.exactPlaceOf(range) ? fault.expected : []
    return [
      urlInvalid({
        at: value.placeOf(range),
        text: value.text.slice(range.start, range.end),
        why: fault.why,
        expected,
      }),
    ]
  })

interface Fault {
  readonly why: string
  readonly expected: readonly string[]
}

const schemes: ReadonlySet<string> = new Set(
  'http https ftp ftps file urn info doi hdl swh ark data git ssh mailto tel gemini ipfs isbn'.split(' '),
)

function readFault({ url, value }: WrittenAddress): Fault | undefined {
  // A DOI alone in the field for addresses is told by `doi-in-url-field` or leads somewhere in any style.
  if (/^10\.\d{4,9}\//.test(url))
    return { why: 'it is a DOI without https://doi.org/', expected: [`https://doi.org/${url}`] }
  if (/\s/.test(url)) return readBlanks(url)
  const scheme = /^([a-z][a-z0-9+-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme === undefined || /^[^/]*\.[a-z]{2,}(?::\d+)?(?:\/|$)/i.test(url)) return readWithoutScheme(url, value.name)
  if (scheme === 'http' || scheme === 'https') return readWeb(url)
  if (schemes.has(scheme) || !/^[a-z]{2,7}:\/{0,2}\w/i.test(url)) return undefined
  const near = editDistance(scheme, 'https') <= 2 || editDistance(scheme, 'http') <= 1
  const rest = url.slice(scheme.length + 1).replace(/^\/*/, '')
  return near ? { why: `\`${scheme}\` is misspelt`, expected: [`https://${rest}`] } : undefined
}

function readBlanks(url: string): Fault {
  const several = url.split(/[\s,;]+|\band\b/).filter((part) => /^https?:\/\//i.test(part))
  if (several.length > 1) return { why: 'there are several in one', expected: [] }
  const isWrapped = /\n/.test(url)
  const joined = url.replace(/\s+/g, '')
  const escaped = url.replace(/\s+/g, '%20')
  const expected = (isWrapped ? [joined, escaped] : [escaped, joined]).filter(
    (one) => /^https?:\/\//i.test(one) && URL.canParse(one),
  )
  return { why: 'there is a blank in it', expected }
}

function readWithoutScheme(url: string, name: string): Fault | undefined {
  const rest = /^(?:h?t?t?ps?:?)?\/{1,3}((?:[\w-]+\.)+[a-z]{2,}(?:[:/].*)?)$/i.exec(url)?.[1] ?? url
  const isHost = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]|$)/i.test(rest)
  // In prose a link without a scheme may lead to a file beside the text.
  if (name === 'link')
    return /^www\./i.test(url) ? { why: 'its scheme is missing', expected: [`https://${url}`] } : undefined
  if (isHost) return { why: 'its scheme is missing', expected: [`https://${rest}`] }
  return { why: 'it is no address', expected: [] }
}

function readWeb(url: string): Fault | undefined {
  const doubled = /^https?:\/{0,2}(?=https?:\/\/)/i.exec(url)
  if (doubled) return { why: 'its scheme stands twice', expected: [url.slice(doubled[0].length)] }
  const slashes = /^(https?):(\/{0,1}|\/{3,})(?=[^/])/i.exec(url)
  if (slashes)
    return { why: 'two slashes follow the scheme', expected: [`${slashes[1] ?? ''}://${url.slice(slashes[0].length)}`] }
  const host = parseUrl(url)?.hostname
  if (host === undefined || host === '') return { why: 'its host is no name', expected: [] }
  if ((!host.includes('.') && !/^(?:\[|localhost)/.test(host)) || /(?:^|\.)(?:\.|-)|_\.|[{}|\\^<>"]/.test(host))
    return { why: 'its host is no name', expected: [] }
  return undefined
}
