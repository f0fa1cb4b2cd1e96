import type { PdfFile } from './pdf-file.ts'
import { isKeyword, isName, readSyntax } from './read-syntax.ts'
import type { PdfNode } from './read-syntax.ts'

/** What a content stream shows: codes by font, its sequences, forms, and whatever it paints outside any sequence. */
export interface Content {
  readonly codes: ReadonlyMap<string, ReadonlySet<number>>
  readonly sequences: readonly number[]
  /** Names of XObjects that are painted, in their order. */
  readonly painted: readonly string[]
  /** Operators that paint outside marked content; painting a form is none. */
  readonly unmarked: readonly string[]
}

/** Reads the operators of a content stream. `isForm` says which XObjects are forms. */
export function readContent(stream: Buffer, isForm: (name: string) => boolean): Content {
  const codes = new Map<string, Set<number>>()
  const sequences: number[] = []
  const painted: string[] = []
  const unmarked: string[] = []
  let operands: PdfNode[] = []
  let depth = 0
  let font = ''
  for (const node of readSyntax(stream.toString('latin1'))) {
    if (!isKeyword(node)) {
      operands.push(node)
      continue
    }
    const [first, second] = operands
    const named = isName(first) ? first.name : ''
    const { keyword } = node
    if (keyword === 'BDC') {
      depth += 1
      const sequence: unknown = second instanceof Map ? second.get('MCID') : undefined
      if (typeof sequence === 'number') sequences.push(sequence)
    }
    if (keyword === 'EMC') depth -= 1
    if (keyword === 'Tf') font = named
    if (keyword === 'TJ' || keyword === 'Tj') addCodes(codes, font, first)
    if (keyword === 'Do') painted.push(named)
    const paints = ['TJ', 'Tj', 'f', 'S'].includes(keyword) || (keyword === 'Do' && !isForm(named))
    if (paints && depth === 0) unmarked.push(keyword)
    operands = []
  }
  if (depth !== 0) unmarked.push('an open sequence')
  return { codes, sequences, painted, unmarked }
}

function addCodes(codes: Map<string, Set<number>>, font: string, shown: PdfNode | undefined): void {
  const known = codes.get(font) ?? new Set()
  codes.set(font, known)
  for (const part of Array.isArray(shown) ? shown : [shown]) {
    if (typeof part !== 'string') continue
    for (let index = 0; index + 1 < part.length; index += 2) {
      known.add(part.charCodeAt(index) * 256 + part.charCodeAt(index + 1))
    }
  }
}

/** Gives the entries of a name or number tree, key and value in turn, from all its leaves. */
export function readTree(file: PdfFile, root: PdfNode | undefined, kind: 'Names' | 'Nums'): readonly PdfNode[] {
  const node = file.dictionary(root)
  return [...file.array(node.get(kind)), ...file.array(node.get('Kids')).flatMap((kid) => readTree(file, kid, kind))]
}
