import type { CodeBlock, Token, TokenKind } from '../block.ts'
import { codeGrammars, grammarOf } from './code-grammars.ts'

/** Gives the coloured lines of a block of code. */
export type Painter = (block: CodeBlock<'cited'>) => readonly (readonly Token[])[]

/** More code than this in one block is printed, but not coloured: a grammar may take its time over it. */
const longestCode = 50_000

/** Gives a painter for some blocks of code: the grammars of their languages are loaded, and no others. */
export async function createPainter(blocks: readonly CodeBlock<'cited'>[]): Promise<Painter> {
  const names = new Set(blocks.map((block) => grammarOf(block.language)).filter((name) => name !== undefined))
  if (names.size === 0) return paintPlain
  const { createLowlight } = await import('lowlight')
  const lowlight = createLowlight()
  const grammars = await Promise.all(
    [...names].map(async (name) => [name, (await codeGrammars.get(name)?.())?.default] as const),
  )
  for (const [name, grammar] of grammars) if (grammar !== undefined) lowlight.register(name, grammar)
  return (block) => {
    const name = grammarOf(block.language)
    if (name === undefined || block.value.length > longestCode) return paintPlain(block)
    return toLines(lowlight.highlight(name, block.value).children)
  }
}

function paintPlain(block: CodeBlock<'cited'>): readonly (readonly Token[])[] {
  return block.value.split('\n').map((line) => (line === '' ? [] : [{ kind: 'plain', value: line }]))
}

/** What lowlight gives: texts, and elements whose classes say what they are. */
interface PaintedNode {
  readonly type: string
  readonly value?: string
  readonly properties?: { readonly className?: unknown }
  readonly children?: readonly PaintedNode[]
}

function toLines(nodes: readonly PaintedNode[]): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]]
  const add = (kind: TokenKind, value: string): void => {
    for (const [index, part] of value.split('\n').entries()) {
      if (index > 0) lines.push([])
      const line = lines.at(-1)
      const last = line?.at(-1)
      if (part === '') continue
      if (last?.kind === kind) line?.splice(-1, 1, { kind, value: last.value + part })
      else line?.push({ kind, value: part })
    }
  }
  const visit = (node: PaintedNode, kind: TokenKind): void => {
    if (node.value !== undefined) add(kind, node.value)
    const own = kindOf(node.properties?.className) ?? kind
    for (const child of node.children ?? []) visit(child, own)
  }
  for (const node of nodes) visit(node, 'plain')
  return lines
}

const kinds: ReadonlyMap<string, TokenKind> = new Map([
  ['comment', 'comment'],
  ['quote', 'comment'],
  ['doctag', 'comment'],
  ['keyword', 'keyword'],
  ['operator', 'punctuation'],
  ['punctuation', 'punctuation'],
  ['literal', 'number'],
  ['number', 'number'],
  ['string', 'string'],
  ['regexp', 'string'],
  ['char', 'string'],
  ['subst', 'plain'],
  ['symbol', 'number'],
  ['title', 'name'],
  ['section', 'name'],
  ['name', 'keyword'],
  ['selector-tag', 'keyword'],
  ['selector-class', 'name'],
  ['selector-id', 'name'],
  ['selector-attr', 'attribute'],
  ['selector-pseudo', 'attribute'],
  ['attr', 'attribute'],
  ['attribute', 'attribute'],
  ['property', 'attribute'],
  ['variable', 'attribute'],
  ['params', 'plain'],
  ['built_in', 'type'],
  ['type', 'type'],
  ['class', 'type'],
  ['meta', 'comment'],
  ['tag', 'punctuation'],
  ['bullet', 'number'],
  ['code', 'string'],
  ['link', 'string'],
  ['addition', 'inserted'],
  ['deletion', 'deleted'],
])

function kindOf(classes: unknown): TokenKind | undefined {
  if (!Array.isArray(classes)) return undefined
  for (const name of classes) {
    const kind = typeof name === 'string' ? kinds.get(name.replace(/^hljs-/, '')) : undefined
    if (kind !== undefined) return kind
  }
  return undefined
}
