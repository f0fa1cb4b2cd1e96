import type { CitedItem } from './read-cited-items.ts'

/** Writes a key in Pandoc's form: `@smith2020`, or `@{…}` where it has other signs than a key may have. */
export function writeKey(key: string): string {
  return /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u.test(key) ? `@${key}` : `@{${key}}`
}

/** Writes works in a bracket of Pandoc's: `[see @a, p. 3; -@b]`. */
export function writeKeyBracket(items: readonly CitedItem[], keyOf: ReadonlyMap<string, string>): string {
  const parts = items.map(({ reference, prefix, suffix, suppressesAuthor }) => {
    const key = writeKey(keyOf.get(reference) ?? '')
    const before = prefix === '' ? '' : `${prefix} `
    return `${before}${suppressesAuthor ? '-' : ''}${key}${joinSuffix(suffix)}`
  })
  return `[${parts.join('; ')}]`
}

// The stop of a bracket that is a sentence stands right behind its key: "[See @jones2016.]".
function joinSuffix(suffix: string): string {
  return suffix === '' || /^[.!?]/.test(suffix) ? suffix : `, ${suffix}`
}
