import { wordsOfMarked } from './markup.ts'
import type { Marked } from './markup.ts'

/**
 * Gives marked text whose cites are one mark each: the engine marks their pieces, and what stands between two pieces of one
 * cite, such as a comma or quotation marks, is of that cite too.
 */
export function gatherCites(marked: readonly Marked[]): readonly Marked[] {
  const gathered: Marked[] = []
  let at = 0
  while (at < marked.length) {
    const node = marked[at]
    if (node === undefined) break
    const [key, ...others] = keysOf([node])
    if (key === undefined || others.length > 0) {
      gathered.push(node.type === 'mark' ? { ...node, children: gatherCites(node.children) } : node)
      at++
      continue
    }
    const end = endOf(marked, at, key)
    const children = withoutPieces(marked.slice(at, end))
    const [closing, rest] = partClosing(wordsOfMarked(children), marked[end])
    gathered.push({ type: 'mark', name: 'cite', item: itemOf(node), children: [...children, ...closing] }, ...rest)
    at = rest.length + closing.length > 0 ? end + 1 : end
  }
  return gathered
}

const pairs: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['”', '“'],
  ['»', '«'],
])

// What was opened within a cite is closed within it too: "Rain (2019)".
function partClosing(cite: string, next: Marked | undefined): readonly [readonly Marked[], readonly Marked[]] {
  if (next?.type !== 'words') return [[], []]
  let length = 0
  let closed = cite
  for (const sign of next.value) {
    const opening = pairs.get(sign)
    if (opening === undefined || count(closed, opening) <= count(closed, sign)) break
    closed += sign
    length += sign.length
  }
  if (length === 0) return [[], []]
  const rest = next.value.slice(length)
  return [[{ type: 'words', value: next.value.slice(0, length) }], rest === '' ? [] : [{ type: 'words', value: rest }]]
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}

// The cite goes on for as long as only its own pieces come, and ends with the last of them.
function endOf(marked: readonly Marked[], from: number, key: string): number {
  let end = from + 1
  for (let at = from + 1; at < marked.length; at++) {
    const keys = keysOf(marked.slice(at, at + 1))
    if (keys.some((one) => one !== key)) break
    if (keys.length > 0) end = at + 1
  }
  return end
}

function keysOf(marked: readonly Marked[]): readonly string[] {
  const keys = new Set<string>()
  const visit = (nodes: readonly Marked[]): void => {
    for (const node of nodes) {
      if (node.type === 'words') continue
      if (node.name === 'cite' || node.name === 'oddCite') keys.add(`${node.name} ${node.item}`)
      else visit(node.children)
    }
  }
  visit(marked)
  return [...keys]
}

function itemOf(node: Marked): number {
  if (node.type === 'words') return 0
  if (node.name === 'cite' || node.name === 'oddCite') return node.item
  return Math.max(0, ...node.children.map(itemOf))
}

function withoutPieces(marked: readonly Marked[]): readonly Marked[] {
  return marked.flatMap((node): readonly Marked[] => {
    if (node.type === 'words') return [node]
    const children = withoutPieces(node.children)
    return node.name === 'cite' || node.name === 'oddCite' ? children : [{ ...node, children }]
  })
}
