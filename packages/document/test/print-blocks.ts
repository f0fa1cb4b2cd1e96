import type { Block, Inline, Note, ReferenceEntry, Stage, TableRow } from '../src/index.ts'

/** Gives blocks in a text form: a line for each, its words in a notation near Markdown, what it contains indented. */
export function printBlocks(blocks: readonly Block<Stage>[], indent = ''): string {
  return blocks.map((block) => printBlock(block, indent)).join('\n')
}

/** Gives notes in the same form. */
export function printNotes(notes: readonly Note<Stage>[]): string {
  return notes
    .map((note) => {
      const number = note.number === undefined ? '' : ` ${note.number}`
      return `note${number} ${note.id} <- ${note.calls.join(' ')}\n${printBlocks(note.children, '  ')}`
    })
    .join('\n')
}

function printBlock(block: Block<Stage>, indent: string): string {
  const inner = `${indent}  `
  const name = [
    block.type,
    'level' in block ? String(block.level) : '',
    'number' in block && block.number !== undefined ? `(${block.number})` : '',
    'id' in block && block.id !== undefined ? `#${block.id}` : '',
    ...block.classes.map((className) => `.${className}`),
    block.lang === undefined ? '' : `lang=${block.lang}`,
  ]
    .filter(Boolean)
    .join(' ')
  const line = (words: string): string => `${indent}${name}${words === '' ? '' : `: ${words}`}`
  const within = (head: string, children: readonly Block<Stage>[]): string =>
    children.length === 0 ? head : `${head}\n${printBlocks(children, inner)}`
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return line(printInlines(block.children))
    case 'list': {
      const kind = `${block.isOrdered ? `from ${block.start}` : 'bullets'}${block.isTight ? ', tight' : ''}`
      return [
        line(kind),
        ...block.children.map((item) => {
          const check = item.isChecked === undefined ? '' : item.isChecked ? ' [x]' : ' [ ]'
          return within(`${inner}-${check}`, item.children).replaceAll('\n', '\n  ')
        }),
      ].join('\n')
    }
    case 'quotation':
      return within(line(block.attribution.length > 0 ? `— ${printInlines(block.attribution)}` : ''), block.children)
    case 'codeBlock':
      return line(`${block.language ?? ''} ${JSON.stringify(block.value)}`.trim())
    case 'mathBlock':
      return line(JSON.stringify(block.tex))
    case 'table':
      return [
        line(printInlines(block.caption)),
        `${inner}${block.columns.map((alignment) => alignment ?? '-').join(' ')}`,
        ...block.head.map((row) => `${inner}${printRow(row)} =`),
        ...block.body.map((row) => `${inner}${printRow(row)}`),
      ].join('\n')
    case 'figure':
      return [
        line(printInlines(block.caption)),
        ...block.images.map((image) => `${inner}${printInlines([image])}`),
        ...(block.source.length > 0 ? [`${inner}source: ${printInlines(block.source)}`] : []),
      ].join('\n')
    case 'admonition':
      return within(line([block.kind, printInlines(block.title)].filter(Boolean).join(' ')), block.children)
    case 'definitionList':
      return [
        line(''),
        ...block.children.flatMap(({ terms, descriptions }) => [
          ...terms.map((term) => `${inner}term: ${printInlines(term)}`),
          ...descriptions.map((description) => printBlocks(description, `${inner}  `)),
        ]),
      ].join('\n')
    case 'thematicBreak':
      return line('')
    case 'referenceList':
      return [line(`${block.origin} ${block.form}`), ...block.entries.map((entry) => printEntry(entry, inner))].join(
        '\n',
      )
    default:
      return block satisfies never
  }
}

function printEntry(entry: ReferenceEntry<Stage>, indent: string): string {
  return `${indent}entry\n${printBlocks(entry.children, `${indent}  `)}`
}

function printRow(row: TableRow<Stage>): string {
  return row.cells
    .map((cell) => {
      const spans = `${cell.columnSpan > 1 ? `<${cell.columnSpan}>` : ''}${cell.rowSpan > 1 ? `^${cell.rowSpan}^` : ''}`
      return `|${spans}${cell.isHeader ? '!' : ''} ${printInlines(cell.children)} `
    })
    .join('')
    .concat('|')
}

/** Gives inlines in a notation near Markdown. */
export function printInlines(inlines: readonly Inline<Stage>[]): string {
  return inlines.map(printInline).join('')
}

function printInline(node: Inline<Stage>): string {
  switch (node.type) {
    case 'text':
      return node.value.replaceAll('\u00A0', '~')
    case 'emphasis':
      return `*${printInlines(node.children)}*`
    case 'strong':
      return `**${printInlines(node.children)}**`
    case 'strikethrough':
      return `~~${printInlines(node.children)}~~`
    case 'subscript':
      return `_{${printInlines(node.children)}}`
    case 'superscript':
      return `^{${printInlines(node.children)}}`
    case 'code':
      return `\`${node.value}\``
    case 'math':
      return `$${node.tex}$`
    case 'link':
      return `[${printInlines(node.children)}](${node.url})`
    case 'image':
      return `![${node.alternative}](${node.resource}${node.width ? ` ${node.width.value}${node.width.unit}` : ''})`
    case 'lineBreak':
      return '\\'
    case 'span':
      return `<${[node.lang, node.isSmallCaps ? 'caps' : undefined].filter(Boolean).join(' ')}>${printInlines(node.children)}</>`
    case 'noteReference':
      return `[^${node.note} ${node.id}]`
    case 'keyCitation':
      return `{${node.mode} ${node.items.map((item) => [item.prefix, `${item.suppressesAuthor ? '-' : ''}@${item.key}`, item.suffix].join('|')).join('; ')}}`
    case 'crossReference':
      return `{${node.form} #${node.target}}`
    case 'proseCitation':
    case 'citationLink':
      return `{${node.id} ${printInlines(node.children)}}`
    default:
      return node satisfies never
  }
}
