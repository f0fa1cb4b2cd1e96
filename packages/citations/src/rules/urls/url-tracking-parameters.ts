import type { Rule } from '../checking.ts'
import { editValue } from '../reading/entry-values.ts'
import { addressesOf, linksOf } from './addresses-of.ts'
import { urlTrackingParameters } from './messages.ts'

/** Finds what shops, networks and mailings add to an address to know its readers again, in entries and in the links of the text. */
export const checkUrlTrackingParameters: Rule = (checking) =>
  [...addressesOf(checking), ...linksOf(checking)].flatMap(({ value, range }) => {
    const text = value.text.slice(range.start, range.end)
    const query = readQuery(text)
    const tracking = query?.parameters.filter(({ words }) => isTracking(words))
    if (!query || !tracking || tracking.length === 0) return []
    const kept = query.parameters.filter(({ words }) => !isTracking(words))
    const left = kept.map(({ joint, words }, index) => (index === 0 ? `?${words}` : joint + words)).join('')
    const stretch = { start: range.start + query.start, end: range.start + query.end }
    return [
      urlTrackingParameters({
        at: value.placeOf(stretch),
        text: tracking.map(({ words }) => words).join('&'),
        fix: editValue(value, stretch, left),
      }),
    ]
  })

interface Query {
  /** Where it begins, with its question mark. */
  readonly start: number
  readonly end: number
  readonly parameters: readonly { readonly joint: string; readonly words: string }[]
}

function readQuery(text: string): Query | undefined {
  const start = text.indexOf('?')
  if (start < 0) return undefined
  const hash = text.indexOf('#', start)
  // A number sign with a backslash is the escape of LaTeX for the same.
  const end = hash < 0 ? text.length : hash - (text[hash - 1] === '\\' ? 1 : 0)
  const parts = text.slice(start + 1, end).split(/(\\?&(?:amp;)?)/)
  const parameters = parts.flatMap((words, index) =>
    index % 2 === 0 ? [{ joint: parts[index - 1] ?? '?', words }] : [],
  )
  return { start, end, parameters }
}

const tracking: ReadonlySet<string> = new Set(
  'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid li_fat_id igshid igsh mc_cid mc_eid mkt_tok _hsenc _hsmi vero_id oly_enc_id oly_anon_id _ga _gl ref_src ref_url s_cid ncid cmpid wt_mc wt.mc_id __twitter_impression'.split(
    ' ',
  ),
)

function isTracking(parameter: string): boolean {
  const name = (/^[^=]*/.exec(parameter)?.[0] ?? '').replace(/\{?\\_\}?/g, '_').toLowerCase()
  return name.startsWith('utm_') || tracking.has(name)
}
