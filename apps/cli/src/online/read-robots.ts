/** What robots.txt says to us: the longest path that matches decides, and of equal ones the permission (RFC 9309, 2.2.2). */
export interface RobotsRule {
  readonly isAllowed: boolean
  /** A path with `*` for any characters, and `$` at its end for the end. */
  readonly path: string
}

/** More rules, or longer ones, are nobody's. */
const mostRules = 2000
const longestPath = 500

/**
 * Reads robots.txt: the rules of all groups that name `product`, else of those for `*`. The lines before the first
 * `User-agent` are for nobody; what is no rule is passed over.
 */
export function readRobots(text: string, product: string): readonly RobotsRule[] {
  const own: RobotsRule[] = []
  const others: RobotsRule[] = []
  let isNamed = false
  let lists: RobotsRule[][] = []
  let isOpen = false
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const [, key = '', value = ''] = /^\s*([A-Za-z-]{1,40})\s*:([^#]*)/.exec(line) ?? []
    const name = key.toLowerCase()
    if (name === 'user-agent') {
      if (!isOpen) lists = []
      isOpen = true
      const agent = /^[A-Za-z_-]+|^\*/.exec(value.trim())?.[0].toLowerCase()
      if (agent === product) {
        isNamed = true
        lists.push(own)
      } else if (agent === '*') lists.push(others)
    } else if (name === 'allow' || name === 'disallow') {
      isOpen = false
      const path = value.trim()
      // An empty rule forbids nothing.
      if (path === '' || path.length > longestPath) continue
      for (const list of lists)
        if (list.length < mostRules) list.push({ isAllowed: name === 'allow', path: encodePath(path) })
    }
  }
  return isNamed ? own : others
}

/** Whether rules let the path and query of an address be asked. */
export function isAllowedBy(rules: readonly RobotsRule[], { pathname, search }: URL): boolean {
  const path = encodePath(pathname + search)
  if (path === '/robots.txt') return true
  let isAllowed = true
  let longest = -1
  for (const rule of rules) {
    if (rule.path.length < longest || !matches(rule.path, path)) continue
    if (rule.path.length > longest || rule.isAllowed) isAllowed = rule.isAllowed
    longest = rule.path.length
  }
  return isAllowed
}

// Each part between stars is taken where it first stands: no choice is tried twice, so that no pattern takes long.
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$')
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  const [first = '', ...rest] = parts
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1
    const found = isLast && isWhole ? path.length - part.length : path.indexOf(part, at)
    if (found < at || !path.startsWith(part, found)) return false
    at = found + part.length
  }
  return !isWhole || at === path.length
}

// Both sides in one form: characters outside of ASCII as octets, escapes in capitals.
function encodePath(path: string): string {
  return path
    .replace(/[^\u0021-\u007E]+/g, (words) => encodeURIComponent(words))
    .replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase())
}
