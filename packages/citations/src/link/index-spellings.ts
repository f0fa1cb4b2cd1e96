/** Gives the words that begin with the same letter as a word and are at most so many edits away, as `isNear` counts them. */
export type SpellingFinder = (word: string, most: number) => readonly string[]

/**
 * Makes the function that finds words in spite of their spelling. The words stand in a tree by their letters, and only its branches are
 * followed that are still near: so a look-up does not grow with the words, however many of them begin alike. It is the search of
 * K. Oflazer, "Error-tolerant finite-state recognition", Computational Linguistics 22 (1996), pp. 73–89, with the edits that are left
 * in the place of its matrix of distances: of so few edits that is less work.
 */
export function indexSpellings(words: Iterable<string>): SpellingFinder {
  const root = createNode()
  for (const word of words) addWord(root, word)
  return (word, most) => {
    const first = root.next.get(word[0] ?? '')
    const found = new Set<string>()
    if (first) collectNear({ node: first, at: 1, edits: most }, word, found)
    return [...found]
  }
}

/** The words that begin with the same letters. */
interface Node {
  readonly next: Map<string, Node>
  /** The word that ends here. */
  word: string | undefined
}

function createNode(): Node {
  return { next: new Map(), word: undefined }
}

function addWord(root: Node, word: string): void {
  let node = root
  for (let at = 0; at < word.length; at++) {
    const letter = word[at] ?? ''
    let next = node.next.get(letter)
    if (!next) node.next.set(letter, (next = createNode()))
    node = next
  }
  node.word = word
}

/** The words below a node, the letter of the other word that comes next, and the edits that are left. */
interface Step {
  readonly node: Node
  readonly at: number
  readonly edits: number
}

function collectNear({ node, at, edits }: Step, word: string, found: Set<string>): void {
  if (node.word !== undefined && word.length - at <= edits) found.add(node.word)
  const letter = word[at]
  const same = letter === undefined ? undefined : node.next.get(letter)
  if (same) collectNear({ node: same, at: at + 1, edits }, word, found)
  if (edits === 0) return
  const left = edits - 1
  for (const other of node.next.values()) {
    if (letter !== undefined && other !== same) collectNear({ node: other, at: at + 1, edits: left }, word, found)
    collectNear({ node: other, at, edits: left }, word, found)
  }
  if (letter === undefined) return
  collectNear({ node, at: at + 1, edits: left }, word, found)
  const swapped = node.next.get(word[at + 1] ?? '')?.next.get(letter)
  if (swapped) collectNear({ node: swapped, at: at + 2, edits: left }, word, found)
}
