import { walkBlocks } from '@edisi/document'
import { placeOfRange, type InlineText, type TextRange } from '../../inline-text.ts'
import type { Checking, Rule } from '../checking.ts'
import { citationTerms } from '../reading/citation-terms.ts'
import { readOwnText } from '../reading/read-own-text.ts'
import { readPassageSources } from '../reading/read-passage-sources.ts'
import { xrefUndefined } from './messages.ts'

/**
 * Finds "Figure 3" and "Tabel 2" in running words where the publication numbers fewer. A text must call figures by the
 * numbers that they have here elsewhere; what may be another work's figure, or one that is no picture, is left alone.
 */
export const checkXrefUndefined: Rule = (checking) =>
  (['figure', 'table'] as const).flatMap((kind) => {
    const numbers = readNumbers(checking, kind)
    if (numbers.size === 0) return []
    const mentions = findMentions(checking, kind)
    if (!mentions.some(({ number }) => numbers.has(number))) return []
    const isLabelled = readLabels(mentions)
    const pictures = countPictures(checking, kind)
    const told = new Set<string>()
    return mentions.flatMap(({ number, words, range, isFree }) => {
      if (numbers.has(number) || isLabelled.has(number) || !isFree || told.has(number)) return []
      if (!isAbove(number, numbers) || Number(number) <= pictures) return []
      told.add(number)
      const at = placeOfRange(words, range)
      return at ? [xrefUndefined({ at, text: words.text.slice(range.start, range.end) })] : []
    })
  })

type Kind = 'figure' | 'table'

/** The numbers that editions print. */
function readNumbers({ linked }: Checking, kind: Kind): ReadonlySet<string> {
  return new Set(
    linked.document.chapters.flatMap(({ blocks }) =>
      [...walkBlocks(blocks)].flatMap((block) =>
        block.type === kind && block.number !== undefined ? [block.number] : [],
      ),
    ),
  )
}

interface Mention {
  readonly number: string
  readonly words: InlineText
  readonly range: TextRange
  /** Whether it opens its paragraph with a stop or a colon, as a caption does. */
  readonly isLabel: boolean
  /** Whether nothing near says that it is another work's. */
  readonly isFree: boolean
}

function findMentions(checking: Checking, kind: Kind): readonly Mention[] {
  const { isOwn } = readOwnText(checking)
  const { citationsIn } = readPassageSources(checking.linked)
  const pattern = patterns[kind]
  return checking.linked.passages.flatMap((passage, index) => {
    const { words, role } = passage
    if ((role !== 'text' && role !== 'source') || !isOwn(passage)) return []
    const isCiting = citationsIn(index).length > 0
    return [...words.text.matchAll(pattern)].map((match) => {
      const range = { start: match.index, end: match.index + match[0].length }
      const after = words.text.slice(range.end, range.end + 30)
      return {
        number: match[1] ?? '',
        words,
        range,
        isLabel: range.start <= 2 && /^[.:]/.test(after),
        isFree:
          role === 'text' &&
          !isCiting &&
          !/^[a-z]?\s*(?:,\s*)?(?:(?:of|in|by|from|dari|dalam|von|aus|bei|de|di|del|dans|en|em|do|da|van|uit)\s|\()/iu.test(
            after,
          ),
      }
    })
  })
}

function readLabels(mentions: readonly Mention[]): ReadonlySet<string> {
  return new Set(mentions.flatMap(({ isLabel, number }) => (isLabel ? [number] : [])))
}

/** Whether a number goes on where the numbers end; "2.7" only in a chapter that has some. */
function isAbove(number: string, numbers: ReadonlySet<string>): boolean {
  const [chapter, place] = number.includes('.') ? number.split('.') : [undefined, number]
  const same = [...numbers].filter((other) =>
    chapter === undefined ? !other.includes('.') : other.startsWith(`${chapter}.`),
  )
  return same.length > 0 && same.every((other) => Number(place) > Number(other.split('.').at(-1)))
}

/** Counts what may be a picture or a table in the sources, shown or not: it may be the one that is meant. */
function countPictures({ linked, sourceOf }: Checking, kind: Kind): number {
  const paths = new Set(linked.document.chapters.map(({ path }) => path))
  const pattern =
    kind === 'figure'
      ? /!\[|<img\b|<svg\b|<figure\b|<video\b|<iframe\b|\\includegraphics|^ {0,3}(?:```|~~~)|^\{\{|^:::/gim
      : /^\s*\|?\s*:?-{3,}|^\s*\+-{3,}|<table\b|\\begin\{tabular|\\begin\{table|^ {0,3}(?:```|~~~)/gim
  return [...paths].reduce((sum, path) => sum + (sourceOf(path)?.match(pattern)?.length ?? 0), 0)
}

const patterns = { figure: patternOf('figure'), table: patternOf('table') }

// The words of all languages: a text in one may have a figure's word of another.
function patternOf(kind: Kind): RegExp {
  const words = [...citationTerms.values()].flatMap((terms) => terms[kind].map((word) => word.replace('.', '\\.')))
  return new RegExp(
    `(?<![\\p{L}\\p{N}.-])(?:${[...new Set(words)].join('|')})[ \\u00a0](\\d{1,3}(?:\\.\\d{1,2})?)(?!\\p{N}|\\.\\p{N}|[-–]\\p{N})`,
    'gu',
  )
}
