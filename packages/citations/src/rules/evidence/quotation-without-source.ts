import { walkBlocks, type Block, type Quotation } from '@edisi/document'
import { foldText } from '../../fold-text.ts'
import { placeOfRange } from '../../inline-text.ts'
import type { Checking, Rule } from '../checking.ts'
import { readOwnText } from '../reading/read-own-text.ts'
import { readPassageSources } from '../reading/read-passage-sources.ts'
import { findQuotations } from './find-quotations.ts'
import { quotationWithoutSource } from './messages.ts'

/**
 * Finds quotations whose source is told neither in their paragraph nor in the lines before and after. Only a text that
 * cites from a list owes its sources; what persons of a study said, and what a text says of itself, is no such quotation.
 */
export const checkQuotationWithoutSource: Rule = (checking) => {
  if (checking.linked.references.length === 0 || checking.citing.size === 0) return []
  return [...checkInline(checking), ...checkBlocks(checking)]
}

function checkInline(checking: Checking): ReturnType<Rule> {
  const { linked } = checking
  const { isOwn } = readOwnText(checking)
  const { hasSource } = readPassageSources(linked)
  const skipped = readSkipped(checking)
  const titles = new Set(linked.references.map(({ csl }) => foldText(csl.title ?? '').slice(0, 40)))
  const isTitle = (words: string): boolean => titles.has(foldText(words).slice(0, 40))
  return linked.passages.flatMap((passage, index) => {
    const { words, role } = passage
    if (role !== 'text' || !isOwn(passage) || skipped.has(index)) return []
    const found = findQuotations(words.text)
    if (found.length === 0 || saysOtherwise.test(words.text)) return []
    if (hasSource(index) || isToldBeside(checking, index)) return []
    return found.flatMap((range) => {
      if (isTitle(words.text.slice(range.start, range.end))) return []
      const at = placeOfRange(words, range)
      return at ? [quotationWithoutSource({ at, text: words.text.slice(range.start, range.end) })] : []
    })
  })
}

/** Whether the paragraph before opens the quotation with its source, or the line after is a bracket or a name under it. */
function isToldBeside({ linked }: Checking, index: number): boolean {
  const { hasSource } = readPassageSources(linked)
  const before = linked.passages[index - 1]
  const after = linked.passages[index + 1]
  const isOpened = before?.words.text.trimEnd().endsWith(':') ?? false
  const isFollowed = after !== undefined && (after.role !== 'text' || /^\s*[([—–]/.test(after.words.text))
  return (isOpened && hasSource(index - 1)) || (isFollowed && hasSource(index + 1))
}

// Persons of a study, examples, prompts, wordings of questions and of the author's own are no quotations of a work.
const saysOtherwise =
  /participant|respondent|interview|informan|narasumber|responden|befragte|teilnehm|encuestad|entrevistad|répondant|enquêté|geïnterviewde|intervistat|prompt|example|e\.g\.|contoh|misalnya|beispiel|ejemplo|exemple|exemplo|esempio|voorbeeld|question|pertanyaan|hypothes|hipotes|titled|berjudul|asked|answer|respon|reviewer|reader|critic|comment|user|student|colleague|customer|client|original|rewrit|hypothetical|slogan|motto|gutachter|leser|kritik|pembaca|mahasiswa|pengguna|lecteur|lector|leitor|lettore|lezer/iu

// A cell holds an example, an item of a questionnaire, a label; a note the title of an article in quotation marks.
function readSkipped({ linked }: Checking): ReadonlySet<number> {
  const { passagesIn } = readPassageSources(linked)
  return new Set(
    linked.document.chapters.flatMap(({ blocks, notes }) => [
      ...[...walkBlocks(blocks)].flatMap((block) => (block.type === 'table' ? passagesIn(block.place) : [])),
      ...notes.flatMap(({ place }) => passagesIn(place)),
    ]),
  )
}

function checkBlocks(checking: Checking): ReturnType<Rule> {
  const { linked } = checking
  return linked.document.chapters.flatMap(({ blocks }) => checkLevel(checking, blocks))
}

function checkLevel(checking: Checking, blocks: readonly Block<'linked'>[]): ReturnType<Rule> {
  return blocks.flatMap((block, index) => {
    if (block.type === 'list') return block.children.flatMap(({ children }) => checkLevel(checking, children))
    if (block.type !== 'quotation') return []
    const words = wordsOf(checking, block)
    const before = blocks[index - 1]
    const around = [blocks[index - 1], blocks[index + 1]].flatMap((other) => (other ? [other] : []))
    if (words === undefined || saysOtherwise.test(words)) return []
    if (before && readWords(checking, before).some((other) => saysOtherwise.test(other) || isLabel(other))) return []
    if (around.some((other) => hasSourceIn(checking, other)) || hasSourceIn(checking, block)) return []
    return [quotationWithoutSource({ at: block.place, text: words })]
  })
}

/** Gives the words of a quotation that is one by its marks; a block set apart for other ends has none. */
function wordsOf(checking: Checking, block: Quotation<'linked'>): string | undefined {
  if (block.attribution.length > 0 || !block.children.every((child) => child.type === 'paragraph')) return undefined
  const words = readWords(checking, block).join(' ')
  const isMarked = /^\s*["“„«]/.test(words) && /["”“»][\s.]*$/.test(words)
  return isMarked && words.length > 42 ? words : undefined
}

// "Version A:" opens a specimen.
function isLabel(words: string): boolean {
  return words.length < 40 && words.trimEnd().endsWith(':')
}

function readWords({ linked }: Checking, { place }: Block<'linked'>): readonly string[] {
  return readPassageSources(linked)
    .passagesIn(place)
    .map((index) => linked.passages[index]?.words.text ?? '')
}

function hasSourceIn(checking: Checking, block: Block<'linked'>): boolean {
  const { hasSource, passagesIn } = readPassageSources(checking.linked)
  return passagesIn(block.place).some(hasSource)
}
