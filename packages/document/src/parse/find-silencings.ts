import { movePoint } from '@edisi/diagnostics'
import { readSilencings } from '@edisi/diagnostics'
import type { Point, Silencing, SourceComment, SourceLines, Stretch } from '@edisi/diagnostics'
import type { Html, Nodes, Root } from 'mdast'

/** Markdown as parsed, and the source that it was parsed from, in which it begins at `start`. */
export interface ParsedSource {
  readonly root: Root
  readonly path: string
  readonly text: string
  readonly start: Point
}

/**
 * Finds the comments that silence findings, `<!-- edisi-disable… -->`, wherever raw HTML may stand; in code there is
 * none. A next line is the next one that is not blank, since formatters part a comment from what follows.
 */
export function findSilencings(source: ParsedSource): readonly Silencing[] {
  if (!source.text.includes('<!--')) return []
  const comments = htmlNodes(source.root).flatMap((html) => commentsOf(html, source))
  return comments.length === 0 ? [] : readSilencings(comments, linesOf(source.text))
}

function htmlNodes(root: Root): readonly Html[] {
  const found: Html[] = []
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'html') found.push(node)
    // In reverse, since the last that is put on the stack is the next that is taken from it.
    if ('children' in node) for (const child of [...node.children].toReversed()) stack.push(child)
  }
  return found
}

// Searched in the source, not in the node's value: that lacks the marks of quotations and the indents of lists.
function commentsOf({ position }: Html, source: ParsedSource): readonly SourceComment[] {
  if (position?.start.offset === undefined || position.end.offset === undefined) return []
  const from = source.start.offset + position.start.offset
  const written = source.text.slice(from, source.start.offset + position.end.offset)
  const found: SourceComment[] = []
  const lines = { line: source.start.line + position.start.line - 1, start: 1 - position.start.column, seen: 0 }
  for (let at = written.indexOf('<!--'); at !== -1;) {
    const end = written.indexOf('-->', at + 4)
    if (end === -1) break
    const inside = written.slice(at + 4, end)
    const words = inside.trim()
    if (words.startsWith('edisi-') && !/[\r\n]/.test(words)) {
      countLines(written, at, lines)
      const column = at - lines.start + 1
      const start = { line: lines.line, column, offset: from + at }
      const whole = { path: source.path, start, end: movePoint(start, end + 3 - at) }
      const first = movePoint(start, 4 + inside.indexOf(words))
      found.push({ words, whole, place: { path: source.path, start: first, end: movePoint(first, words.length) } })
    }
    at = written.indexOf('<!--', end + 3)
  }
  return found
}

// `start` is the offset at which the line of `seen` begins, `line` its number.
function countLines(text: string, at: number, lines: { line: number; start: number; seen: number }): void {
  for (const found of text.slice(lines.seen, at).matchAll(/\r\n|\n|\r/g)) {
    lines.line += 1
    lines.start = lines.seen + found.index + found[0].length
  }
  lines.seen = at
}

// Comments come in order, and many may stand on one line: a line is looked for once.
function linesOf(text: string): SourceLines {
  let line: Stretch = { from: 0, to: -1 }
  let next: Stretch = { from: 0, to: -1 }
  const lineOf = ({ whole }: SourceComment): Stretch => {
    if (whole.start.offset > line.to) line = lineAt(text, whole.start.offset)
    return line
  }
  const nextLineOf = (comment: SourceComment): Stretch => {
    const { to } = lineOf(comment)
    if (next.from <= to) next = lineAt(text, firstWord(text, to))
    return next
  }
  return { lineOf, nextLineOf }
}

function lineAt(text: string, offset: number): Stretch {
  let from = offset
  while (from > 0 && !isLineBreak(text[from - 1])) from -= 1
  let to = offset
  while (to < text.length && !isLineBreak(text[to])) to += 1
  // Its break counts too: what is said of the end of a line begins there.
  return { from, to: to + 1 }
}

function firstWord(text: string, offset: number): number {
  let at = offset
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1
  return at
}

function isLineBreak(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r'
}
