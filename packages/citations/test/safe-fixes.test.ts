import { applyFixes, type Diagnostic } from '@edisi/diagnostics'
import { describe, expect, test } from 'vitest'
import { cases as evidence } from '../cases/evidence.md'
import { cases as forms } from '../cases/forms.md'
import { cases as language } from '../cases/language.md'
import { cases as prose } from '../cases/prose.md'
import { checkCitations, linkCitations, type LinkedDocument } from '../src/index.ts'
import { evidencePages } from '../src/rules/evidence/evidence-pages.ts'
import { formPages } from '../src/rules/form/form-pages.ts'
import { languagePages } from '../src/rules/language/language-pages.ts'
import { readMarkdown } from './read-markdown.ts'

const own: ReadonlySet<string> = new Set([...formPages, ...languagePages, ...evidencePages].map(({ id }) => id))

interface Checked {
  readonly linked: LinkedDocument
  readonly found: readonly Diagnostic[]
}

async function check(source: string, lang: string): Promise<Checked> {
  const document = readMarkdown(source)
  const chapters = document.chapters.map((chapter) => ({ ...chapter, lang }))
  const linked = await linkCitations({ ...document, lang, chapters }, { bibliographies: [], inline: [], nocite: [] })
  const sources = new Map([['main.md', new TextEncoder().encode(source)]])
  const found = checkCitations(linked, { today: undefined, sources }).filter(({ ruleId }) => own.has(ruleId))
  return { linked, found }
}

/** Gives what each citation leads to, in any order, without what a fix may write otherwise. */
function linksOf({ citations, references }: LinkedDocument): readonly string[] {
  const textOf = new Map(references.map(({ id, text }) => [id, text]))
  const links = citations.map(({ date, reference }) => `${date?.year ?? '-'} > ${textOf.get(reference ?? '') ?? '-'}`)
  return [...new Set(links)].toSorted()
}

/** Gives a source without the stretches of edits. */
function withoutEdits(source: string, found: readonly Diagnostic[]): string {
  const edits = found.flatMap(({ fix }) => fix).toSorted((a, b) => a.place.start.offset - b.place.start.offset)
  let [rest, at] = ['', 0]
  for (const { place } of edits) {
    rest += `${source.slice(at, place.start.offset)}\0`
    at = place.end.offset
  }
  return rest + source.slice(at)
}

/** Gives a text with the line ends of another system. */
function toOther(text: string): string {
  return text.replaceAll('\n', '\r\n')
}

/** Counts the places of a rule's findings; a habit that is told once has several. */
function countOf(found: readonly Diagnostic[], ruleId: string): number {
  return found.filter((one) => one.ruleId === ruleId).reduce((sum, { related }) => sum + 1 + related.length, 0)
}

const sources = [...forms, ...evidence, ...language, ...prose].flatMap(({ name, blocks }) => {
  const markdown = blocks.filter(({ info }) => info === 'markdown')
  const lang = blocks.find(({ info }) => info === 'lang')?.value ?? 'en'
  return markdown.length === 1 && markdown[0] ? [{ name, source: markdown[0].value, lang }] : []
})

describe('safe fixes', () => {
  test.each(sources)('$name: mends once and for all, and nothing beside', async ({ source, lang }) => {
    const first = await check(source, lang)
    const fixable = first.found.filter(({ fix }) => fix.length > 0)
    const { text, fixed } = applyFixes(source, 'main.md', fixable)
    expect(fixed).toEqual(fixable)
    const replacements = fixable
      .flatMap(({ fix }) => fix)
      .toSorted((a, b) => a.place.start.offset - b.place.start.offset)
    // What stands between the edits is the same before and after, and each edit is there in its turn.
    const pieces = withoutEdits(source, fixable).split('\0')
    expect(pieces.map((piece, index) => piece + (replacements[index]?.text ?? '')).join('')).toBe(text)
    const second = await check(text, lang)
    expect(second.found.filter(({ fix }) => fix.length > 0)).toEqual([])
    expect(linksOf(second.linked)).toEqual(linksOf(first.linked))
    for (const { ruleId } of fixable) {
      expect(countOf(second.found, ruleId)).toBeLessThan(countOf(first.found, ruleId))
    }
  })

  test.each(sources)('$name: what is offered stands in its place', async ({ source, lang }) => {
    const { found, linked } = await check(source, lang)
    for (const { ruleId, place, expected } of found) {
      const [words] = expected
      if (words === undefined || !place) continue
      const text = source.slice(0, place.start.offset) + words + source.slice(place.end.offset)
      const after = await check(text, lang)
      expect(countOf(after.found, ruleId), `${ruleId}: ${words}`).toBeLessThan(countOf(found, ruleId))
      if (ruleId.startsWith('citation-')) expect(linksOf(after.linked)).toEqual(linksOf(linked))
    }
  })

  test.each(sources)('$name: a text with other line ends is mended alike', async ({ source, lang }) => {
    const mend = async (text: string): Promise<string> =>
      applyFixes(text, 'main.md', (await check(text, lang)).found).text
    expect(await mend(toOther(source))).toBe(toOther(await mend(source)))
  })
})
