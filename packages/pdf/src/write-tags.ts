import type { MarkId, Tag, TagId } from '@edisi/typeset'
import { toByteString, toText } from './object-writer.ts'
import type { ObjectWriter, PdfValue, Reference } from './object-writer.ts'
import { compareBytes, toTree } from './to-tree.ts'

/** Where a page of the document is drawn: a page of the file, and within it a form where it is imposed on a sheet. */
export interface Surface {
  readonly page: Reference
  readonly form: Reference | undefined
  /** Leads a place from the page's top left corner to one from the file page's bottom left corner. */
  readonly toSheet: (x: number, y: number) => readonly [number, number]
}

/** The marked content of one stream: the mark of each sequence by its number, and the stream's key in the parent tree. */
export interface MarkedContent {
  readonly surface: Surface
  readonly key: number
  readonly marks: readonly MarkId[]
}

/** A link annotation that was written, and its key in the parent tree. */
export interface WrittenLink {
  readonly annotation: Reference
  readonly page: Reference
  readonly key: number
  readonly tag: TagId
}

/** What the tag tree joins. */
export interface TaggedFile {
  readonly tags: readonly Tag[]
  readonly contents: readonly MarkedContent[]
  readonly links: readonly WrittenLink[]
}

interface State extends TaggedFile {
  readonly elements: readonly Reference[]
  readonly places: ReadonlyMap<MarkId, readonly Place[]>
  readonly linksOf: ReadonlyMap<TagId, readonly WrittenLink[]>
  /** By tag: whether anything below it is on a page. */
  readonly isShown: readonly boolean[]
}

interface Place {
  readonly content: MarkedContent
  readonly sequence: number
}

/** Gives the tag that each mark belongs to. */
export function findOwners(tags: readonly Tag[]): ReadonlyMap<MarkId, TagId> {
  const owners = new Map<MarkId, TagId>()
  for (const [id, tag] of tags.entries()) {
    for (const kid of tag.kids) if (kid.type === 'mark') owners.set(kid.mark, id)
  }
  return owners
}

/**
 * Writes the structure tree (ISO 32000-1, 14.7): an element for each tag in the tree's order, the parent tree and the
 * identifiers. A tag with nothing on any page is left out, except a cell, without which a row would lose a column.
 */
export function writeTags(writer: ObjectWriter, file: TaggedFile): Reference {
  const root = writer.ref({ Type: 'StructTreeRoot' })
  const places = findPlaces(file.contents)
  const linksOf = groupLinks(file.links)
  const state: State = {
    ...file,
    elements: file.tags.map(() => writer.ref()),
    places,
    linksOf,
    isShown: findShown(file.tags, places, linksOf),
  }
  writeElements(state, root)
  root.data['K'] = state.elements[0]
  root.data['ParentTree'] = toTree(writer, 'Nums', toParents(state))
  root.data['ParentTreeNextKey'] = file.contents.length + file.links.length
  const identifiers = toIdentifiers(state)
  if (identifiers.length > 0) root.data['IDTree'] = toTree(writer, 'Names', identifiers)
  root.end()
  return root
}

function findPlaces(contents: readonly MarkedContent[]): ReadonlyMap<MarkId, readonly Place[]> {
  const places = new Map<MarkId, Place[]>()
  for (const content of contents) {
    for (const [sequence, mark] of content.marks.entries()) {
      const known = places.get(mark)
      if (known) known.push({ content, sequence })
      else places.set(mark, [{ content, sequence }])
    }
  }
  return places
}

function groupLinks(links: readonly WrittenLink[]): ReadonlyMap<TagId, readonly WrittenLink[]> {
  const groups = new Map<TagId, WrittenLink[]>()
  for (const link of links) groups.set(link.tag, [...(groups.get(link.tag) ?? []), link])
  return groups
}

function findShown(tags: readonly Tag[], places: State['places'], linksOf: State['linksOf']): readonly boolean[] {
  const shown: boolean[] = []
  const visit = (id: TagId): boolean => {
    const tag = tags[id]
    if (!tag) throw new Error(`the tag tree names tag ${id}, which does not exist`)
    let isShown = tag.role === 'TD' || tag.role === 'TH' || linksOf.has(id)
    for (const kid of tag.kids) {
      const has = kid.type === 'tag' ? visit(kid.tag) : places.has(kid.mark)
      isShown ||= has
    }
    shown[id] = isShown
    return isShown
  }
  visit(0)
  return shown
}

/** Writes the elements from the root down; every reference that is left out must be ended all the same. */
function writeElements(state: State, root: Reference): void {
  const write = (id: TagId, parent: Reference): void => {
    const [tag, element] = [state.tags[id], state.elements[id]]
    if (!tag || !element || !state.isShown[id]) return
    Object.assign(element.data, toElement(state, id, { tag, parent }))
    element.end()
    for (const kid of tag.kids) if (kid.type === 'tag') write(kid.tag, element)
  }
  write(0, root)
  for (const [id, element] of state.elements.entries()) if (!state.isShown[id]) element.end()
}

