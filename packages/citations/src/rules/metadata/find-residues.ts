import type { TextRange } from '../../inline-text.ts'
import type { EntrySyntax, EntryValue } from '../reading/entry-values.ts'
import { accentedLetter, entityCharacter } from './name-character.ts'

/** A stretch of foreign markup, and the changes that mend it; none where it takes a human. Ranges count in the value. */
export interface Residue extends TextRange {
  readonly what: 'LaTeX' | 'HTML'
  readonly edits: readonly (TextRange & { readonly text: string })[]
}

/** Finds in a value what is markup of another kind than its file's, in order. Linear in the length of the value. */
export function findResidues({ name, text }: EntryValue, syntax: EntrySyntax): readonly Residue[] {
  const isAddress = name === 'doi' || name === 'url'
  const tags = syntax === 'markdown' || isAddress ? [] : findTags(text, syntax)
  // An address is taken as it stands: in it the character itself is meant.
  const found = [...tags.flatMap(({ residue }) => residue), ...findEntities(text, isAddress ? 'data' : syntax, tags)]
  if (isAddress) found.push(...findEscapes(text))
  else if (syntax !== 'bibtex') found.push(...findAccents(text))
  return dropOverlaps(found.toSorted((a, b) => a.start - b.start || b.end - a.end))
}

// `\&amp;` in an address is an entity and holds an escape.
function dropOverlaps(sorted: readonly Residue[]): readonly Residue[] {
  let end = 0
  return sorted.filter((residue) => {
    if (residue.start < end) return false
    end = residue.end
    return true
  })
}

