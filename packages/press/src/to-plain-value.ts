import type { YamlValue } from '@edisi/document'

/** Gives a value of YAML as plain data, as JSON would have it: for references that front matter gives inline. */
export function toPlainValue(value: YamlValue): unknown {
  switch (value.type) {
    case 'text':
      return value.isQuoted || !/^-?\d{1,15}$/.test(value.value) ? value.value : Number(value.value)
    case 'list':
      return value.items.map(toPlainValue)
    case 'map':
      // fromEntries defines own properties: a key such as `__proto__` stays a key.
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, toPlainValue(entry.value)]))
    default:
      return value satisfies never
  }
}
