/** A name, which a text is not. */
export interface PdfName {
  readonly name: string
}

/** An indirect reference. */
export interface PdfPointer {
  readonly pointer: number
}

/** An operator of a content stream, or a keyword of the file. */
export interface PdfKeyword {
  readonly keyword: string
}

/** A dictionary; its keys come from a file, so it is a Map. */
export type PdfDictionary = ReadonlyMap<string, PdfNode>

/** What the syntax of ISO 32000-1, 7.3 can say. Strings are given as their bytes, in Latin-1. */
export type PdfNode =
  | string
  | number
  | boolean
  | null
  | PdfName
  | PdfPointer
  | PdfKeyword
  | readonly PdfNode[]
  | PdfDictionary

/** Reads all that stands in `text` from `start`: values in their order, operators among them. */
export function readSyntax(text: string, start = 0): readonly PdfNode[] {
  const reader: Reader = { text, at: start }
  const nodes: PdfNode[] = []
  for (let node = readNode(reader); node !== undefined; node = readNode(reader)) nodes.push(node)
  return nodes
}

/** Reads the one object that begins at `start`, such as the dictionary after `12 0 obj`, and says where it ends. */
export function readObject(text: string, start: number): { readonly node: PdfNode; readonly end: number } {
  const reader: Reader = { text, at: start }
  const node = readNode(reader)
  if (node === undefined) throw new Error(`an object was expected at ${start}`)
  return { node, end: reader.at }
}

interface Reader {
  readonly text: string
  at: number
}

const space = /[\0\t\n\f\r ]*/y
const pointer = /(\d+) \d+ R(?![A-Za-z])/y
const number = /[+-]?(?:\d+\.?\d*|\.\d+)/y
const name = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y
const hexadecimal = /<([0-9A-Fa-f\s]*)>/y
const keyword = /[^\0\t\n\f\r ()<>[\]{}/%]+/y

function take(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at
  const match = pattern.exec(reader.text)
  if (!match) return undefined
  reader.at = pattern.lastIndex
  return match
}

function readNode(reader: Reader): PdfNode | undefined {
  take(reader, space)
  if (reader.at >= reader.text.length) return undefined
  if (reader.text.startsWith('<<', reader.at)) return readDictionary(reader)
  if (reader.text[reader.at] === '[') return readArray(reader)
  if (reader.text[reader.at] === '(') return readString(reader)
  const named = take(reader, name)
  if (named) return { name: unescapeName(named[1] ?? '') }
  const hex = take(reader, hexadecimal)
  if (hex) return Buffer.from((hex[1] ?? '').replaceAll(/\s/g, ''), 'hex').toString('latin1')
  const pointed = take(reader, pointer)
  if (pointed) return { pointer: Number(pointed[1]) }
  const numeral = take(reader, number)
  if (numeral) return Number(numeral[0])
  return readKeyword(reader)
}

function readKeyword(reader: Reader): PdfNode {
  const word = take(reader, keyword)?.[0]
  if (word === undefined)
    throw new Error(`not understood at ${reader.at}: ${reader.text.slice(reader.at, reader.at + 20)}`)
  if (word === 'true' || word === 'false') return word === 'true'
  return word === 'null' ? null : { keyword: word }
}

function unescapeName(written: string): string {
  return written.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

function readArray(reader: Reader): readonly PdfNode[] {
  return readUntil(reader, '[', ']')
}

function readDictionary(reader: Reader): PdfDictionary {
  const nodes = readUntil(reader, '<<', '>>')
  const dictionary = new Map<string, PdfNode>()
  for (let index = 0; index < nodes.length; index += 2) {
    const [key, value] = [nodes[index], nodes[index + 1]]
    if (!isName(key) || value === undefined) throw new Error('a dictionary without a name or a value')
    dictionary.set(key.name, value)
  }
  return dictionary
}

function readUntil(reader: Reader, open: string, close: string): readonly PdfNode[] {
  const nodes: PdfNode[] = []
  reader.at += open.length
  for (;;) {
    take(reader, space)
    if (reader.text.startsWith(close, reader.at)) break
    const node = readNode(reader)
    if (node === undefined) throw new Error(`${open} without ${close}`)
    nodes.push(node)
  }
  reader.at += close.length
  return nodes
}

const escapes = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
])

/** A literal string: brackets nest, and a backslash escapes (7.3.4.2). Octal escapes are not written by us. */
function readString(reader: Reader): string {
  let text = ''
  let depth = 0
  for (;;) {
    const character = reader.text[reader.at++]
    if (character === undefined) throw new Error('a string does not end')
    if (character === '\\') {
      const escaped = reader.text[reader.at++] ?? ''
      text += escapes.get(escaped) ?? escaped
      continue
    }
    if (character === '(' && depth++ === 0) continue
    if (character === ')' && --depth === 0) return text
    text += character
  }
}

/** Says whether a node is a name. */
export function isName(node: PdfNode | undefined): node is PdfName {
  return typeof node === 'object' && node !== null && 'name' in node
}

/** Says whether a node is an indirect reference. */
export function isPointer(node: PdfNode | undefined): node is PdfPointer {
  return typeof node === 'object' && node !== null && 'pointer' in node
}

/** Says whether a node is an operator. */
export function isKeyword(node: PdfNode | undefined): node is PdfKeyword {
  return typeof node === 'object' && node !== null && 'keyword' in node
}

/** Gives the text of a text string: UTF-16 where it begins with the mark, else ASCII. */
export function toPlainText(bytes: string): string {
  if (!bytes.startsWith('\u00FE\u00FF')) return bytes
  let text = ''
  for (let index = 2; index + 1 < bytes.length; index += 2) {
    text += String.fromCharCode(bytes.charCodeAt(index) * 256 + bytes.charCodeAt(index + 1))
  }
  return text
}
