import type { Place } from '@edisi/diagnostics'
import type { CrossReference, Inline, KeyItem, Text } from '../inline.ts'
import { latexNotShown } from '../messages.ts'
import { sliceText } from '../slice-text.ts'
import type { AdmitContext, InlineScope } from './admit-context.ts'
import { isSafeAddress } from './is-safe-address.ts'

/** What a LaTeX command becomes, and where it ends in its text. */
export interface LatexReading {
  readonly nodes: readonly Inline<'parsed'>[]
  readonly end: number
}

interface Command {
  readonly context: AdmitContext
  readonly scope: InlineScope
  readonly name: string
  readonly text: Text
  /** The arguments in braces, as offsets of the text. */
  readonly braces: readonly Span[]
  /** The arguments in brackets. */
  readonly brackets: readonly Span[]
  readonly from: number
  readonly end: number
}

interface Span {
  readonly from: number
  readonly to: number
}

const symbols: ReadonlyMap<string, string> = new Map([
  ['LaTeX', 'LaTeX'],
  ['TeX', 'TeX'],
  ['BibTeX', 'BibTeX'],
  ['ldots', '…'],
  ['dots', '…'],
  ['textellipsis', '…'],
  ['textendash', '–'],
  ['textemdash', '—'],
  ['textbackslash', '\\'],
  ['textasciitilde', '~'],
  ['textdegree', '°'],
  ['texttrademark', '™'],
  ['copyright', '©'],
  ['ss', 'ß'],
  ['aa', 'å'],
  ['AA', 'Å'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['l', 'ł'],
  ['L', 'Ł'],
])

// They set a page; an edition sets its own.
const layout: ReadonlySet<string> = new Set(
  (
    'newpage clearpage cleardoublepage pagebreak nopagebreak noindent indent centering raggedright hfill vfill ' +
    'bigskip medskip smallskip vspace hspace small footnotesize scriptsize tiny normalsize large Large linebreak par ' +
    'maketitle tableofcontents listoffigures listoftables appendix protect bibliographystyle setlength thispagestyle'
  ).split(' '),
)

const references: ReadonlyMap<string, CrossReference['form']> = new Map([
  ['ref', 'number'],
  ['pageref', 'number'],
  ['nameref', 'word'],
  ['autoref', 'word'],
  ['cref', 'word'],
  ['Cref', 'word'],
  ['vref', 'word'],
  ['eqref', 'parentheses'],
])

const citing: ReadonlyMap<string, 'bracket' | 'narrative'> = new Map([
  ['cite', 'bracket'],
  ['citep', 'bracket'],
  ['parencite', 'bracket'],
  ['autocite', 'bracket'],
  ['citet', 'narrative'],
  ['textcite', 'narrative'],
])

/**
 * Reads the LaTeX command that begins with the backslash at an offset of a text. Undefined where it is none that is
 * known and it has no argument in braces: then the backslash is what it looks like.
 */
export function readLatex(context: AdmitContext, scope: InlineScope, at: LatexPoint): LatexReading | undefined {
  const { text, from } = at
  const found = /^\\([A-Za-z]+)\*?/.exec(text.value.slice(from, from + 60))
  if (!found) return undefined
  const name = found[1] ?? ''
  const { braces, brackets, end } = readArguments(text.value, from + found[0].length)
  const command: Command = { context, scope, name, text, braces, brackets, from, end }
  return readKnown(command) ?? readUnknown(command)
}

/** Where a command begins. */
export interface LatexPoint {
  readonly text: Text
  readonly from: number
}

function readArguments(value: string, start: number): Pick<Command, 'braces' | 'brackets' | 'end'> {
  const braces: Span[] = []
  const brackets: Span[] = []
  let end = start
  for (;;) {
    const rest = value.slice(end, end + 2000)
    const found = /^\{([^{}]*)\}/.exec(rest) ?? (braces.length === 0 ? /^\[([^[\]{}]*)\](?=[[{])/.exec(rest) : null)
    if (!found) return { braces, brackets, end }
    const span = { from: end + 1, to: end + found[0].length - 1 }
    ;(found[0].startsWith('{') ? braces : brackets).push(span)
    end += found[0].length
  }
}

function readKnown(command: Command): LatexReading | undefined {
  const { name, scope, text, braces, brackets, from } = command
  const [first, second] = braces
  const symbol = symbols.get(name)
  if (symbol !== undefined && (!first || first.to === first.from)) {
    const end = first ? first.to + 1 : from + name.length + 1
    // What is printed as it is written stands behind the backslash.
    const start = symbol === name ? from + 1 : from
    return { nodes: [{ ...sliceText(text, start, end), value: symbol, shifts: [] }], end }
  }
  if (layout.has(name)) {
    command.context.diagnostics.push(latexNotShown(placeOf(command), `\\${name}`))
    return { nodes: [], end: command.end }
  }
  if (!first) return undefined
  const value = text.value.slice(first.from, first.to)
  const form = references.get(name)
  if (form) return { nodes: readReferences(command, value, form), end: first.to + 1 }
  const mode = citing.get(name)
  if (mode) return { nodes: [readCitation(command, value, mode)], end: first.to + 1 }
  if (name === 'label') {
    scope.anchors.push(value.trim())
    return { nodes: [], end: first.to + 1 }
  }
  if (name === 'href' && second) return { nodes: [toLink(command, value, second)], end: second.to + 1 }
  if (brackets.length > 0) return undefined
  const dressed = dress(command, first)
  return dressed && { nodes: [dressed], end: first.to + 1 }
}

function readReferences(command: Command, value: string, form: CrossReference['form']): readonly Inline<'parsed'>[] {
  const place = placeOf(command)
  const written = command.text.value.slice(command.from, command.end)
  return value
    .split(',')
    .flatMap((target, index): readonly Inline<'parsed'>[] => [
      ...(index > 0 ? [{ type: 'text', value: ', ', place: { ...place, end: place.start }, shifts: [] } as const] : []),
      { type: 'crossReference', target: target.trim(), form, children: [], value: written, place },
    ])
}

function readCitation(command: Command, value: string, mode: 'bracket' | 'narrative'): Inline<'parsed'> {
  const { text, brackets, braces } = command
  const place = placeOf(command)
  const words = brackets.map(({ from, to }) => text.value.slice(from, to).trim())
  // With one bracket it is what follows the keys, with two the first is what precedes them.
  const [prefix = '', suffix = ''] = words.length > 1 ? words : ['', words[0] ?? '']
  const keys = value.split(',').map((key) => key.trim())
  let from = braces[0]?.from ?? 0
  const items = keys.map((key, index): KeyItem => {
    const at = text.value.indexOf(key, from)
    from = at + key.length
    return {
      key,
      prefix: index === 0 ? prefix : '',
      suffix: index === keys.length - 1 ? suffix : '',
      suppressesAuthor: false,
      place: sliceText(text, at, from).place,
    }
  })
  return { type: 'keyCitation', mode, items, value: text.value.slice(command.from, command.end), place }
}

function toLink(command: Command, url: string, label: Span): Inline<'parsed'> {
  const children = [sliceText(command.text, label.from, label.to)]
  if (!isSafeAddress(url)) return children[0] ?? fail()
  return { type: 'link', url, title: undefined, children, place: placeOf(command) }
}

function dress(command: Command, argument: Span): Inline<'parsed'> | undefined {
  const place = placeOf(command)
  const text = sliceText(command.text, argument.from, argument.to)
  switch (command.name) {
    case 'emph':
    case 'textit':
    case 'textsl':
      return { type: 'emphasis', place, children: [text] }
    case 'textbf':
      return { type: 'strong', place, children: [text] }
    case 'texttt':
    case 'verb':
      return { type: 'code', place, value: text.value }
    case 'textsc':
      return { type: 'span', place, lang: undefined, isSmallCaps: true, children: [text] }
    case 'textsuperscript':
      return { type: 'superscript', place, children: [text] }
    case 'textsubscript':
      return { type: 'subscript', place, children: [text] }
    case 'textrm':
    case 'textnormal':
    case 'text':
    case 'mbox':
    case 'enquote':
      return text
    case 'url':
    case 'nolinkurl':
      return isSafeAddress(text.value)
        ? { type: 'link', url: text.value, title: undefined, children: [text], place }
        : text
    default:
      return undefined
  }
}

function readUnknown(command: Command): LatexReading | undefined {
  const { context, name, text, braces, from, end } = command
  if (braces.length === 0) return undefined
  const place = placeOf(command)
  context.diagnostics.push(latexNotShown(place, `\\${name}`))
  return { nodes: [{ type: 'code', value: text.value.slice(from, end), place }], end }
}

function placeOf(command: Command): Place {
  return sliceText(command.text, command.from, command.end).place
}

function fail(): never {
  throw new Error('expected the label of a link')
}
