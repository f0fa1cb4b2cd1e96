import type { Inline } from '@edisi/document'

/** Writes inlines of a formatted text as Markdown of one line: what is no mark is escaped. */
export function writeMarkdown(inlines: readonly Inline<'cited'>[]): string {
  return inlines.map(writeInline).join('')
}

function writeInline(node: Inline<'cited'>): string {
  switch (node.type) {
    case 'text':
      return escapeMarkdown(node.value)
    case 'emphasis':
      return wrap('*', node.children)
    case 'strong':
      return wrap('**', node.children)
    case 'strikethrough':
      return wrap('~~', node.children)
    case 'subscript':
      return `<sub>${writeMarkdown(node.children)}</sub>`
    case 'superscript':
      return `<sup>${writeMarkdown(node.children)}</sup>`
    case 'span':
      return node.isSmallCaps ? `[${writeMarkdown(node.children)}]{.smallcaps}` : writeMarkdown(node.children)
    case 'link':
      return writeLink(node.url, node.children)
    case 'citationLink':
      return writeMarkdown(node.children)
    case 'code':
      return `\`${node.value}\``
    case 'math':
      return `$${node.tex}$`
    case 'lineBreak':
      return ' '
    case 'image':
      return escapeMarkdown(node.alternative)
    case 'noteReference':
      return ''
    default:
      return node satisfies never
  }
}

// Blanks stand outside of the marks: `* a*` is no emphasis.
function wrap(mark: string, children: readonly Inline<'cited'>[]): string {
  const words = writeMarkdown(children)
  const inner = words.trim()
  if (inner === '') return words
  const [before = '', after = ''] = words.split(inner)
  return `${before}${mark}${inner}${mark}${after}`
}

// An address that is printed as it is becomes a link by itself.
function writeLink(url: string, children: readonly Inline<'cited'>[]): string {
  const [only] = children
  if (children.length === 1 && only?.type === 'text' && only.value === url && /^https?:[^\s<>]+$/.test(url))
    return /[*`|[\]\\]|[^\w/]$/.test(url) ? `<${url}>` : url
  return `[${writeMarkdown(children)}](<${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>)`
}

/**
 * Escapes what would be a mark of Markdown or of Pandoc's notations within a line. An underscore within a word, and `@`
 * within an address of mail, are none.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*[\]$^~|]/g, String.raw`\$&`)
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replaceAll(/<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)/g, String.raw`\$&`)
    .replaceAll(/(?<![\p{L}\p{N}\\])@(?=[\p{L}\p{N}_{])/gu, String.raw`\@`)
    .replaceAll(/\s*\n\s*/g, ' ')
}
