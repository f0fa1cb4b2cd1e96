import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatCitations, linkCitations } from '../../src/index.ts'
import type { Block, Document, Inline, ReferenceList } from '@edisi/document'
import { readFiles } from '../read-markdown.ts'
import { marks, readMarks, type Rendering } from './rendering.ts'

const assets = fileURLToPath(new URL('../../assets', import.meta.url))

/** A paper by keys, and the bibliographies beside it. */
export interface Paper {
  readonly name: string
  readonly folder: string
  readonly markdown: string
  readonly bibliographies: readonly string[]
}

/** Renders a paper by our own formatting, as Markdown with its citations as prose. */
export async function renderOwn(paper: Paper, style: string): Promise<Rendering> {
  const linked = await linkCitations(
    readFiles({ path: paper.markdown, bytes: readFileSync(join(paper.folder, paper.markdown)) }),
    {
      bibliographies: paper.bibliographies.map((path) => ({ path, bytes: readFileSync(join(paper.folder, path)) })),
      inline: [],
      nocite: [],
    },
  )
  const { document } = await formatCitations(linked, {
    style: readFileSync(join(assets, `${style}.csl`), 'utf8'),
    localeOf: (tag) => (tag === 'en-US' ? readFileSync(join(assets, 'locales-en-US.xml'), 'utf8') : undefined),
    lang: 'en',
  })
  const keys = new Map(linked.references.map(({ id, key }) => [id, key ?? id]))
  return { name: paper.name, style, ...readMarks(writeDocument(document, keys)) }
}

type Keys = ReadonlyMap<string, string>

function writeDocument({ chapters }: Document<'cited'>, keys: Keys): string {
  return chapters
    .flatMap(({ blocks }) => blocks.map((block) => writeBlock(block, keys)))
    .filter((text) => text !== '')
    .join('\n\n')
}

function writeBlock(block: Block<'cited'>, keys: Keys): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${writeInlines(block.children, keys)}`
    case 'paragraph':
      return writeInlines(block.children, keys)
    case 'list':
      return block.children
        .map(
          (item) =>
            `- ${item.children
              .map((child) => writeBlock(child, keys))
              .join('\n\n')
              .replaceAll('\n', '\n  ')}`,
        )
        .join('\n')
    case 'quotation':
      return `> ${block.children
        .map((child) => writeBlock(child, keys))
        .join('\n\n')
        .replaceAll('\n', '\n> ')}`
    case 'figure':
      return writeInlines(block.caption, keys)
    case 'referenceList':
      return writeList(block, keys)
    case 'codeBlock':
      return `\`\`\`\n${block.value}\n\`\`\``
    case 'mathBlock':
      return `$$\n${block.tex}\n$$`
    case 'admonition':
      return block.children.map((child) => writeBlock(child, keys)).join('\n\n')
    case 'table':
    case 'definitionList':
    case 'thematicBreak':
      return ''
    default:
      return block satisfies never
  }
}

// A numbered style has its numbers in brackets before paragraphs, as a reader of its output would copy them.
function writeList({ entries, origin }: ReferenceList<'cited'>, keys: Keys): string {
  if (origin === 'prose') return ''
  return entries
    .map(({ id, label, children }) => {
      const words = children.map((child) => writeBlock(child, keys)).join(' ')
      const mark = `${marks.openEntry}${keys.get(id) ?? id}${marks.split}`
      return label === undefined
        ? `- ${mark}${words}${marks.closeEntry}`
        : `${mark}\\${label.trim().replace(']', '\\]')} ${words}${marks.closeEntry}`
    })
    .join('\n\n')
}

function writeInlines(inlines: readonly Inline<'cited'>[], keys: Keys): string {
  return inlines.map((node) => writeInline(node, keys)).join('')
}

function writeInline(node: Inline<'cited'>, keys: Keys): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/[\\`*_[\]<>#$^~@]/g, String.raw`\$&`)
    case 'code':
      return `\`${node.value}\``
    case 'math':
      return `$${node.tex}$`
    case 'emphasis':
      return `*${writeInlines(node.children, keys)}*`
    case 'superscript':
      return `^${writeInlines(node.children, keys)}^`
    case 'citationLink':
      return `${marks.open}${keys.get(node.reference) ?? node.reference}${marks.split}${writeInlines(node.children, keys)}${marks.close}`
    case 'link':
      return `[${writeInlines(node.children, keys)}](<${node.url}>)`
    case 'lineBreak':
      return ' '
    case 'image':
    case 'noteReference':
      return ''
    case 'strong':
    case 'strikethrough':
    case 'subscript':
    case 'span':
      return writeInlines(node.children, keys)
    default:
      return node satisfies never
  }
}
