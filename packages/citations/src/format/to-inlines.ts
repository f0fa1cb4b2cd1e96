import type { Place } from '@edisi/diagnostics'
import type { Inline } from '@edisi/document'
import { wordsAt } from './markup.ts'
import type { Marked, MarkName } from './markup.ts'
import { trimEnd } from '../trim-end.ts'

type Form = 'italic' | 'bold' | 'smallCaps' | 'superscript' | 'subscript'

interface Run {
  readonly value: string
  readonly forms: readonly Form[]
  readonly isBreak: boolean
}

/**
 * Gives marked text as inlines at a place; addresses and DOIs within it become links. What undoes a form, such as the name of
 * a species in an italic title, ends that form around it.
 */
export function toInlines(marked: readonly Marked[], place: Place): readonly Inline<'cited'>[] {
  return nestRuns(withoutOuterBreaks(toRuns(marked, [])), place, 0)
}

// What the engine says of a numbered entry of which the style prints nothing; its number stays, by which it is cited.
const placeholder = /\[(?:NO_PRINTED_FORM|CSL STYLE ERROR: reference with no printed form\.)\]/g

const lineBreak: Run = { value: '', forms: [], isBreak: true }

function toRuns(marked: readonly Marked[], forms: readonly Form[]): readonly Run[] {
  return marked.flatMap((node): readonly Run[] => {
    if (node.type === 'words') return [{ value: node.value.replaceAll(placeholder, '—'), forms, isBreak: false }]
    const runs = toRuns(node.children, formsWithin(node.name, forms))
    if (node.name === 'block') return [lineBreak, ...runs, lineBreak]
    // A year below the name of its author stands in a column of its own by the style, and in the line here.
    return node.name === 'label' ? [...runs, { value: ' ', forms, isBreak: false }] : runs
  })
}

function formsWithin(name: MarkName, forms: readonly Form[]): readonly Form[] {
  switch (name) {
    case 'italic':
    case 'bold':
    case 'smallCaps':
    case 'superscript':
    case 'subscript':
      return forms.includes(name) ? forms : [...forms, name]
    case 'upright':
      return forms.filter((form) => form !== 'italic')
    case 'regular':
      return forms.filter((form) => form !== 'bold')
    case 'fullCaps':
      return forms.filter((form) => form !== 'smallCaps')
    case 'baseline':
      return forms.filter((form) => form !== 'superscript' && form !== 'subscript')
    case 'plain':
    case 'label':
    case 'body':
    case 'block':
    case 'cite':
    case 'oddCite':
      return forms
    default:
      return name satisfies never
  }
}

function withoutOuterBreaks(runs: readonly Run[]): readonly Run[] {
  return runs.filter(
    ({ isBreak }, index) =>
      !isBreak || (runs[index - 1]?.isBreak === false && runs.slice(index).some((run) => !run.isBreak)),
  )
}

function nestRuns(runs: readonly Run[], place: Place, depth: number): readonly Inline<'cited'>[] {
  const inlines: Inline<'cited'>[] = []
  let at = 0
  while (at < runs.length) {
    const form = runs[at]?.forms[depth]
    let end = at + 1
    while (end < runs.length && runs[end]?.forms[depth] === form && runs[end]?.isBreak === runs[at]?.isBreak) end++
    const group = runs.slice(at, end)
    if (group[0]?.isBreak === true) inlines.push({ type: 'lineBreak', place })
    else if (form === undefined) inlines.push(...linkAddresses(group.map(({ value }) => value).join(''), place))
    else inlines.push(wrap(form, nestRuns(group, place, depth + 1), place))
    at = end
  }
  return inlines
}

function wrap(form: Form, children: readonly Inline<'cited'>[], place: Place): Inline<'cited'> {
  switch (form) {
    case 'italic':
      return { type: 'emphasis', place, children }
    case 'bold':
      return { type: 'strong', place, children }
    case 'smallCaps':
      return { type: 'span', place, lang: undefined, isSmallCaps: true, children }
    case 'superscript':
    case 'subscript':
      return { type: form, place, children }
    default:
      return form satisfies never
  }
}

function linkAddresses(value: string, place: Place): readonly Inline<'cited'>[] {
  const inlines: Inline<'cited'>[] = []
  let from = 0
  for (const found of value.matchAll(/https?:\/\/[^\s<>"]+|(?<=\bdoi:\s?)10\.\d{4,9}\/[^\s<>"]+/gi)) {
    const address = trimAddress(found[0])
    const url = address.startsWith('10.') ? `https://doi.org/${address}` : address
    if (found.index > from) inlines.push(wordsAt(value.slice(from, found.index), place))
    inlines.push({ type: 'link', place, url, title: undefined, children: [wordsAt(address, place)] })
    from = found.index + address.length
  }
  if (from < value.length) inlines.push(wordsAt(value.slice(from), place))
  return inlines
}

// A stop at the end belongs to the sentence, and a bracket only where it was opened within.
function trimAddress(address: string): string {
  let url = trimEnd(address, /[.,;:!?’”]/)
  while (url.endsWith(')') && url.split(')').length > url.split('(').length) url = url.slice(0, -1)
  return url
}
