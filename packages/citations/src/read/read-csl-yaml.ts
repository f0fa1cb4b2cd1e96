import type { Place } from '@edisi/diagnostics'
import { readYaml, type YamlValue } from '@edisi/document'
import { createItemShelf, type ItemShelf } from './item-shelf.ts'
import type { ReadBibliography } from './read-entry.ts'

/**
 * Reads CSL-YAML: a list of items, or a list under `references` as Pandoc writes it, with or without the lines of `---`.
 * Each item is read by itself, so that a broken one costs no other.
 */
export function readCslYaml(text: string, path: string): ReadBibliography {
  const shelf = createItemShelf(path)
  for (const part of splitItems(text)) {
    const { value, diagnostics } = readYaml(part.text, path, part.start)
    const [fault] = diagnostics
    if (fault) {
      const key = /^\s*(?:-\s+)?id:[ \t]*["']?([^\s"'#]{1,200})/m.exec(part.text.slice(0, 2000))?.[1]
      // What is never closed is found out at the end: the item's own place helps more.
      const isAtEnd = (fault.place?.start.offset ?? 0) >= part.start.offset + part.text.trimEnd().length
      const place = isAtEnd ? { path, start: part.start, end: part.start } : fault.place
      shelf.fail(fault.reason.replace(/^.*?: (?=\S)/, ''), { place, key })
    } else if (value) for (const item of itemsOf(value)) addItem(item, shelf)
  }
  return shelf.result()
}

/** Reads items of YAML that are values already: `references` of the front matter. */
export function readYamlItems(items: readonly YamlValue[], path: string): ReadBibliography {
  const shelf = createItemShelf(path)
  for (const item of items) addItem(item, shelf)
  return shelf.result()
}

interface Part {
  readonly text: string
  readonly start: Place['start']
}

/** Parts a list at its dashes, which stand in one column; what is no such list, or has anchors, is one part. */
function splitItems(text: string): readonly Part[] {
  const lines = text.match(/[^\n]*(?:\n|$)/g) ?? []
  const first = lines.findIndex(
    (line) => !/^(?:---|\.\.\.|\s*#|\s*$|%YAML|(?:references|bibliography):\s*(?:#|$))/.test(line),
  )
  const dash = /^ *- /.exec(lines[first] ?? '')?.[0]
  if (dash === undefined || /(?:: |- )[&*][\w-]+[ \t]*$/m.test(text))
    return [{ text, start: { line: 1, column: 1, offset: 0 } }]
  const parts: { text: string; start: Place['start'] }[] = []
  let offset = 0
  for (const [index, line] of lines.entries()) {
    const isDash = line.startsWith(dash) || line.trimEnd() === dash.trimEnd()
    if (index >= first && isDash) parts.push({ text: '', start: { line: index + 1, column: 1, offset } })
    const part = parts.at(-1)
    if (part && !/^(?:---|\.\.\.)\s*$/.test(line)) part.text += line
    offset += line.length
  }
  return parts
}

function itemsOf(value: YamlValue): readonly YamlValue[] {
  if (value.type === 'list') return value.items
  if (value.type === 'text') return value.value === '' ? [] : [value]
  const list = (value.entries.get('references') ?? value.entries.get('items'))?.value
  return list?.type === 'list' ? list.items : [value]
}

function addItem(item: YamlValue, shelf: ItemShelf): void {
  const fields = new Map<string, Place>()
  if (item.type === 'map')
    for (const [name, { value, keyPlace }] of item.entries) {
      const place = value.place === keyPlace ? undefined : placeOfValue(value)
      if (place) fields.set(name.toLowerCase(), place)
    }
  shelf.add(toPlain(item), { place: item.place, fields })
}

/** Gives where a value stands: a text without its quotes, unless it is folded or escaped. */
function placeOfValue(value: YamlValue): Place | undefined {
  const { start, end } = value.place
  if (value.type !== 'text') return value.place
  const room = value.isQuoted ? 2 : 0
  if (end.line !== start.line || end.offset - start.offset !== value.value.length + room) return undefined
  if (!value.isQuoted) return value.place
  return {
    ...value.place,
    start: { ...start, column: start.column + 1, offset: start.offset + 1 },
    end: { ...end, column: end.column - 1, offset: end.offset - 1 },
  }
}

function toPlain(value: YamlValue): unknown {
  switch (value.type) {
    case 'text':
      return value.isQuoted || !/^-?\d{1,15}$/.test(value.value) ? value.value : Number(value.value)
    case 'list':
      return value.items.map(toPlain)
    case 'map':
      // fromEntries defines own properties: a key such as `__proto__` stays a key.
      return Object.fromEntries([...value.entries].map(([name, entry]) => [name, toPlain(entry.value)]))
    default:
      return value satisfies never
  }
}