function toElement(
  state: State,
  id: TagId,
  { tag, parent }: { tag: Tag; parent: Reference },
): Record<string, PdfValue> {
  const page = findPage(state, id, tag)
  const kids = toKids(state, id, { tag, page })
  const attributes = toAttributes(state, tag)
  return {
    S: tag.role,
    P: parent,
    Pg: page,
    K: kids.length > 1 ? kids : kids[0],
    ID: tag.id === undefined ? undefined : toByteString(tag.id),
    Lang: tag.lang === undefined ? undefined : toText(tag.lang),
    Alt: tag.alternative === undefined ? undefined : toText(tag.alternative),
    ActualText: tag.actualText === undefined ? undefined : toText(tag.actualText),
    A: attributes.length > 1 ? attributes : attributes[0],
  }
}

function findPage(state: State, id: TagId, tag: Tag): Reference | undefined {
  for (const kid of tag.kids) {
    if (kid.type === 'mark') return firstPlace(state, kid.mark)?.content.surface.page
  }
  return state.linksOf.get(id)?.[0]?.page
}

function firstPlace(state: State, mark: MarkId): Place | undefined {
  return state.places.get(mark)?.[0]
}

function toKids(state: State, id: TagId, { tag, page }: { tag: Tag; page: Reference | undefined }): PdfValue[] {
  const kids: PdfValue[] = []
  for (const kid of tag.kids) {
    if (kid.type === 'tag') {
      if (state.isShown[kid.tag]) kids.push(state.elements[kid.tag])
      continue
    }
    for (const { content, sequence } of state.places.get(kid.mark) ?? []) {
      const { surface } = content
      if (surface.form) kids.push({ Type: 'MCR', Pg: surface.page, Stm: surface.form, MCID: sequence })
      else kids.push(surface.page === page ? sequence : { Type: 'MCR', Pg: surface.page, MCID: sequence })
    }
  }
  for (const link of state.linksOf.get(id) ?? []) kids.push({ Type: 'OBJR', Obj: link.annotation, Pg: link.page })
  return kids
}

function toAttributes(state: State, tag: Tag): PdfValue[] {
  const attributes: PdfValue[] = []
  const spans = {
    ...(tag.scope !== undefined && { Scope: tag.scope }),
    ...(tag.columnSpan > 1 && { ColSpan: tag.columnSpan }),
    ...(tag.rowSpan > 1 && { RowSpan: tag.rowSpan }),
  }
  if (Object.keys(spans).length > 0) attributes.push({ O: 'Table', ...spans })
  if (tag.listNumbering !== undefined) attributes.push({ O: 'List', ListNumbering: tag.listNumbering })
  const box = toBox(state, tag)
  if (box) attributes.push({ O: 'Layout', Placement: 'Block', BBox: box })
  return attributes
}

function toBox(state: State, { kids, box }: Tag): PdfValue {
  const mark = kids.find((kid) => kid.type === 'mark')
  const surface = mark && firstPlace(state, mark.mark)?.content.surface
  if (!box || !surface) return undefined
  const [x, y, width, height] = box
  return toRectangle(surface, { x, y, width, height })
}

/** Gives the rectangle of an area of a document's page in its file page's coordinates (ISO 32000-1, 7.9.5). */
export function toRectangle(
  surface: Surface,
  area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): readonly number[] {
  const [ax, ay] = surface.toSheet(area.x, area.y)
  const [bx, by] = surface.toSheet(area.x + area.width, area.y + area.height)
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)].map(
    (edge) => Math.round(edge * 100) / 100,
  )
}

/** The parent tree: from a stream's sequences, and from an annotation, back to their elements (14.7.4.4). */
function toParents(state: State): (readonly [number, PdfValue])[] {
  const owners = findOwners(state.tags)
  const elementOf = (mark: MarkId): PdfValue => state.elements[owners.get(mark) ?? -1]
  const parents: (readonly [number, PdfValue])[] = [
    ...state.contents.map(({ key, marks }) => [key, marks.map((mark) => elementOf(mark))] as const),
    ...state.links.map(({ key, tag }) => [key, state.elements[tag]] as const),
  ]
  return parents.toSorted(([a], [b]) => a - b)
}

function toIdentifiers(state: State): (readonly [Uint8Array, PdfValue])[] {
  const identifiers: (readonly [Uint8Array, PdfValue])[] = []
  for (const [index, { id }] of state.tags.entries()) {
    if (id !== undefined && state.isShown[index]) identifiers.push([Buffer.from(id, 'utf8'), state.elements[index]])
  }
  return identifiers.toSorted(([a], [b]) => compareBytes(a, b))
}
