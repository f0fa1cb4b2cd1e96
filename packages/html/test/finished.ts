import type { Block, Chapter, FinishedDocument, Inline, Metadata, Note, Resource, TableRow } from '@edisi/document'

const place = {
  path: 'article.md',
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
}

let order = 0

const base = () => ({ place, nodeId: `0.${order++}`, lang: undefined, classes: [] })

type Part = string | Inline<'finished'>

/** Inlines from words and nodes. */
export function words(...parts: readonly Part[]): Inline<'finished'>[] {
  return parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part, shifts: [], place } : part))
}

export const em = (...parts: readonly Part[]): Inline<'finished'> => ({
  type: 'emphasis',
  place,
  children: words(...parts),
})

export const link = (url: string, ...parts: readonly Part[]): Inline<'finished'> => ({
  type: 'link',
  place,
  url,
  title: undefined,
  children: words(...parts),
})

export const cites = (id: string, reference: string, ...parts: readonly Part[]): Inline<'finished'> => ({
  type: 'citationLink',
  place,
  id,
  reference,
  children: words(...parts),
})

export const call = (note: string, id: string, number: number): Inline<'finished'> => ({
  type: 'noteReference',
  place,
  note,
  id,
  number,
})

export const image = (resource: string, alternative: string): Inline<'finished'> & { readonly type: 'image' } => ({
  type: 'image',
  place,
  resource,
  alternative,
  title: undefined,
  width: undefined,
})

export const p = (...parts: readonly Part[]): Block<'finished'> & { readonly type: 'paragraph' } => ({
  ...base(),
  type: 'paragraph',
  id: undefined,
  children: words(...parts),
})

export const h = (level: 2 | 3 | 4, id: string, ...parts: readonly Part[]): Block<'finished'> => ({
  ...base(),
  type: 'heading',
  level,
  id,
  number: undefined,
  children: words(...parts),
})

export const list = (...items: readonly Block<'finished'>[][]): Block<'finished'> => ({
  ...base(),
  type: 'list',
  isOrdered: false,
  start: 1,
  isTight: true,
  children: items.map((children) => ({ ...base(), type: 'listItem', isChecked: undefined, children })),
})

export const references = (
  ...entries: readonly (readonly [string, readonly string[], string])[]
): Block<'finished'> => ({
  ...base(),
  type: 'referenceList',
  origin: 'prose',
  form: 'paragraphs',
  start: 1,
  entries: entries.map(([id, citedBy, entry]) => ({
    ...base(),
    type: 'referenceEntry',
    id,
    citedBy,
    label: undefined,
    children: [p(entry)],
  })),
})

export const figure = (id: string, number: string, ...parts: readonly Part[]): Block<'finished'> => ({
  ...base(),
  type: 'figure',
  id,
  number,
  images: [image('figures/a.png', 'A picture')],
  caption: words(...parts),
  source: [],
})

export const note = (id: string, calls: readonly string[], ...children: Block<'finished'>[]): Note<'finished'> => ({
  place,
  id,
  number: 1,
  calls,
  children,
})

export const definitions = (
  ...entries: readonly (readonly [string, readonly Block<'finished'>[]])[]
): Block<'finished'> => ({
  ...base(),
  type: 'definitionList',
  children: entries.map(([term, description]) => ({ place, terms: [words(term)], descriptions: [description] })),
})

export const quotation = (attribution: string, ...children: Block<'finished'>[]): Block<'finished'> => ({
  ...base(),
  type: 'quotation',
  children,
  attribution: words(attribution),
})

/** A table of a head row and body rows; an empty string is an empty cell. */
export const table = (head: readonly string[], ...body: readonly (readonly string[])[]): Block<'finished'> => {
  const rowOf = (cells: readonly string[], isHeader: boolean): TableRow<'finished'> => ({
    place,
    cells: cells.map((cell) => ({
      ...base(),
      type: 'tableCell',
      isHeader,
      columnSpan: 1,
      rowSpan: 1,
      children: cell === '' ? [] : words(cell),
    })),
  })
  return {
    ...base(),
    type: 'table',
    id: 'tbl-1',
    number: '1',
    caption: [],
    columns: head.map(() => undefined),
    head: [rowOf(head, true)],
    body: body.map((row) => rowOf(row, false)),
  }
}

const resource: Resource = { path: 'figures/a.png', type: 'image/png', width: 600, height: 400 }

/** A chapter of blocks and notes. */
export function chapter(
  blocks: readonly Block<'finished'>[],
  notes: readonly Note<'finished'>[] = [],
): Chapter<'finished'> {
  return { path: 'article.md', id: 'chapter', title: words('A chapter'), lang: 'en', authors: [], blocks, notes }
}

/** A finished article of one chapter. */
export function article(only: Chapter<'finished'>, metadata: Partial<Metadata<'finished'>> = {}): FinishedDocument {
  return {
    class: 'article',
    lang: 'en',
    direction: 'ltr',
    metadata: {
      title: words('A title'),
      subtitle: [],
      authors: [],
      date: undefined,
      keywords: [],
      abstract: [],
      description: undefined,
      publisher: undefined,
      licence: undefined,
      copyright: undefined,
      doi: undefined,
      isbn: undefined,
      coverImage: undefined,
      coverAlternative: undefined,
      ...metadata,
    },
    chapters: [only],
    resources: [resource],
  }
}
