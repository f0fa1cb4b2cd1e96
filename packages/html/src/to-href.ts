import { isSafeUrl } from './is-safe-url.ts'

/**
 * Gives an address as an attribute may hold it: what a URL may not contain as it stands is percent-encoded (WHATWG URL,
 * "URL code points"), what is encoded already stays. Undefined where it is no address, or could do harm.
 */
export function toHref(url: string): string | undefined {
  const trimmed = url.trim()
  if (!isSafeUrl(trimmed)) return undefined
  const [, origin = '', rest = ''] = /^((?:[A-Za-z][A-Za-z0-9+.-]*:(?:\/\/[^/?#]*)?)?)(.*)$/s.exec(trimmed) ?? []
  if (origin !== '' && !URL.canParse(trimmed)) return undefined
  const escaped = rest.replace(/[\s"<>[\]\\^`{|}]|%(?![0-9A-Fa-f]{2})/g, encodeURIComponent)
  // A second number sign is no part of a fragment.
  const start = escaped.indexOf('#') + 1
  return origin + (start === 0 ? escaped : escaped.slice(0, start) + escaped.slice(start).replaceAll('#', '%23'))
}
