import type { FaceProgram, GlyphRun, PlacedText, ShapedText } from '@edisi/typeset'
import { toNumber } from './to-number.ts'

/** The inside of a TJ array, open on both sides (`0012>15<0013`), and how far it moves, in thousandths of the size. */
interface EncodedText {
  readonly hex: string
  readonly end: number
}

/** A face of the file: its name in resources, its program, and the shaped texts that were encoded with it before. */
export interface FileFace {
  readonly name: string
  readonly program: FaceProgram
  readonly encoded: Map<ShapedText, EncodedText>
}

/** Where the line of the current text object stands, in hundredths of a point. */
export interface Pen {
  x: number
  y: number
}

/**
 * Gives the operators that show a run: one TJ array for words on the baseline, each glyph's place taken from the placed
 * positions, so that rounding never adds up along the line. Shifted glyphs get a place of their own, by Td: text rise (Ts)
 * would split the line for readers that extract text. `pen` follows the line's origin; `top` is the page's height.
 */
export function encodeRun(run: GlyphRun, face: FileFace, { pen, top }: { pen: Pen; top: number }): string {
  const unit = (run.size * run.stretch) / 1000
  const operators: string[] = []
  let origin = 0
  let at = 0
  let array = ''
  const flush = (): void => {
    if (array !== '') operators.push(`[<${array}>]TJ`.replaceAll('<>', ''))
    array = ''
  }
  for (const word of run.words) {
    if (word.from === word.to) continue
    if (needsPlaces(word)) {
      flush()
      operators.push(encodeShifted(word, run, { face, pen, top }))
      continue
    }
    if (array === '') {
      operators.push(moveTo(pen, word.x, top - run.y))
      origin = word.x
      at = 0
    }
    const target = (word.x - origin) / unit
    const gap = Math.round(at - target)
    const { hex, end } = encodeText(word, face)
    array += gap === 0 ? hex : `>${gap}<${hex}`
    at += end - gap
  }
  flush()
  return operators.join('\n')
}

function needsPlaces(word: PlacedText): boolean {
  const { dy, actualText } = word.shaped
  if (actualText !== undefined) return true
  return dy !== undefined && dy.slice(word.from, word.to).some((shift) => shift !== 0)
}

/** Moves the line's origin. Both ends are rounded before they are subtracted, so that moves do not drift. */
function moveTo(pen: Pen, x: number, y: number): string {
  const [left, bottom] = [Math.round(x * 100), Math.round(y * 100)]
  const move = `${toNumber((left - pen.x) / 100)} ${toNumber((bottom - pen.y) / 100)} Td`
  pen.x = left
  pen.y = bottom
  return move
}

/** A whole shaped text is encoded once and kept; a part of one, as after hyphenation, is encoded where it stands. */
function encodeText({ shaped, from, to }: PlacedText, face: FileFace): EncodedText {
  if (from !== 0 || to !== shaped.glyphs.length) return encodeGlyphs(shaped, [from, to], face)
  const known = face.encoded.get(shaped)
  if (known) return known
  const encoded = encodeGlyphs(shaped, [from, to], face)
  face.encoded.set(shaped, encoded)
  return encoded
}

function encodeGlyphs(shaped: ShapedText, [from, to]: readonly [number, number], face: FileFace): EncodedText {
  let hex = ''
  let target = 0
  let at = 0
  for (let index = from; index < to; index++) {
    const code = codeOf(face.program, shaped, index)
    const shift = Math.round(at - target - (shaped.dx?.[index] ?? 0))
    hex += shift === 0 ? toHex(code) : `>${shift}<${toHex(code)}`
    at += (face.program.widths[code] ?? 0) - shift
    target += shaped.advances[index] ?? 0
  }
  const shift = Math.round(at - target)
  return shift === 0 ? { hex, end: at } : { hex: `${hex}>${shift}<`, end: at - shift }
}

function encodeShifted(word: PlacedText, run: GlyphRun, file: { face: FileFace; pen: Pen; top: number }): string {
  const { shaped, from, to } = word
  const operators: string[] = []
  let advance = 0
  for (let index = from; index < to; index++) {
    const x = word.x + ((advance + (shaped.dx?.[index] ?? 0)) * run.size * run.stretch) / 1000
    const y = file.top - run.y + ((shaped.dy?.[index] ?? 0) * run.size) / 1000
    operators.push(moveTo(file.pen, x, y), `<${toHex(codeOf(file.face.program, shaped, index))}>Tj`)
    advance += shaped.advances[index] ?? 0
  }
  if (shaped.actualText === undefined) return operators.join('\n')
  const whole = from === 0 && to === shaped.glyphs.length
  const text = whole ? shaped.actualText : shaped.texts.slice(from, to).join('')
  return [`/Span<</ActualText<feff${toUtf16(text)}>>>BDC`, ...operators, 'EMC'].join('\n')
}

function codeOf(program: FaceProgram, shaped: ShapedText, index: number): number {
  const glyph = shaped.glyphs[index] ?? 0
  const code = program.codes.get(glyph)?.get(shaped.texts[index] ?? '')
  if (code !== undefined) return code
  throw new Error(`${program.postscriptName} has no code for glyph ${glyph} that says "${shaped.texts[index] ?? ''}"`)
}

/** Writes text as the hexadecimal form of UTF-16, without a byte order mark. */
export function toUtf16(text: string): string {
  let hex = ''
  for (let index = 0; index < text.length; index++) hex += toHex(text.charCodeAt(index))
  return hex
}

function toHex(code: number): string {
  return code.toString(16).padStart(4, '0')
}
