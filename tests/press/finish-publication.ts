import { formatCitations, linkCitations } from '@edisi/citations'
import { assembleDocument, finishDocument, parseChapter, readFrontMatter } from '@edisi/document'
import type { FinishedDocument, FrontMatter } from '@edisi/document'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assets, filesOf } from './publication-on-disk.ts'
import type { PublicationOnDisk } from './publication-on-disk.ts'

/** A document as the editions take it, and the bytes of the files that it shows. */
export interface FinishedPublication {
  readonly document: FinishedDocument
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Takes a publication through the stages before its editions, without a press: the pages themselves are wanted, not a PDF. */
export async function finishPublication({ root, source }: PublicationOnDisk): Promise<FinishedPublication> {
  const overrides = readConfiguration(root, source.configuration)
  const markdown = overrides?.chapters.map(({ path }) => path) ?? source.markdown
  const files = new Map<string, Uint8Array>()
  const parsings = markdown.map((path, index) => {
    const bytes = readFileSync(join(root, path))
    files.set(path, bytes)
    return parseChapter({ path, bytes }, { index })
  })
  const configured = overrides?.bibliography.map(({ path }) => path) ?? []
  for (const path of [...configured, ...parsings.flatMap(({ wants }) => wants.map((want) => want.path))]) {
    const read = await filesOf(root).read(path)
    if (read.type === 'read') files.set(path, read.bytes)
  }
  const chapters = parsings.map(({ chapter }) => chapter)
  const { document, frontMatter } = assembleDocument({ chapters, files, overrides, name: source.name })
  const bibliographies = frontMatter.bibliography.flatMap(({ path }) => {
    const bytes = files.get(path)
    return bytes === undefined ? [] : [{ path, bytes }]
  })
  const { nocite, listsByChapter } = frontMatter
  const linked = await linkCitations(document, { bibliographies, inline: [], nocite, listsByChapter })
  const localeOf = (lang: string): string | undefined => textOf(`locales-${lang}.xml`)
  const cited = await formatCitations(linked, { style: textOf('apa.csl'), localeOf, lang: document.lang })
  const finished = await finishDocument(cited.document)
  return { document: finished.document, files }
}

function readConfiguration(root: string, path: string | undefined): FrontMatter | undefined {
  if (path === undefined) return undefined
  const text = readFileSync(join(root, path), 'utf8')
  return readFrontMatter(text, path, { line: 1, column: 1, offset: 0 }).frontMatter
}

function textOf(name: string): string | undefined {
  return assets.has(name) ? new TextDecoder().decode(assets.bytes(name)) : undefined
}
