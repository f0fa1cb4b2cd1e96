import type { Element, ElementContent } from 'hast'

/** What is known of the places of a book once its links are led. */
export interface LinkedFiles {
  /** The address of every id. */
  readonly hrefs: ReadonlyMap<string, string>
  /** The place of an address in the reading order. */
  readonly orderOf: (href: string) => number
}

/**
 * Leads the links of all texts (`#id`) to the files where their targets stand, in place. A link to nowhere becomes its
 * words: a dead fragment makes a book invalid, and document has reported it. The ids are read from the markup, so that
 * no plan of them has to be made before it.
 */
export function linkFiles(
  texts: readonly { readonly name: string; readonly children: readonly ElementContent[] }[],
): LinkedFiles {
  const hrefs = new Map<string, string>()
  const order = new Map<string, number>()
  const own = texts.map(({ name, children }) => {
    const ids = new Set<string>()
    order.set(`${name}.xhtml`, order.size)
    for (const child of children) {
      walkElements(child, ({ properties: { id } }) => {
        if (typeof id !== 'string') return
        const href = `${name}.xhtml#${id}`
        ids.add(id)
        order.set(href, order.size)
        if (!hrefs.has(id)) hrefs.set(id, href)
      })
    }
    return ids
  })
  texts.forEach(({ children }, index) => {
    for (const child of children) walkElements(child, (element) => leadLink(element, own[index], hrefs))
  })
  return { hrefs, orderOf: (href) => order.get(href) ?? order.size }
}

/** Gives the address of an id before links are led to their files. */
export function localHref(id: string): string {
  return `#${id}`
}

/** Shows every element of a tree, parents first. */
export function walkElements(node: ElementContent, visit: (element: Element) => void): void {
  if (node.type !== 'element') return
  visit(node)
  for (const child of node.children) walkElements(child, visit)
}

/** Turns a link into its words; its id stays, since others may lead to it. */
export function unlink(element: Element): void {
  element.tagName = 'span'
  const { id } = element.properties
  element.properties = id === undefined ? {} : { id }
}

function leadLink(element: Element, own: ReadonlySet<string> | undefined, hrefs: ReadonlyMap<string, string>): void {
  const { href } = element.properties
  if (element.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return
  const id = href.slice(1)
  if (own?.has(id)) return
  const target = hrefs.get(id)
  if (target === undefined) unlink(element)
  else element.properties['href'] = target
}
