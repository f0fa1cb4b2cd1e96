import type { MarkId, Tag, TagId, TagKid, TagRole } from '../paged-document.ts'

/** What a tag may say beside its role and kids; what is left out is absent. */
export type TagAttributes = Partial<Omit<Tag, 'role' | 'kids'>>

/** A tag tree that grows in reading order: the order in which kids are added. Tag 0, the Document, is there from the start. */
export interface TagTree {
  /** Adds a tag as the last kid of another. */
  addTag(parent: TagId, role: TagRole, attributes?: TagAttributes): TagId
  /** Adds a stretch of marked content as the last kid of a tag. Each mark belongs to this tag alone. */
  addMark(tag: TagId): MarkId
  /** Says where on its page a figure stands, once it is placed. */
  setBox(tag: TagId, box: readonly [number, number, number, number]): void
  /** Gives the tree as plain data. */
  finish(): readonly Tag[]
}

interface OpenTag {
  readonly role: TagRole
  readonly attributes: TagAttributes
  readonly kids: TagKid[]
  box: Tag['box']
}

/** Makes an empty tag tree of a document in a language (BCP 47). */
export function createTagTree(lang: string): TagTree {
  const tags: OpenTag[] = [{ role: 'Document', attributes: { lang }, kids: [], box: undefined }]
  let marks = 0
  const kidsOf = (tag: TagId): TagKid[] => openTag(tags, tag).kids
  return {
    addTag(parent, role, attributes = {}) {
      const tag = tags.length
      tags.push({ role, attributes, kids: [], box: undefined })
      kidsOf(parent).push({ type: 'tag', tag })
      return tag
    },
    addMark(tag) {
      const mark = marks++
      kidsOf(tag).push({ type: 'mark', mark })
      return mark
    },
    setBox(tag, box) {
      openTag(tags, tag).box ??= box
    },
    finish: () => tags.map(closeTag),
  }
}

function openTag(tags: readonly OpenTag[], tag: TagId): OpenTag {
  const found = tags[tag]
  if (!found) throw new Error(`expected a tag of this tree, got ${tag}; please report this`)
  return found
}

function closeTag({ role, kids, attributes, box }: OpenTag): Tag {
  return {
    role,
    kids,
    id: attributes.id,
    lang: attributes.lang,
    alternative: attributes.alternative,
    actualText: attributes.actualText,
    scope: attributes.scope,
    columnSpan: attributes.columnSpan ?? 1,
    rowSpan: attributes.rowSpan ?? 1,
    listNumbering: attributes.listNumbering,
    box: box ?? attributes.box,
  }
}
