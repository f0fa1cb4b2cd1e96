import type { Block, Chapter, FinishedDocument, Inline, Note, TableCell } from '@edisi/document'

const nowhere = { line: 1, column: 1, offset: 0 }
const place = { path: 'a.md', start: nowhere, end: nowhere }
let order = 0

/** Builds the parts of finished documents, shortly: what a test does not name has a plain value. */
const base = () => ({ place, nodeId: `0.${order++}`, lang: undefined, classes: [] })

type In = Inline<'finished'> | string
type Bl = Block<'finished'>

const inlines = (parts: readonly In[]): Inline<'finished'>[] =>
  parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part, shifts: [], place } : part))

export const p = (...parts: In[]): Bl => ({ ...base(), type: 'paragraph', id: undefined, children: inlines(parts) })
export const h = (level: 2 | 3 | 4, title: string, number?: string): Bl => ({
  ...base(),
  type: 'heading',
  level,
  id: title.toLowerCase().replaceAll(' ', '-'),
  number,
  children: inlines([title]),
})
export const em = (...parts: In[]): In => ({ type: 'emphasis', place, children: inlines(parts) })
export const link = (url: string, ...parts: In[]): In => ({
  type: 'link',
  url,
  title: undefined,
  place,
  children: inlines(parts),
})
export const cite = (id: string, reference: string, ...parts: In[]): In => ({
  type: 'citationLink',
  id,
  reference,
  place,
  children: inlines(parts),
})
export const call = (number: number): In => ({
  type: 'noteReference',
  note: `note-${number}`,
  id: `call-${number}`,
  number,
  place,
})
export const note = (number: number, ...children: Bl[]): Note<'finished'> => ({
  id: `note-${number}`,
  number,
  calls: [`call-${number}`],
  children,
  place,
})
export const list = (isOrdered: boolean, ...items: Bl[][]): Bl => ({
  ...base(),
  type: 'list',
  isOrdered,
  start: 1,
  isTight: true,
  children: items.map((children) => ({ ...base(), type: 'listItem' as const, isChecked: undefined, children })),
})
export const quote = (children: Bl[], ...attribution: In[]): Bl => ({
  ...base(),
  type: 'quotation',
  children,
  attribution: inlines(attribution),
})
export const code = (...lines: string[]): Bl => ({
  ...base(),
  type: 'codeBlock',
  id: undefined,
  language: undefined,
  value: lines.join('\n'),
  lines: lines.map((value) => [{ kind: 'plain' as const, value }]),
})
const cell = (words: readonly In[], isHeader: boolean): TableCell<'finished'> => ({
  ...base(),
  type: 'tableCell',
  isHeader,
  columnSpan: 1,
  rowSpan: 1,
  children: inlines(words),
})
export const table = (...rows: In[][][]): Bl => ({
  ...base(),
  type: 'table',
  id: 'tbl-1',
  number: '1',
  caption: inlines(['What is counted']),
  columns: (rows[0] ?? []).map(() => undefined),
  head: rows.slice(0, 1).map((row) => ({ place, cells: row.map((words) => cell(words, true)) })),
  body: rows.slice(1).map((row) => ({ place, cells: row.map((words) => cell(words, false)) })),
})
export const figure = (resource: string, alternative: string, ...caption: In[]): Bl => ({
  ...base(),
  type: 'figure',
  id: 'fig-1',
  number: '1',
  images: [{ type: 'image', resource, alternative, title: undefined, width: undefined, place }],
  caption: inlines(caption),
  source: [],
})
export const references = (...entries: { id: string; citedBy: string[]; words: In[] }[]): Bl => ({
  ...base(),
  type: 'referenceList',
  origin: 'prose',
  form: 'paragraphs',
  start: 1,
  entries: entries.map(({ id, citedBy, words }) => ({
    ...base(),
    type: 'referenceEntry' as const,
    id,
    citedBy,
    label: undefined,
    children: [p(...words)],
  })),
})
export const chapter = (title: string, blocks: Bl[], notes: Note<'finished'>[] = []): Chapter<'finished'> => ({
  path: 'a.md',
  id: title.toLowerCase().replaceAll(' ', '-'),
  title: inlines([title]),
  lang: 'en',
  authors: [],
  blocks,
  notes,
})
export const doc = (
  documentClass: FinishedDocument['class'],
  ...chapters: Chapter<'finished'>[]
): FinishedDocument => ({
  class: documentClass,
  lang: 'en',
  direction: 'ltr',
  metadata: {
    title: inlines(['On Pages']),
    subtitle: [],
    authors: [
      {
        name: 'Ana Sari',
        sortName: 'Sari, Ana',
        orcid: undefined,
        orcidPlace: undefined,
        email: undefined,
        isCorresponding: false,
        affiliations: [],
      },
    ],
    date: { year: 2026, month: undefined, day: undefined },
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
  },
  chapters,
  resources: [
    { path: 'a.png', type: 'image/png', width: 300, height: 200 },
    { path: 'b.svg', type: 'image/svg+xml', width: 300, height: 200 },
  ],
})
