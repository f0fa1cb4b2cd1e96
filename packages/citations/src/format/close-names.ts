import { isOthers, type CslItem, type CslName } from '../csl-item.ts'

// U+FDD0 is no character (Unicode, 23.7), so that no author's text holds it. The letters keep the name one of Latin
// script, which the engine sets apart from others; and it is a family, for organisations are joined without the comma.
const closing = 'others\uFDD0'

/** Gives an item whose "and others" the engine carries through as a name, to be found by `closeNames`. */
export function openNames(item: CslItem): CslItem {
  const changed = Object.entries(item).flatMap(([variable, value]) =>
    Array.isArray(value) && value.some(isOthers)
      ? [[variable, value.map((name: CslName) => (isOthers(name) ? { family: closing } : name))] as const]
      : [],
  )
  return changed.length === 0 ? item : { ...item, ...Object.fromEntries(changed) }
}

/**
 * Puts the words for "et al." where a row of names goes on, and leaves out the "and" before them. CSL 1.0 prints them
 * only where a row is longer than the style allows, never because its end is unknown.
 */
export function closeNames(text: string, terms: { readonly and: string; readonly etAl: string }): string {
  if (!text.includes('\uFDD0')) return text
  const parts = text.split(new RegExp(`([\uE100-\uF8FF]*)${closing}`, 'iu'))
  let closed = parts[0] ?? ''
  for (let at = 1; at < parts.length; at += 2) {
    const after = parts[at + 1] ?? ''
    closed = `${withoutAnd(closed, terms.and)} ${parts[at] ?? ''}${terms.etAl}`
    closed += terms.etAl.endsWith('.') ? after.replace(/^(\uE100*)\./u, '$1') : after
  }
  return closed
}

function withoutAnd(text: string, and: string): string {
  const [before, after] = splitEnd(text)
  const sign = ['&', and].find((word) => word !== '' && before.endsWith(word))
  if (sign === undefined) return before + after
  const [names, between] = splitEnd(before.slice(0, -sign.length))
  // The end of a name is no word of its own.
  return names.length + between.length === before.length - sign.length &&
    between === '' &&
    !/\s$/.test(before.slice(0, -sign.length))
    ? before + after
    : names + between + after
}

// Parts a text before the marks at its end; blanks among them are left out.
function splitEnd(text: string): readonly [words: string, marks: string] {
  let end = text.length
  while (end > 0 && /[\s\uE100-\uF8FF]/u.test(text.charAt(end - 1))) end--
  return [text.slice(0, end), text.slice(end).replaceAll(/\s/g, '')]
}
