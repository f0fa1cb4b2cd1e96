import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, Document, Inline } from '@edisi/document'
import { describe, expect, test } from 'vitest'
import { cases } from '../cases/format.md'
import { formatCitations, linkCitations } from '../src/index.ts'
import { readMarkdown } from './read-markdown.ts'

const assets = join(import.meta.dirname, '../assets')

function readAsset(name: string): string {
  return readFileSync(join(assets, name), 'utf8')
}

// As the product does it: a file for each tag, and nothing for others.
function localeOf(tag: string): string | undefined {
  const name = `locales-${tag}.xml`
  return existsSync(join(assets, name)) ? readAsset(name) : undefined
}

/** Gives a cited document as lines: `{cite-1>ref-a words}` is a link to an entry, `[ref-a < cite-1] words` an entry. */
function show(document: Document<'cited'>): string {
  const lines = document.chapters.flatMap(({ blocks, notes }) => [
    ...blocks.map(showBlock),
    ...notes.map((note) => `${note.id}: ${note.children.map(showBlock).join(' ')}`),
  ])
  return lines.join('\n')
}

function showBlock(block: Block<'cited'>): string {
  if (block.type === 'heading') {
    return `# ${showInlines(block.children)}${block.classes.length > 0 ? ` {${block.classes.join(' ')}}` : ''}`
  }
  if (block.type === 'paragraph') return showInlines(block.children)
  if (block.type === 'figure') return `figure: ${showInlines(block.source)}`
  if (block.type !== 'referenceList') return block.type
  return block.entries
    .map(({ id, citedBy, label, children }) => {
      const head = `[${id}${citedBy.length > 0 ? ` < ${citedBy.join(' ')}` : ''}]`
      return `${head}${label === undefined ? '' : ` ${label}`} ${children.map(showBlock).join(' ')}`
    })
    .join('\n')
}

function showInlines(inlines: readonly Inline<'cited'>[]): string {
  return inlines.map(showInline).join('')
}

function showInline(node: Inline<'cited'>): string {
  if (node.type === 'text' || node.type === 'code') return node.value
  if (node.type === 'noteReference') return `^${node.note}`
  if (!('children' in node)) return node.type
  const words = showInlines(node.children)
  if (node.type === 'citationLink') return `{${node.id}>${node.reference} ${words}}`
  if (node.type === 'emphasis') return `*${words}*`
  if (node.type !== 'link') return words
  return node.url === words ? `<${words}>` : `<${words} at ${node.url}>`
}

describe('formatting citations', () => {
  test.each([...cases])('$name', async ({ blocks }) => {
    const valueOf = (info: string): string | undefined => blocks.find((block) => block.info === info)?.value
    const bib = valueOf('refs.bib')
    const sources = blocks.filter(({ info }) => info === 'markdown').map(({ value }) => value)
    const read = readMarkdown(...sources)
    const lang = valueOf('lang') ?? 'en'
    const chapters = read.chapters.map((chapter) => ({ ...chapter, lang }))
    const linked = await linkCitations(
      { ...read, chapters },
      {
        bibliographies: bib === undefined ? [] : [{ path: 'refs.bib', bytes: new TextEncoder().encode(bib) }],
        inline: [],
        nocite: (valueOf('nocite') ?? '').split('\n').filter((key) => key !== ''),
        listsByChapter: valueOf('lists') === 'by chapter',
      },
    )
    const { document, diagnostics } = await formatCitations(linked, {
      style: valueOf('own.csl') ?? readAsset(`${valueOf('style') ?? 'apa'}.csl`),
      localeOf,
      lang,
    })
    expect(show(document)).toBe(valueOf('document'))
    expect(diagnostics.map(({ ruleId, path }) => `${ruleId} ${path}`).join('\n')).toBe(valueOf('messages') ?? '')
  })
})
