import { findPlaces } from './find-places.ts'
import { parseJson, type JsonValue } from './parse-json.ts'
import { createItemShelf } from './item-shelf.ts'
import type { ReadBibliography } from './read-entry.ts'

/**
 * Reads CSL-JSON: a list of items, one item alone, or a list under `items` or `references`. A fault costs the item that it
 * stands in; reading goes on at the next object that has an `id`.
 */
export function readCslJson(text: string, path: string): ReadBibliography {
  const shelf = createItemShelf(path)
  const toPlace = findPlaces(text, path)
  const add = (item: JsonValue): void => {
    const fields = new Map(item.type === 'map' ? fieldsOf(item, text) : [])
    shelf.add(toPlain(item), {
      place: toPlace(item),
      fields: new Map([...fields].map(([name, range]) => [name, toPlace(range)])),
    })
  }
  const whole = parseJson(text, 0)
  if (whole.type !== 'fault') {
    itemsOf(whole).forEach(add)
    const rest = text.slice(whole.end).search(/\S/)
    if (rest >= 0) {
      const range = { start: whole.end + rest, end: text.trimEnd().length }
      shelf.fail('nothing may follow the list', { place: toPlace(range), key: undefined })
    }
    return shelf.result()
  }
  const fail = (fault: { readonly reason: string; readonly at: number }, key: string | undefined): void => {
    const range = { start: fault.at, end: Math.min(fault.at + 1, text.length) }
    shelf.fail(fault.reason, { place: toPlace(range), key })
  }
  if (!recoverItems(text, add, fail)) fail(whole, undefined)
  return shelf.result()
}

/**
 * Gives what can be read of a list that is broken somewhere, and tells each fault within an item once; says whether there
 * was one. Linear, for what was read once, well or not, is not read again.
 */
function recoverItems(
  text: string,
  add: (item: JsonValue) => void,
  fail: (fault: { readonly reason: string; readonly at: number }, key: string | undefined) => void,
): boolean {
  let isWithin = false
  let hasFailed = false
  const wrapper = /^\s*\{\s*"(?:items|references)"\s*:/.exec(text.slice(0, 2000))
  let at = text.indexOf('{', wrapper?.[0].length ?? 0)
  while (at >= 0) {
    const item = parseJson(text, at)
    if (item.type === 'fault') {
      const head = text.slice(at, at + 300)
      // What is left of a broken item holds objects too: names, dates.
      if (!isWithin || /^\{\s*"(?:id|type)"/.test(head)) {
        fail(item, /^\{[^{}]*?"id"\s*:\s*"([^"\\\n]{1,200})"/.exec(head)?.[1])
        hasFailed = true
      }
      isWithin = true
      at = text.indexOf('{', Math.max(item.at, at + 1))
      continue
    }
    if (item.type === 'map' && (item.entries.has('id') || !isWithin)) {
      add(item)
      isWithin = false
    }
    at = text.indexOf('{', item.end)
  }
  return hasFailed
}

function itemsOf(value: JsonValue): readonly JsonValue[] {
  if (value.type === 'list') return value.items
  if (value.type !== 'map') return [value]
  const list = value.entries.get('items') ?? value.entries.get('references')
  return list?.type === 'list' ? list.items : [value]
}

/** Gives where the values of an item stand: a text without its quotes, unless escapes make it another. */
function fieldsOf(
  { entries }: Extract<JsonValue, { readonly type: 'map' }>,
  text: string,
): readonly (readonly [string, { readonly start: number; readonly end: number }])[] {
  return [...entries].flatMap(([name, value]) => {
    const { start, end } = value
    if (value.type !== 'plain' || typeof value.value !== 'string')
      return [[name.toLowerCase(), { start, end }] as const]
    const isExact = text.slice(start + 1, end - 1) === value.value
    return isExact ? [[name.toLowerCase(), { start: start + 1, end: end - 1 }] as const] : []
  })
}

function toPlain(value: JsonValue): unknown {
  switch (value.type) {
    case 'plain':
      return value.value
    case 'list':
      return value.items.map(toPlain)
    case 'map':
      // fromEntries defines own properties: a key such as `__proto__` stays a key.
      return Object.fromEntries([...value.entries].map(([name, entry]) => [name, toPlain(entry)]))
    default:
      return value satisfies never
  }
}
