import { applyFixes } from '@edisi/diagnostics'
import type { Diagnostic } from '@edisi/diagnostics'
import type { PartialDate } from '@edisi/document'
import { describe, expect, test } from 'vitest'
import { cases as bibliographies } from '../cases/bibliographies.md'
import { cases as dates } from '../cases/dates.md'
import { cases as duplicates } from '../cases/duplicates.md'
import { cases as evidence } from '../cases/evidence.md'
import { cases as forms } from '../cases/forms.md'
import { cases as identifiers } from '../cases/identifiers.md'
import { cases as language } from '../cases/language.md'
import { cases as metadata } from '../cases/metadata.md'
import { cases as missing } from '../cases/missing.md'
import { cases as names } from '../cases/names.md'
import { cases as notes } from '../cases/notes.md'
import { cases as numbers } from '../cases/numbers.md'
import { cases as pages } from '../cases/pages.md'
import { cases as prose } from '../cases/prose.md'
import { cases as urls } from '../cases/urls.md'
import { checkCitations, linkCitations } from '../src/index.ts'
import { linkingRuleIds } from './linking-rule-ids.ts'
import { readMarkdown, toFiles } from './read-markdown.ts'

type Blocks = (typeof prose)[number]['blocks']
type Linked = Awaited<ReturnType<typeof linkCitations>>

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

function valuesOf(blocks: Blocks, info: string): readonly string[] {
  return blocks.filter((block) => block.info === info).map((block) => block.value)
}

function bibliographiesOf(blocks: Blocks): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  return blocks
    .filter((block) => /\.(?:bib|json|ris|ya?ml)$/.test(block.info))
    .map((block) => ({ path: block.info, bytes: encode(block.value) }))
}

async function link(blocks: Blocks): Promise<Linked> {
  const document = readMarkdown(...valuesOf(blocks, 'markdown'))
  const lang = valuesOf(blocks, 'lang')[0] ?? document.lang
  const chapters = document.chapters.map((chapter) => ({ ...chapter, lang }))
  return linkCitations(
    { ...document, lang, chapters },
    {
      bibliographies: bibliographiesOf(blocks),
      inline: [],
      nocite: valuesOf(blocks, 'nocite'),
      listsByChapter: valuesOf(blocks, 'lists')[0] === 'by chapter',
    },
  )
}

/** Gives the citations of a case as lines, `words > entry confidence`. */
function showLinks({ citations }: Linked): string {
  return citations.map(({ text, reference, confidence }) => `${text} > ${reference ?? '-'} ${confidence}`).join('\n')
}

function check(linked: Linked, blocks: Blocks): readonly Diagnostic[] {
  const files = [...toFiles(valuesOf(blocks, 'markdown')), ...bibliographiesOf(blocks)]
  const sources = new Map(files.map(({ path, bytes }) => [path, bytes]))
  return checkCitations(linked, { today: readDay(valuesOf(blocks, 'today')[0]), sources })
}

function readDay(text: string | undefined): PartialDate | undefined {
  const [year, month, day] = (text ?? '').split('-').map(Number)
  return year ? { year, month, day } : undefined
}

/** Gives the messages of a case as lines, `rule line:column what is expected`. */
function show(messages: readonly Diagnostic[], blocks: Blocks): string {
  const hasPaths = valuesOf(blocks, 'markdown').length + bibliographiesOf(blocks).length > 1
  return messages
    .map(({ ruleId, path, place, expected }) => {
      const at = `${hasPaths ? `${path}:` : ''}${place?.start.line ?? 0}:${place?.start.column ?? 0}`
      return [ruleId, at, expected.join(' | ')].join(' ').trimEnd()
    })
    .join('\n')
}

/**
 * `messages` are what is said of the first block; a case of a group of rules with `only` shows those rules' messages alone,
 * and one without shows all of the group. `fixed` is the first Markdown, or the file named after it, with all safe edits.
 */
async function checkCase(blocks: Blocks, isShown: (ruleId: string) => boolean): Promise<void> {
  const linked = await link(blocks)
  const messages = check(linked, blocks).filter(({ ruleId }) => isShown(ruleId))
  expect(show(messages, blocks)).toBe(valuesOf(blocks, 'messages')[0] ?? '')
  const links = valuesOf(blocks, 'links')[0]
  if (links !== undefined) expect(showLinks(linked)).toBe(links)
  for (const { info, value } of blocks) {
    if (!info.startsWith('fixed')) continue
    const path = info.slice('fixed'.length).trim() || 'main.md'
    const source = blocks.find((block) => block.info === (path === 'main.md' ? 'markdown' : path))?.value ?? ''
    expect(applyFixes(source, path, messages).text).toBe(value)
  }
}

describe.each(Object.entries({ prose, names, missing, notes, numbers, pages, bibliographies }))('%s', (_, cases) => {
  test.each([...cases])('$name', async ({ blocks }) => {
    await checkCase(blocks, (ruleId) => linkingRuleIds.has(ruleId) || ruleId === 'reference-parse-error')
  })
})

const groups = { forms, metadata, dates, identifiers, urls, duplicates, evidence, language }

describe.each(Object.entries(groups).filter(([, cases]) => cases.length > 0))('%s', (_, cases) => {
  test.each([...cases])('$name', async ({ blocks }) => {
    const only = new Set((valuesOf(blocks, 'only')[0] ?? '').split(/\s+/).filter((id) => id !== ''))
    await checkCase(blocks, (ruleId) => (only.size > 0 ? only.has(ruleId) : !linkingRuleIds.has(ruleId)))
  })
})
