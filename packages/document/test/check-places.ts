import type { Inline, ParsedChapter, Stage } from '../src/index.ts'
import { pointInText } from '../src/index.ts'

/** A unit of a text whose place in the source does not hold it. */
export interface WrongPlace {
  readonly value: string
  readonly at: number
  readonly source: string
}

/**
 * Gives the units of all texts whose place does not show them: neither the unit itself, nor a line break or white space
 * (which is one space), nor the beginning of a character reference, an escape or a replaced character.
 */
export function findWrongPlaces(chapter: ParsedChapter, source: string): readonly WrongPlace[] {
  const lines = source.split(/\r\n|\n|\r/)
  const wrong: WrongPlace[] = []
  for (const text of textsOf([chapter.blocks, chapter.notes])) {
    // Words that no source has stand at a point.
    if (text.place.start.offset === text.place.end.offset) continue
    for (let at = 0; at < text.value.length; at++) {
      const point = pointInText(text, at)
      const unit = text.value[at] ?? ''
      const written = source[point.offset] ?? ''
      const isSame = written === unit || (unit === ' ' && /\s/.test(written)) || (unit === '\uFFFD' && written === '\0')
      const isMeant =
        written === '&' ||
        (written === '~' && unit === '\u00A0') ||
        (written === '\\' && (unit === '\u00A0' || /[…–—~™©°\\A-Za-zßåæœøłÅÆŒØŁ]/.test(unit)))
      const isInLine =
        lines[point.line - 1]?.[point.column - 1] ===
        (source[point.offset] === '\n' || source[point.offset] === '\r' ? undefined : source[point.offset])
      if (!(isSame || isMeant || isInReference(source, point.offset)) || !isInLine) {
        wrong.push({
          value: text.value.slice(Math.max(0, at - 10), at + 10),
          at,
          source: source.slice(point.offset - 5, point.offset + 10),
        })
        break
      }
    }
  }
  return wrong
}

// The second unit of a character that a reference stands for.
function isInReference(source: string, offset: number): boolean {
  return /&[#\w]*$/.test(source.slice(Math.max(0, offset - 8), offset))
}

function* textsOf(value: unknown): Generator<Inline<Stage> & { type: 'text' }> {
  if (Array.isArray(value)) for (const item of value) yield* textsOf(item)
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && value.type === 'text') yield value as Inline<Stage> & { type: 'text' }
    else for (const item of Object.values(value)) yield* textsOf(item)
  }
}
