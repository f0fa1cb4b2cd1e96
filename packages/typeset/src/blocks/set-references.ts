import type { CitedReferenceEntry, ReferenceList } from '@edisi/document'
import type { Box, GalleyItem } from '../galley/galley.ts'
import { writeGalley } from '../galley/write-galley.ts'
import { composeInlines } from '../inlines/compose-inlines.ts'
import type { TagId } from '../paged-document.ts'
import type { ParagraphItem, SetLine } from '../paragraph-items.ts'
import { addLines, baselineOf, plainBox } from './add-lines.ts'
import type { Composition, Frame } from './composition.ts'
import { leaveAbove, leaveBelow } from './leave-space.ts'
import { letteringOf, setWords } from './set-words.ts'

/** Adds a list of references, ragged, each entry hanging 1.5 em and ending with the folios of the pages that cite it. */
export function setReferences(list: ReferenceList<'finished'>, frame: Frame, composition: Composition): void {
  const { galley, tags, design } = composition
  const tag = tags.addTag(frame.tag, 'L', { listNumbering: list.form === 'numbered' ? 'Decimal' : 'None' })
  const text = { ...frame.text, align: 'left' as const }
  leaveAbove(0, frame, composition)
  list.entries.forEach((entry, index) => {
    if (index > 0) galley.leave({ height: design.grid * 0.25 })
    const lang = entry.lang === undefined ? {} : { lang: entry.lang }
    const inner: EntryFrame = {
      frame: { ...frame, text, isPage: false, lang: entry.lang ?? frame.lang },
      label: entry.label ?? (list.form === 'numbered' ? `${list.start + index}.` : undefined),
      tag: tags.addTag(tag, 'LI', lang),
      // Entries keep off the column in which the folios end.
      width: frame.width - folioColumn(list) * frame.text.size,
      widest: `${list.start + list.entries.length - 1}.`.length,
    }
    setEntry(entry, inner, composition)
  })
  leaveBelow(0.5, frame, composition)
}

/** Gives how many ems the folios need in most entries: none, one, or two of them. */
function folioColumn({ entries }: ReferenceList<'finished'>): number {
  const most = entries.reduce((count, { citedBy }) => Math.max(count, citedBy.length), 0)
  return [0, 2][most] ?? 3.6
}

interface EntryFrame {
  readonly frame: Frame
  readonly label: string | undefined
  readonly tag: TagId
  readonly width: number
  /** Characters of the longest label. */
  readonly widest: number
}

function setEntry(
  entry: CitedReferenceEntry<'finished'>,
  { frame, label, tag, width, widest }: EntryFrame,
  composition: Composition,
): void {
  const { tags, isMirrored } = composition
  const lettering = letteringOf(frame.text, frame.lang)
  const hang = frame.text.size * Math.max(1.5, label === undefined ? 0 : Math.max(widest, label.length) * 0.62)
  const labelMark = label === undefined ? undefined : tags.addMark(tags.addTag(tag, 'Lbl'))
  const bib = tags.addTag(tags.addTag(tag, 'LBody'), 'BibEntry')
  const galley = writeGalley()
  const within: Composition = { ...composition, galley }
  const [first, ...rest] = entry.children
  if (first?.type === 'paragraph') {
    const items = composeInlines(first.children, { lettering, tag: bib, block: first.nodeId }, within)
    const labelled =
      label === undefined
        ? items
        : [labelItem(`${label}\u2002`, labelMark, { style: composition.styleOf(lettering) }), ...items]
    const lines = setWords(labelled, { shape: { width, hang }, text: frame.text, block: first }, within)
    addLines(lines, { frame, company: { ids: [entry.id], breakCost: lines.length < 6 ? 1500 : 150 } }, within)
  } else {
    galley.add(plainBox(0, [], { ids: [entry.id] }))
    if (first) rest.unshift(first)
  }
  const inner = { ...frame, x: isMirrored ? frame.x : frame.x + hang, width: width - hang, tag: bib }
  composition.setBlocks(rest, inner, within)
  const end =
    entry.citedBy.length === 0 ? galley.items : addFolios(galley.items, { entry, frame, tag: bib }, composition)
  copy(end, composition)
}

function labelItem(
  value: string,
  mark: number | undefined,
  { style }: Pick<Extract<ParagraphItem, { type: 'text' }>, 'style'>,
): ParagraphItem {
  return { type: 'text', value, style, breaking: 'never', mark, link: undefined, source: undefined }
}

/** The folios end the last line where there is room for the most that they may need, else they have a line of their own. */
function addFolios(
  items: readonly GalleyItem[],
  {
    entry,
    frame,
    tag,
  }: { readonly entry: CitedReferenceEntry<'finished'>; readonly frame: Frame; readonly tag: TagId },
  composition: Composition,
): readonly GalleyItem[] {
  const { design, compositor, words } = composition
  const style = composition.styleOf({
    ...letteringOf(design.caption, frame.lang),
    size: frame.text.size * 0.78,
    features: ['lnum', 'tnum'],
  })
  const widest = labelItem(`${'000, '.repeat(entry.citedBy.length)}\u2009`, undefined, { style })
  const last = items.findLast((item): item is Box => item.type === 'box')
  const room = frame.width - rightEdgeOf(last, frame)
  const isOnLine = last !== undefined && compositor.measureItems([widest]).natural <= room
  const height = isOnLine ? last.height : frame.text.leading
  const folios = {
    type: 'folios' as const,
    ids: entry.citedBy,
    right: frame.x + frame.width,
    baseline: isOnLine ? height - frame.text.leading + baselineOf(frame.text) : baselineOf(frame.text),
    style,
    leadersFrom: undefined,
    label: '',
    tag,
    contents: `${words.backToText}, ${words.page.toLowerCase()}`,
  }
  if (isOnLine) return items.map((item) => (item === last ? { ...last, pieces: [...last.pieces, folios] } : item))
  return [
    ...items,
    { type: 'penalty', cost: Number.POSITIVE_INFINITY },
    plainBox(height, [folios], { grounds: frame.grounds }),
  ]
}

function rightEdgeOf(box: Box | undefined, frame: Frame): number {
  const piece = box?.pieces.findLast((one) => one.type === 'line')
  return piece?.type === 'line' ? piece.x - frame.x + edgeOf(piece.line) : Number.POSITIVE_INFINITY
}

function edgeOf(line: SetLine): number {
  return line.runs.reduce((edge, run) => Math.max(edge, (run.words[0]?.x ?? 0) + run.width), 0)
}

function copy(items: readonly GalleyItem[], { galley }: Composition): void {
  for (const item of items) {
    switch (item.type) {
      case 'box':
        galley.add(item)
        break
      case 'glue':
        galley.leave({
          height: item.height,
          stretch: item.stretch,
          ...(item.phase === undefined ? {} : { phase: item.phase }),
        })
        break
      case 'penalty':
        galley.penalise(item.cost)
        break
      default:
        throw new Error(`expected an item of a galley, got ${JSON.stringify(item satisfies never)}`)
    }
  }
}
