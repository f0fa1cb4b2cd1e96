import type { Composition, Frame, HeadingEntry } from '../blocks/composition.ts'
import { plainBox, stackLines } from '../blocks/add-lines.ts'
import { letteringOf, setWords } from '../blocks/set-words.ts'
import type { TextDesign } from '../design/page-design.ts'
import { subheadFamily } from '../design/lettering.ts'
import type { FolioPiece } from '../galley/galley.ts'
import type { TagId } from '../paged-document.ts'
import type { ParagraphItem } from '../paragraph-items.ts'

const lastEntriesCost = 1500

/** Adds the contents: a head, and an entry for each heading down to a depth, with dots and the folio of its page. */
export function setContents(
  headings: readonly HeadingEntry[],
  { frame, depth }: { readonly frame: Frame; readonly depth: number },
  composition: Composition,
): void {
  const top = headings.reduce((least, { level }) => Math.min(least, level), 6)
  const shown = headings.filter(({ level }) => level < top + depth)
  if (shown.length === 0) return
  const toc = composition.tags.addTag(frame.tag, 'TOC')
  setHead(frame, toc, composition)
  shown.forEach((entry, index) => {
    // The last entries do not stand alone overleaf.
    if (index > 0 && shown.length - index < 4) composition.galley.penalise(lastEntriesCost)
    setEntry(entry, { frame, step: entry.level - top, toc }, composition)
    // A chapter does not stand at the foot of a page with its sections overleaf.
    if ((shown[index + 1]?.level ?? 0) > entry.level) composition.galley.keepWith(1)
  })
}

function setHead(frame: Frame, toc: TagId, composition: Composition): void {
  const { design, galley, tags, words } = composition
  const isPage = design.title === 'page'
  const size = isPage ? design.text.size * 1.728 : design.text.size * 1.2
  const leading = Math.ceil((size * 1.15) / design.grid) * design.grid
  const text: TextDesign = { ...frame.text, family: subheadFamily, size, leading, align: 'left', isHyphenated: false }
  // The head of a contents is its caption: as a heading it would stand in the outline of the text.
  const mark = tags.addMark(tags.addTag(toc, 'Caption'))
  const item: ParagraphItem = {
    type: 'text',
    value: words.contents,
    style: composition.styleOf(letteringOf(text, frame.lang)),
    breaking: 'prose',
    mark,
    link: undefined,
    source: undefined,
  }
  const lines = setWords([item], { shape: { width: frame.width }, text, block: undefined }, composition)
  if (!isPage) galley.leave({ height: design.grid, phase: 0 })
  galley.add(plainBox(lines.length * leading, stackLines(lines, { x: frame.x, y: 0, text }), { ids: ['contents'] }))
  galley.leave({ height: (isPage ? 2 : 0.5) * design.grid })
  galley.keepWith(2)
}

function setEntry(
  entry: HeadingEntry,
  { frame, step, toc }: { readonly frame: Frame; readonly step: number; readonly toc: TagId },
  composition: Composition,
): void {
  const { design, galley, tags } = composition
  const { grid } = design
  const isTop = step === 0
  const text: TextDesign = { ...frame.text, align: 'left', leading: grid, isHyphenated: false }
  const indent = step * frame.text.size * 1.5
  const tag = tags.addTag(tags.addTag(toc, 'TOCI'), 'Reference')
  const link = { target: { type: 'id' as const, id: entry.id }, contents: entry.title, tag: tags.addTag(tag, 'Link') }
  const lettering = { ...letteringOf(text, entry.lang), isBold: isTop && design.title === 'page' }
  const value = entry.number === undefined ? entry.title : `${entry.number}\u2002${entry.title}`
  const item: ParagraphItem = {
    type: 'text',
    value,
    style: composition.styleOf(lettering),
    breaking: 'prose',
    mark: tags.addMark(link.tag),
    link,
    source: undefined,
  }
  // The last column is kept for the folio: no title runs over it.
  const width = frame.width - indent - frame.text.size * 3
  const hang = frame.text.size
  const x = composition.isMirrored ? frame.x + frame.text.size * 3 : frame.x + indent
  const lines = setWords([item], { shape: { width, hang }, text, block: undefined }, composition)
  const last = lines.at(-1)
  const edge = last?.runs.reduce((most, run) => Math.max(most, (run.words[0]?.x ?? 0) + run.width), 0) ?? 0
  const folio: FolioPiece = {
    type: 'folios',
    ids: [entry.id],
    right: frame.x + frame.width,
    baseline: (lines.length - 1) * grid + grid / 2 + text.size * 0.31,
    style: composition.styleOf({
      ...letteringOf({ ...text, features: ['lnum', 'tnum'] }, frame.lang),
      isBold: lettering.isBold,
    }),
    leadersFrom: lettering.isBold ? undefined : x + edge,
    label: '',
    tag,
    contents: composition.words.page,
  }
  if (isTop && design.title === 'page') galley.leave({ height: grid / 2 })
  galley.add(plainBox(lines.length * grid, [...stackLines(lines, { x, y: 0, text }), folio]))
}
