import type { Diagnostic, Place, Point } from '@edisi/diagnostics'
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Alias, Document as YamlDocument, Node } from 'yaml'
import { frontMatterInvalid } from '../messages.ts'

/** A value of YAML with its place. Keys come from an author: they stand in a Map. */
export type YamlValue =
  /** A scalar: `value` is its text as written, without quotes; empty text for null. */
  | { readonly type: 'text'; readonly value: string; readonly isQuoted: boolean; readonly place: Place }
  | { readonly type: 'list'; readonly items: readonly YamlValue[]; readonly place: Place }
  | { readonly type: 'map'; readonly entries: ReadonlyMap<string, YamlEntry>; readonly place: Place }

/** A value under its key, with the place of the key. */
export interface YamlEntry {
  readonly value: YamlValue
  readonly keyPlace: Place
}

/** YAML read as data: the value is undefined where it could not be read at all; faults are reported. */
export interface ReadYaml {
  readonly value: YamlValue | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Deeper, a value is cut off: an anchor that contains itself has no end. */
const deepest = 20
/** More values than any publication has: aliases of aliases multiply. */
const mostValues = 20_000

/**
 * Reads YAML 1.2 by the core schema: data only, nothing is executed or constructed. `at` is where the text begins in
 * its file. Faults are reported with their place, and what can be read is given all the same.
 */
export function readYaml(text: string, path: string, at: Point): ReadYaml {
  const lines = new LineCounter()
  // The parser knows no line that ends with a carriage return alone; places stay, for a line feed is as long.
  const document = parseDocument(text.replace(/\r(?!\n)/g, '\n'), {
    schema: 'core',
    lineCounter: lines,
    logLevel: 'silent',
    stringKeys: true,
  })
  const placeBetween = (start: number, end: number): Place => ({
    path,
    start: pointAt(start, lines, at),
    end: pointAt(end, lines, at),
  })
  const diagnostics = document.errors
    .slice(0, 5)
    .map((error) => frontMatterInvalid(placeBetween(...error.pos), plainReason(error.message)))
  const reading: Reading = { document, placeBetween, aliased: undefined, left: mostValues }
  const value = document.contents === null ? undefined : toValue(document.contents, reading, 0)
  if (reading.left <= 0)
    diagnostics.push(frontMatterInvalid(placeBetween(0, 0), 'it unfolds to more values than can be meant'))
  return { value, diagnostics }
}

interface Reading {
  readonly document: YamlDocument
  readonly placeBetween: (start: number, end: number) => Place
  /** What each alias stands for; undefined until the first is met. */
  aliased: ReadonlyMap<Alias, Node> | undefined
  left: number
}

function toValue(node: unknown, reading: Reading, depth: number): YamlValue | undefined {
  reading.left -= 1
  if (depth > deepest || reading.left <= 0) return undefined
  if (isAlias(node)) {
    reading.aliased ??= resolveAliases(reading.document)
    return toValue(reading.aliased.get(node), reading, depth + 1)
  }
  if (isScalar(node)) {
    const text = typeof node.value === 'string' ? node.value : node.value === null ? '' : (node.source ?? '')
    return {
      type: 'text',
      value: text,
      isQuoted: node.type?.startsWith('QUOTE') ?? false,
      place: placeOf(node, reading),
    }
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => toValue(item, reading, depth + 1)).filter((item) => item !== undefined)
    return { type: 'list', items, place: placeOf(node, reading) }
  }
  if (isMap(node)) return toMap(node, reading, depth)
  return undefined
}

// The library would look through the whole document for each of them. An anchor may be set anew: the last before counts.
function resolveAliases(document: YamlDocument): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>()
  const aliased = new Map<Alias, Node>()
  visit(document, {
    Alias(_, alias) {
      const node = anchors.get(alias.source)
      if (node) aliased.set(alias, node)
    },
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node)
    },
  })
  return aliased
}

function toMap(
  node: { readonly items: readonly { readonly key: unknown; readonly value: unknown }[] } & Node,
  reading: Reading,
  depth: number,
): YamlValue {
  const entries = new Map<string, YamlEntry>()
  for (const { key, value } of node.items) {
    if (!isScalar(key)) continue
    const keyPlace = placeOf(key, reading)
    const name = typeof key.value === 'string' ? key.value : (key.source ?? '')
    const read = value === null ? undefined : toValue(value, reading, depth + 1)
    entries.set(name, { keyPlace, value: read ?? { type: 'text', value: '', isQuoted: false, place: keyPlace } })
  }
  return { type: 'map', entries, place: placeOf(node, reading) }
}

function placeOf(node: Node, { placeBetween }: Reading): Place {
  const [start, end] = node.range ?? [0, 0]
  return placeBetween(start, end)
}

function pointAt(offset: number, lines: LineCounter, at: Point): Point {
  const { line, col } = lines.linePos(offset)
  const first = Math.max(1, line)
  return {
    line: at.line + first - 1,
    column: first === 1 ? at.column + Math.max(1, col) - 1 : Math.max(1, col),
    offset: at.offset + offset,
  }
}

// The library adds the place, which we print ourselves, and begins with a capital.
function plainReason(message: string): string {
  const [first = ''] = message.split(/ at line \d+|\n/)
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/[.:]$/, '')
}
