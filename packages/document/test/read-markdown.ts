import { assembleDocument, parseChapter } from '../src/index.ts'
import { findWrongPlaces } from './check-places.ts'
import { printBlocks, printNotes } from './print-blocks.ts'

const onePixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (unit) => unit.charCodeAt(0),
)

/** Reads a source that needs no files but images, all of which exist, save those whose name has `missing` in it. */
export function readMarkdown(source: string | Uint8Array) {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  const { chapter, wants, diagnostics } = parseChapter({ path: 'main.md', bytes }, { index: 0 })
  const files = new Map(wants.filter(({ path }) => !path.includes('missing')).map(({ path }) => [path, onePixel]))
  const assembly = assembleDocument({ chapters: [chapter], files, overrides: undefined, name: 'main' })
  const wrongPlaces = findWrongPlaces(chapter, new TextDecoder().decode(bytes))
  return {
    chapter,
    wants,
    document: assembly.document,
    diagnostics: [...diagnostics, ...assembly.diagnostics],
    wrongPlaces,
  }
}

/** Gives what was read in a text form: blocks, notes, and findings but for those about a missing title or language. */
export function printMarkdown(source: string): string {
  const { document, diagnostics } = readMarkdown(source)
  const chapters = document.chapters.flatMap(({ blocks, notes }) => [printBlocks(blocks), printNotes(notes)])
  const findings = diagnostics
    .filter(({ ruleId }) => !['title-missing', 'lang-guessed', 'title-from-heading'].includes(ruleId))
    .map(({ ruleId, severity, place, reason }) => {
      const at = place ? `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column} ` : ''
      return `${at}${severity} ${ruleId}: ${reason}`
    })
  return [...chapters, ...findings].filter(Boolean).join('\n')
}
