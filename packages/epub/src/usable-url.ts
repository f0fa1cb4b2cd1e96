/**
 * Gives an absolute address with what a URL may not contain written in its percent form, or undefined where it is no
 * address at all. Reading systems and stores refuse a book for one such link (EPUB 3.3, 3.6; WHATWG URL).
 */
export function usableUrl(url: string): string | undefined {
  const trimmed = url.trim()
  if (!URL.canParse(trimmed)) return undefined
  const [, origin = '', rest = ''] = /^([A-Za-z][A-Za-z0-9+.-]*:(?:\/\/[^/?#]*)?)(.*)$/s.exec(trimmed) ?? []
  return origin + escapeRest(rest)
}

function escapeRest(rest: string): string {
  const escaped = rest.replace(/%(?![0-9A-Fa-f]{2})/g, '%25').replace(/[^!#-;=?-Z_a-z~\u0080-\u{10FFFF}]/gu, percent)
  // A second number sign is no part of a fragment.
  const start = escaped.indexOf('#')
  return start < 0 ? escaped : escaped.slice(0, start + 1) + escaped.slice(start + 1).replaceAll('#', '%23')
}

// Called for characters of ASCII alone: control characters, space, quotes, brackets, and their like.
function percent(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
}
