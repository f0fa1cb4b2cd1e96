import type { CodeBlock, Token } from '@edisi/document'
import type { Ground } from '../galley/galley.ts'
import type { MarkId } from '../paged-document.ts'
import type { ParagraphItem, SetLine } from '../paragraph-items.ts'
import { baselineOf, plainBox } from './add-lines.ts'
import type { Composition, Frame } from './composition.ts'
import { leaveAbove, leaveBelow } from './leave-space.ts'
import { letteringOf, setWords } from './set-words.ts'

const inset = 6
const padding = 4

/** Adds code on a tint; a line that is too long is continued below, hanging, after a mark in quiet ink. */
export function setCode(
  code: CodeBlock<'finished'>,
  { frame, isAfterCode }: { readonly frame: Frame; readonly isAfterCode: boolean },
  composition: Composition,
): void {
  const { design, galley, tags } = composition
  const text = { ...design.code, size: design.code.size * (frame.text.size / design.text.size) }
  // A block of code is no part of a line, and Code may stand only within a paragraph (ISO 32000-1, 14.8.4.4.1).
  const tag = tags.addTag(tags.addTag(frame.tag, 'P'), 'Code')
  const ground: Ground = { x: frame.x, width: frame.width, above: padding, below: padding, ink: design.inks.tint }
  const setting: CodeSetting = { code, frame: { ...frame, text }, mark: tags.addMark(tag) }
  leaveAbove(isAfterCode ? 1.5 : 1, frame, composition)
  const shown = findShown(code.lines)
  let offset = 0
  let order = 0
  let blanks = 0
  code.lines.forEach((tokens, index) => {
    const start = offset
    offset += tokens.reduce((length, { value }) => length + value.length, 1)
    if (!shown.has(index)) {
      blanks += 1
      galley.leave({ height: blanks * text.leading })
      return
    }
    if (order > 0) galley.penalise(breakCost(shown.size, order, blanks > 0))
    order += 1
    blanks = 0
    const lines = setCodeLine(tokens, { ...setting, offset: start }, composition)
    lines.forEach((line, part) => {
      // A line of code stays whole, unless it is longer than some pages.
      if (part > 0) galley.penalise(lines.length <= 12 ? Number.POSITIVE_INFINITY : 300)
      galley.add(
        plainBox(text.leading, piecesOf(line, part, { setting, composition }), {
          source: composition.isMainFlow ? { block: code.nodeId, offset: start } : undefined,
          ids: index === 0 && part === 0 && code.id !== undefined ? [code.id] : [],
          grounds: [...frame.grounds, ground],
        }),
      )
    })
  })
  leaveBelow(1, frame, composition)
}

/** Gives the lines that are seen: an empty one between others is space, with which no page begins or ends. */
function findShown(lines: readonly (readonly Token[])[]): ReadonlySet<number> {
  return new Set(
    lines.flatMap((tokens, index) => (isBlank(tokens) && index > 0 && index < lines.length - 1 ? [] : [index])),
  )
}

/**
 * A page ends in code best after an empty line, never within two lines of its edges, and in a short piece only where
 * half a page would be left white otherwise.
 */
function breakCost(lines: number, before: number, isAfterBlank: boolean): number {
  const edge = Math.min(before, lines - before)
  if (edge < 2) return Number.POSITIVE_INFINITY
  const whole = lines <= 8 ? 4000 : Math.max(0, 16 - lines) * 150
  return (isAfterBlank ? 20 : 100) + (edge < 4 ? 500 : 0) + whole
}

function isBlank(tokens: readonly Token[] | undefined): boolean {
  return tokens?.every(({ value }) => value.trim() === '') ?? false
}

interface CodeSetting {
  readonly code: CodeBlock<'finished'>
  readonly frame: Frame
  readonly mark: MarkId
}

function setCodeLine(
  tokens: readonly Token[],
  { code, frame, mark, offset }: CodeSetting & { readonly offset: number },
  composition: Composition,
): readonly SetLine[] {
  const lettering = letteringOf(frame.text, 'zxx')
  let at = offset
  // A paragraph swallows the spaces that it begins with, unless something stands before them.
  const start: ParagraphItem = { type: 'space', width: 0 }
  const words = tokens.map(({ kind, value }): ParagraphItem => {
    const source = { block: code.nodeId, offset: at }
    at += value.length
    const ink = composition.codeInks[kind] ?? frame.text.ink
    const style = composition.styleOf({ ...lettering, ink, isItalic: kind === 'comment' })
    const spaced = value.replaceAll('\t', '  ')
    return { type: 'text', value: spaced, style, breaking: 'code', mark, link: undefined, source }
  })
  if (tokens.every(({ value }) => value === '')) return [emptyLine]
  const shape = { width: frame.width - 2 * inset, hang: frame.text.size * 1.8 }
  return setWords([start, ...words], { shape, text: frame.text, block: code }, composition)
}

const emptyLine: SetLine = {
  runs: [],
  images: [],
  width: 0,
  ascent: 0,
  descent: 0,
  isHyphenated: false,
  notes: [],
  ids: [],
  source: undefined,
}

function piecesOf(
  line: SetLine,
  part: number,
  { setting, composition }: { readonly setting: CodeSetting; readonly composition: Composition },
): readonly { type: 'line'; line: SetLine; x: number; baseline: number }[] {
  const { frame } = setting
  const { text } = frame
  const baseline = baselineOf(text)
  const words = { type: 'line' as const, line, x: frame.x + inset, baseline }
  if (part === 0) return [words]
  const style = composition.styleOf({ ...letteringOf(text, 'zxx'), ink: composition.design.inks.quiet })
  const [mark] = setWords(
    [{ type: 'text', value: '→', style, breaking: 'never', mark: undefined, link: undefined, source: undefined }],
    { shape: { width: text.size * 2 }, text, block: undefined },
    composition,
  )
  return mark ? [words, { type: 'line', line: mark, x: frame.x + inset, baseline }] : [words]
}
