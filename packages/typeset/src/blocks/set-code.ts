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
export function setCode(code: CodeBlock<'finished'>, frame: Frame, composition: Composition): void {
  const { design, galley, tags } = composition
  const text = { ...design.code, size: design.code.size * (frame.text.size / design.text.size) }
  // A block of code is no part of a line, and Code may stand only within a paragraph (ISO 32000-1, 14.8.4.4.1).
  const tag = tags.addTag(tags.addTag(frame.tag, 'P'), 'Code')
  const ground: Ground = { x: frame.x, width: frame.width, above: padding, below: padding, ink: design.inks.tint }
  const setting: CodeSetting = { code, frame: { ...frame, text }, mark: tags.addMark(tag) }
  leaveAbove(0.75, frame, composition)
  let offset = 0
  code.lines.forEach((tokens, index) => {
    if (index === 1 || (index > 0 && index === code.lines.length - 1)) galley.penalise(Number.POSITIVE_INFINITY)
    const lines = setCodeLine(tokens, { ...setting, offset }, composition)
    lines.forEach((line, part) => {
      if (part > 0) galley.penalise(300)
      galley.add(
        plainBox(text.leading, piecesOf(line, part, { setting, composition }), {
          source: composition.isMainFlow ? { block: code.nodeId, offset } : undefined,
          ids: index === 0 && part === 0 && code.id !== undefined ? [code.id] : [],
          grounds: [...frame.grounds, ground],
        }),
      )
    })
    offset += tokens.reduce((length, { value }) => length + value.length, 1)
  })
  leaveBelow(0.75, frame, composition)
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
  const items = tokens.flatMap(({ kind, value }): ParagraphItem[] => {
    const source = { block: code.nodeId, offset: at }
    at += value.length
    const ink = composition.codeInks[kind] ?? frame.text.ink
    const style = composition.styleOf({ ...lettering, ink, isItalic: kind === 'comment' })
    // Spaces are part of code: a paragraph would swallow them at its beginning and let them stretch.
    return [{ type: 'text', value: keepSpaces(value), style, breaking: 'code', mark, link: undefined, source }]
  })
  if (items.length === 0 || tokens.every(({ value }) => value === '')) return [emptyLine]
  const shape = { width: frame.width - 2 * inset, hang: frame.text.size * 1.8 }
  return setWords(items, { shape, text: frame.text, block: code }, composition)
}

function keepSpaces(value: string): string {
  return value.replace(/\t/g, '  ').replace(/^ +| {2,}/g, (spaces) => '\u00a0'.repeat(spaces.length))
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
    [{ type: 'text', value: '↳', style, breaking: 'never', mark: undefined, link: undefined, source: undefined }],
    { shape: { width: text.size * 2 }, text, block: undefined },
    composition,
  )
  return mark ? [words, { type: 'line', line: mark, x: frame.x + inset, baseline }] : [words]
}
