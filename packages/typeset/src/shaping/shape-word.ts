import type { FaceRole } from '@edisi/theme'
import type { FaceShelf } from '../faces/face-shelf.ts'
import type { OpenFace } from '../faces/open-face.ts'
import type { TextStyle } from '../paragraph-items.ts'
import { assignTexts } from './assign-texts.ts'
import type { RawGlyphs } from './harfbuzz.ts'
import { isRightToLeftScript, scriptOf } from './script-of.ts'
import type { ShapedWord, WordPart } from './shaped-word.ts'

interface Segment {
  readonly from: number
  readonly to: number
  readonly script: string
  readonly isRightToLeft: boolean
}

/** Shapes a word, or gives it from the shelf. A word has no line break in it; where scripts mix, each has its own part. */
export function shapeWord(text: string, style: TextStyle, shelf: FaceShelf): ShapedWord {
  const words = shelf.wordsIn(style).shaped
  let word = words.get(text)
  if (word === undefined) words.set(text, (word = shapeAnew(text, style, shelf)))
  return word
}

function shapeAnew(text: string, style: TextStyle, shelf: FaceShelf): ShapedWord {
  const job: Job = { text, style, shelf, parts: [], missing: [] }
  for (const segment of splitByScript(text)) shapeSegment(job, segment)
  let width = 0
  for (const { shaped } of job.parts) for (const advance of shaped.advances) width += advance
  return { text, parts: job.parts, width, missing: job.missing }
}

interface Job {
  readonly text: string
  readonly style: TextStyle
  readonly shelf: FaceShelf
  readonly parts: WordPart[]
  readonly missing: { readonly character: string; readonly offset: number }[]
}

function splitByScript(text: string): readonly Segment[] {
  // Most words have Latin letters and nothing of another script.
  if (/^[\u0020-\u024f\u2010-\u2026]*$/.test(text))
    return [{ from: 0, to: text.length, script: 'Latn', isRightToLeft: false }]
  const segments: Segment[] = []
  let from = 0
  let script: string | undefined
  let at = 0
  for (const character of text) {
    const found = scriptOf(character)
    if (found !== undefined && script !== undefined && found !== script) {
      segments.push(...splitNumbers(text, { from, to: at, script }))
      from = at
    }
    script = found ?? script
    at += character.length
  }
  segments.push(...splitNumbers(text, { from, to: text.length, script: script ?? 'Zyyy' }))
  return segments
}

// Numbers run from left to right in every script (UAX #9, W2 and I2).
function splitNumbers(text: string, stretch: Omit<Segment, 'isRightToLeft'>): readonly Segment[] {
  if (!isRightToLeftScript(stretch.script)) return [{ ...stretch, isRightToLeft: false }]
  const segments: Segment[] = []
  let { from } = stretch
  for (const match of text.slice(stretch.from, stretch.to).matchAll(/\p{N}(?:[\p{N}.,:/]*\p{N})?/gu)) {
    const start = stretch.from + match.index
    const end = start + match[0].length
    if (start > from) segments.push({ ...stretch, from, to: start, isRightToLeft: true })
    segments.push({ ...stretch, from: start, to: end, isRightToLeft: false })
    from = end
  }
  if (from < stretch.to) segments.push({ ...stretch, from, isRightToLeft: true })
  return segments
}

function shapeSegment(job: Job, segment: Segment): void {
  const face = job.shelf.open(job.style.face)
  const raw = shapeIn(job, face, segment)
  if (raw.glyphs.includes(0)) shapeByFallback(job, segment)
  else job.parts.push(toPart(job, { face, raw, segment }))
}

function shapeIn(job: Job, face: OpenFace, segment: Segment): RawGlyphs {
  return job.shelf.harfbuzz.shape({
    font: face.font,
    text: job.text.slice(segment.from, segment.to),
    features: job.style.features,
    script: segment.script,
    lang: job.style.lang,
    isRightToLeft: segment.isRightToLeft,
  })
}

// Each character with its marks goes to the first face that has it; neighbours in one face are shaped together.
function shapeByFallback(job: Job, segment: Segment): void {
  const roles: readonly FaceRole[] = [job.style.face, ...job.shelf.fallbacks]
  const stretches: { role: FaceRole | undefined; from: number; to: number }[] = []
  let at = segment.from
  for (const [character] of job.text.slice(segment.from, segment.to).matchAll(graphemes)) {
    const to = at + character.length
    const piece = { ...segment, from: at, to }
    const role = roles.find((candidate) => !shapeIn(job, job.shelf.open(candidate), piece).glyphs.includes(0))
    const last = stretches.at(-1)
    if (last !== undefined && last.role === role && role !== undefined) last.to = to
    else stretches.push({ role, from: at, to })
    at = to
  }
  for (const { role, from, to } of stretches) {
    const piece = { ...segment, from, to }
    if (role === undefined) showMissing(job, piece)
    else {
      const face = job.shelf.open(role)
      job.parts.push(toPart(job, { face, raw: shapeIn(job, face, piece), segment: piece }))
    }
  }
}

// A character with the marks, selectors and joiners after it; good enough to choose a face by.
const graphemes = /\P{M}(?:\p{M}|\u200d|(?<=\u200d)\P{M})*|\p{M}/gsu

// An empty box that says the character: the reader sees that something is missing, and who copies the text loses nothing.
function showMissing(job: Job, segment: Segment): void {
  const character = job.text.slice(segment.from, segment.to)
  job.missing.push({ character, offset: segment.from })
  const roles: readonly FaceRole[] = [job.style.face, ...job.shelf.fallbacks]
  for (const box of ['\u25a1', '\ufffd', '?']) {
    for (const role of roles) {
      const face = job.shelf.open(role)
      const glyph = job.shelf.harfbuzz.glyphOf(face.font, box.codePointAt(0) ?? 0)
      if (glyph === 0) continue
      job.parts.push({
        face: job.shelf.numberOf(face),
        shaped: {
          glyphs: [glyph],
          advances: [job.shelf.harfbuzz.advanceOf(face.font, glyph) * face.scale],
          dx: undefined,
          dy: undefined,
          texts: [character],
          actualText: undefined,
        },
        from: segment.from,
        to: segment.to,
        clusters: [segment.from],
        isSafe: [true],
        isRightToLeft: segment.isRightToLeft,
      })
      return
    }
  }
}

interface Shaped {
  readonly face: OpenFace
  readonly raw: RawGlyphs
  readonly segment: Segment
}

function toPart(job: Job, { face, raw, segment }: Shaped): WordPart {
  const text = job.text.slice(segment.from, segment.to)
  const { isRightToLeft } = segment
  const { texts, isTrue } = assignTexts(raw, text)
  const scale = (value: number): number => value * face.scale
  const { tracking } = job.style
  return {
    face: job.shelf.numberOf(face),
    shaped: {
      glyphs: raw.glyphs,
      advances:
        tracking === 0 && face.scale === 1
          ? raw.advances
          : raw.advances.map((advance) => (advance === 0 ? 0 : scale(advance) + tracking)),
      dx: raw.isShifted ? raw.dx.map(scale) : undefined,
      dy: raw.isShifted ? raw.dy.map(scale) : undefined,
      texts,
      // Some readers turn the text of a whole run from right to left round once more.
      actualText: isTrue || isRightToLeft ? undefined : text,
    },
    from: segment.from,
    to: segment.to,
    clusters: segment.from === 0 ? raw.clusters : raw.clusters.map((cluster) => cluster + segment.from),
    isSafe: raw.flags.map((flags) => (flags & 1) === 0),
    isRightToLeft,
  }
}