// In Markdown an entity is a character, and left over only where its own `&` was written as one.
function findEntities(text: string, syntax: EntrySyntax, tags: readonly TextRange[]): readonly Residue[] {
  const within = new Set(tags.flatMap(({ start, end }) => [start, end - '&gt;'.length]))
  const pattern =
    syntax === 'markdown'
      ? /&(?:amp;)+(#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8}\d?);/gi
      : /(?:\{\\&\}|\\?&)(?:amp;)*(#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8}\d?);/gi
  return [...text.matchAll(pattern)].flatMap((match) => {
    const range = { start: match.index, end: match.index + match[0].length }
    const character = entityCharacter(match[1] ?? '')
    // Brackets of tags that were themselves written as entities are mended with their tags.
    if (character === undefined || within.has(range.start)) return []
    const mended = writeCharacter(character, syntax)
    return [{ ...range, what: 'HTML' as const, edits: mended === undefined ? [] : [{ ...range, text: mended }] }]
  })
}

/** Gives a character as it is written in a file; undefined where that is not plain to see. */
function writeCharacter(character: string, syntax: EntrySyntax): string | undefined {
  switch (syntax) {
    case 'bibtex':
      if (/[&%$#_]/.test(character)) return `\\${character}`
      if (character === '"') return '{"}'
      if (character === '\u00A0') return '~'
      return /[{}~^\\]/.test(character) ? undefined : character
    case 'markdown':
      if (markdownEntities.has(character)) return markdownEntities.get(character)
      // These would become markup.
      return /[*_`[\]\\"'|#~$^]/.test(character) ? undefined : character
    case 'data':
      return /["'\\:#]/.test(character) ? undefined : character
    default:
      return syntax satisfies never
  }
}

const markdownEntities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
])

const commands: ReadonlyMap<string, string> = new Map([
  ['i', '\\textit{'],
  ['em', '\\emph{'],
  ['italic', '\\textit{'],
  ['b', '\\textbf{'],
  ['strong', '\\textbf{'],
  ['bold', '\\textbf{'],
  ['sub', '\\textsubscript{'],
  ['inf', '\\textsubscript{'],
  ['sup', '\\textsuperscript{'],
  ['scp', '\\textsc{'],
  ['sc', '\\textsc{'],
])

// The tags that CSL itself has.
const cslTags: ReadonlySet<string> = new Set(['i', 'b', 'sub', 'sup', 'sc', 'span'])

interface Tag extends TextRange {
  /** What is to be told of it: of a pair that its first tag, with the edits of both. */
  readonly residue: readonly Residue[]
}

/** Pairs each tag with its end. A tag alone, and one whose end lies within another pair, is left to the author. */
function findTags(text: string, syntax: EntrySyntax): readonly Tag[] {
  const pattern =
    /(?:<|&lt;)(\/?)((?:mml:|jats:)[a-z]{1,20}|i|em|italic|b|strong|bold|sub|inf|sup|scp|sc|span|p|br|u|title)(\s[^<>&]{0,200})?(\/?)(?:>|&gt;)/gi
  const tags: Tag[] = []
  const open: { readonly name: string; readonly range: TextRange }[] = []
  for (const match of text.matchAll(pattern)) {
    const name = (match[2] ?? '').toLowerCase()
    const range = { start: match.index, end: match.index + match[0].length }
    if (syntax === 'data' && cslTags.has(name) && !match[0].includes('&')) continue
    if (match[1] === '' && match[4] === '') {
      open.push({ name, range })
      continue
    }
    const before = open.at(-1)
    if (before?.name !== name || match[1] === '') {
      tags.push({ ...range, residue: [{ ...range, what: 'HTML', edits: [] }] })
      continue
    }
    open.pop()
    const edits = replaceTags(name, syntax).map((words, index) => ({
      ...(index === 0 ? before.range : range),
      text: words,
    }))
    tags.push({ ...before.range, residue: [{ ...before.range, what: 'HTML', edits }] }, { ...range, residue: [] })
  }
  return [
    ...tags,
    ...open.map(({ range }) => ({ ...range, residue: [{ ...range, what: 'HTML' as const, edits: [] }] })),
  ]
}

/** Gives what stands for a tag and its end in a file; nothing where there is no such thing. */
function replaceTags(name: string, syntax: EntrySyntax): readonly [string, string] | readonly [] {
  const command = commands.get(name)
  if (syntax === 'bibtex') return command === undefined ? [] : [command, '}']
  return cslTags.has(name) ? [`<${name}>`, `</${name}>`] : []
}

/** Addresses and DOIs are taken as they stand: an escape in them leads nowhere. */
function findEscapes(text: string): readonly Residue[] {
  const wrapped = /^(\s*\\url\{)[^{}]*(\}\s*)$/.exec(text)
  if (wrapped?.[1] !== undefined && wrapped[2] !== undefined) {
    const [start, end] = [
      { start: 0, end: wrapped[1].length },
      { start: text.length - wrapped[2].length, end: text.length },
    ]
    return [
      {
        ...start,
        what: 'LaTeX',
        edits: [
          { ...start, text: '' },
          { ...end, text: '' },
        ],
      },
    ]
  }
  return [
    ...text.matchAll(
      /\{\\([_%&#~])\}|\\([_%&#])|\{?\\textunderscore\s?(?:\{\}|\})?|\\textasciitilde\s?(?:\{\})?|\\~\{\}|\$\\sim\$/g,
    ),
  ].map((match) => {
    const range = { start: match.index, end: match.index + match[0].length }
    const sign = match[1] ?? match[2] ?? (match[0].includes('underscore') ? '_' : '~')
    return { ...range, what: 'LaTeX' as const, edits: [{ ...range, text: sign }] }
  })
}

// In Markdown a backslash before a quotation mark is an escape: only with braces is an accent meant.
function findAccents(text: string): readonly Residue[] {
  const pattern =
    /\{\\(["'`^~=.]|[uvHcdkrb]\s)\s*(?:\{(\\?[A-Za-z])\}|(\\?[A-Za-z]))\}|\\(["'`^~=.uvHcdkrb])\{(\\?[A-Za-z])\}|\{\\(ss|o|O|l|L|ae|AE|oe|OE|aa|AA|i)\s?\}/g
  return [...text.matchAll(pattern)].flatMap((match) => {
    const range = { start: match.index, end: match.index + match[0].length }
    const sign = (match[1] ?? match[4] ?? '').trim()
    const letter = accentedLetter(sign, match[2] ?? match[3] ?? match[5] ?? match[6] ?? '')
    return [{ ...range, what: 'LaTeX' as const, edits: letter === undefined ? [] : [{ ...range, text: letter }] }]
  })
}
