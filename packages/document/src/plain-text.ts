import type { Inline, Stage } from './inline.ts'

/**
 * Gives the words of inlines: an image is its alternative, a formula its TeX source, a line break a space, a citation by
 * key and a cross-reference what the author wrote; the call of a note is nothing.
 */
export function plainText(inlines: readonly Inline<Stage>[]): string {
  return inlines.map(wordsOfInline).join('')
}

function wordsOfInline(node: Inline<Stage>): string {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'keyCitation':
    case 'crossReference':
      return node.value
    case 'math':
      return node.tex
    case 'image':
      return node.alternative
    case 'lineBreak':
      return ' '
    case 'noteReference':
      return ''
    case 'emphasis':
    case 'strong':
    case 'strikethrough':
    case 'subscript':
    case 'superscript':
    case 'link':
    case 'span':
    case 'proseCitation':
    case 'citationLink':
      return plainText(node.children)
    default:
      throw unknownInline(node)
  }
}

function unknownInline(node: never): Error {
  return new Error(`expected an inline of the model, got ${JSON.stringify(node)}`)
}
