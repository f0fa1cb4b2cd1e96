import type { Element, ElementContent, Root } from 'hast'

/**
 * Takes the address from every link of a file that names a place within it which is not there, so that it is the author's
 * words alone. The document has reported it; a link that does nothing would only puzzle. Changes the markup in place.
 */
export function unlinkLost(root: Root): void {
  const ids = new Set<string>()
  const links: Element[] = []
  collect(root, ids, links)
  for (const link of links) {
    const { href, id, className } = link.properties
    if (typeof href !== 'string' || ids.has(href.slice(1))) continue
    link.tagName = 'span'
    link.properties = { id, className }
  }
}

function collect(node: Root | ElementContent, ids: Set<string>, links: Element[]): void {
  if (node.type === 'element') {
    const { id, href } = node.properties
    if (typeof id === 'string') ids.add(id)
    if (node.tagName === 'a' && typeof href === 'string' && href.startsWith('#')) links.push(node)
  }
  if (node.type !== 'root' && node.type !== 'element') return
  for (const child of node.children) if (child.type !== 'doctype') collect(child, ids, links)
}
