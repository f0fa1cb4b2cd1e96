/** Where an address leads: to a file of the publication, out of its folder, or into the network. */
export type ResolvedPath =
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'outside' }
  | { readonly type: 'remote' }

/**
 * Resolves an address that stands in the file `from` (relative to the publication). The result has forward slashes,
 * no `..`, and `.` for the publication's folder alone; a query and a fragment are cut off, and `%20` and its like are decoded.
 */
export function resolvePath(from: string, url: string): ResolvedPath {
  const address = url.trim()
  if (/^file:/i.test(address)) return { type: 'outside' }
  // One letter before the colon is a drive, not a scheme.
  if (/^[a-z]:[\\/]/i.test(address)) return { type: 'outside' }
  if (/^[a-z][a-z0-9+.-]+:/i.test(address) || /^[\\/]{2}/.test(address)) return { type: 'remote' }
  const path = decodePercents(address.replace(/[?#].*$/s, '')).replaceAll('\\', '/')
  if (path.startsWith('/') || path.includes('\0')) return { type: 'outside' }
  const parts = from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return { type: 'outside' }
  }
  return { type: 'file', path: parts.length === 0 ? '.' : parts.join('/') }
}

function decodePercents(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
