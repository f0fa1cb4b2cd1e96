import type { Marked } from '../../src/format/markup.ts'

/** Gives marked text as the suite writes it: as HTML. */
export function showMarked(marked: readonly Marked[]): string {
  return marked.map(showNode).join('')
}

function showNode(node: Marked): string {
  if (node.type === 'words')
    return node.value.replaceAll('&', '&#38;').replaceAll('<', '&#60;').replaceAll('>', '&#62;')
  const inner = showMarked(node.children)
  switch (node.name) {
    case 'italic':
      return `<i>${inner}</i>`
    case 'bold':
      return `<b>${inner}</b>`
    case 'smallCaps':
      return `<span style="font-variant:small-caps;">${inner}</span>`
    case 'superscript':
      return `<sup>${inner}</sup>`
    case 'subscript':
      return `<sub>${inner}</sub>`
    case 'upright':
      return `<span style="font-style:normal;">${inner}</span>`
    case 'regular':
      return `<span style="font-weight:normal;">${inner}</span>`
    case 'fullCaps':
      return `<span style="font-variant:normal;">${inner}</span>`
    case 'baseline':
      return `<span style="baseline">${inner}</span>`
    // As `fold` writes the suite's own labels.
    case 'label':
      return `${inner.trim()}|`
    case 'plain':
    case 'body':
    case 'block':
    case 'cite':
    case 'oddCite':
      return inner
    default:
      return node.name satisfies never
  }
}
