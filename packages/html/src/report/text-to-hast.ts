import type { Place } from '@edisi/diagnostics'
import { wordsOf } from '@edisi/document'
import type { Block, Chapter, FinishedDocument, Image } from '@edisi/document'
import type { Element, ElementContent } from 'hast'
import { createState } from '../create-state.ts'
import { element, text } from '../element.ts'
import { languageProperties } from '../language-properties.ts'
import { notesToHast } from '../notes-to-hast.ts'
import type { Marking, State } from '../state.ts'
import { besideToHast } from './beside-to-hast.ts'
import type { BesideMeans } from './beside-to-hast.ts'
import type { Contents, ReportIndex } from './index-report.ts'
import { markCitation } from './mark-citation.ts'
import { markText } from './mark-text.ts'

/**
 * Gives the text of a document as it reads, in rows: what is said of each unit (a block, an item of a list, an entry, a
 * note) stands beside it. Images are named, not shown: the report is about words, and its size is bounded by them.
 */
export function textToHast(document: FinishedDocument, means: BesideMeans): ElementContent[] {
  const rows = createRows(means)
  const { abstract, title } = document.metadata
  const front: Chapter<'finished'> = {
    path: '',
    id: 'report_front',
    title,
    lang: document.lang,
    authors: [],
    blocks: abstract,
    notes: [],
  }
  const label = element('h2', { id: 'report_abstract' }, [text(wordsOf(document.lang).abstract)])
  return [
    ...(abstract.length > 0
      ? [element('div', { className: ['row', 'head', 'head-2'] }, [element('div', {}, [label])])]
      : []),
    ...chapterToHast(front, document, rows),
    ...document.chapters.flatMap((chapter) => {
      const content = chapterToHast(chapter, document, rows)
      if (document.chapters.length === 1) return content
      const language = languageProperties(chapter.lang === document.lang ? undefined : chapter.lang, 'web')
      return [element('div', { className: ['chapter'], ...language }, content)]
    }),
  ]
}

interface Rows {
  readonly marking: Marking
  readonly rowOf: (
    unit: { readonly place: Place; readonly entry: string | undefined; readonly kind?: string },
    render: () => ElementContent[],
  ) => ElementContent[]
  /** Lets the items of a list have rows of their own. */
  readonly openList: <Result>(render: () => Result) => Result
}

function chapterToHast(chapter: Chapter<'finished'>, document: FinishedDocument, rows: Rows): ElementContent[] {
  const state: State = createState({
    document,
    chapter,
    blocks: chapter.blocks,
    flavour: 'web',
    hrefOf: (id) => `#${id}`,
    sourceOf: () => '',
    pageBreaks: [],
    marking: rows.marking,
  })
  const content = chapter.blocks.flatMap((block) => blockToHast(block, state, rows))
  return [...content, ...rows.openList(() => notesToHast(state))]
}

function blockToHast(block: Block<'finished'>, state: State, rows: Rows): ElementContent[] {
  if (block.type === 'list' || block.type === 'referenceList') return rows.openList(() => state.toBlocks([block]))
  return rows.rowOf({ place: block.place, entry: undefined, kind: kindOf(block) }, () => state.toBlocks([block]))
}

// A class for what parts rows by more than a line; a selector that looks into each of thousands of rows would be slow.
function kindOf(block: Block<'finished'>): string {
  if (block.type === 'heading') return `head head-${block.level}`
  return block.type === 'paragraph' || block.type === 'definitionList' ? '' : 'apart'
}

function createRows(means: BesideMeans): Rows {
  const { index } = means
  const printed = new Set<string>()
  const takeId = (id: string): string | undefined => {
    if (printed.has(id)) return undefined
    printed.add(id)
    return id
  }
  let isInRow = true
  let isInCitation = false
  const within = <Result>(isRow: boolean, render: () => Result): Result => {
    const was = isInRow
    isInRow = isRow
    const result = render()
    isInRow = was
    return result
  }
  const rowOf: Rows['rowOf'] = ({ place, entry, kind = '' }, render) => {
    const words = within(true, render)
    const beside = besideToHast(takeUnit(index, place, entry), entry, means)
    const className = ['row', ...kind.split(' ').filter(Boolean), ...(beside?.classes ?? [])]
    return [element('div', { className }, [element('div', {}, words), ...(beside ? [beside.content] : [])])]
  }
  const marking: Marking = {
    unit: (unit, render) => (isInRow ? render() : rowOf(unit, render)),
    text: (words, isInLink) => markText(words, index, { isInLink, isInCitation, takeId }),
    citation: (citation, isInLink, render) => {
      const was = isInCitation
      isInCitation = true
      const words = render()
      isInCitation = was
      const known = index.byId.get(citation.id)
      if (known === undefined) return words
      const hasFindings = index.about.has(citation.id)
      return markCitation(known, words, { hasFindings, isInLink, id: takeId(citation.id), isEnd: true })
    },
    image: nameImage,
  }
  return { marking, rowOf, openList: (render) => within(false, render) }
}

/** Takes what stands in a unit of the text; of an entry that a bibliography file holds, also what stands there. */
export function takeUnit(index: ReportIndex, place: Place | undefined, entry: string | undefined): Contents {
  const there = entry === undefined ? undefined : index.entries.get(entry)?.place
  const parts = [place, there].flatMap((where) => (where === undefined ? [] : [index.take(where)]))
  return {
    citations: parts.flatMap(({ citations }) => citations),
    findings: parts.flatMap(({ findings }) => findings),
  }
}

function nameImage({ alternative, resource }: Image): Element {
  const words = alternative === '' ? resource : alternative
  return element('span', { className: ['picture'] }, [text(`[${words}]`)])
}
