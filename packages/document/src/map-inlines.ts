import type { Inline, Stage, StageInline, Text } from './inline.ts'

/** What becomes of a text, or of a node that only stage `S` knows; a node with children maps them itself. */
export type InlineMap<S extends Stage, T extends Stage> = (node: Text | StageInline<S>) => readonly Inline<T>[]

/**
 * Carries inlines from one stage to another: containers are rebuilt around their children, code, math, images and line
 * breaks stay as they are, and everything else is replaced by what `map` gives, which may be nothing or several nodes.
 */
export function mapInlines<S extends Stage, T extends Stage>(
  inlines: readonly Inline<S>[],
  map: InlineMap<S, T>,
): readonly Inline<T>[] {
  return inlines.flatMap((node): readonly Inline<T>[] => {
    switch (node.type) {
      case 'emphasis':
      case 'strong':
      case 'strikethrough':
      case 'subscript':
      case 'superscript':
      case 'link':
      case 'span':
        return [{ ...node, children: mapInlines(node.children, map) }]
      case 'code':
      case 'math':
      case 'image':
      case 'lineBreak':
        return [node]
      case 'text':
      case 'noteReference':
      case 'keyCitation':
      case 'crossReference':
      case 'proseCitation':
      case 'citationLink':
        return map(node)
      default:
        return node satisfies never
    }
  })
}
