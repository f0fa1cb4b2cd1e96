import type { Nodes } from 'mdast'

/** Gives the words of nodes with single spaces between them, however deep they stand: without recursion. */
export function wordsOfNodes(nodes: readonly Nodes[]): string {
  const words: string[] = []
  const stack: Nodes[] = nodes.toReversed()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('value' in node && node.type !== 'html') words.push(node.value)
    else if ('alt' in node && node.alt) words.push(node.alt)
    if ('children' in node) stack.push(...node.children.toReversed())
  }
  return words.join(' ').replaceAll(/\s+/g, ' ').trim()
}
