import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { publicationOfFile } from './publication-on-disk.ts'
import type { PublicationOnDisk } from './publication-on-disk.ts'

/** The folder of real and hostile documents; it may be missing. */
export const corpusFolder = fileURLToPath(new URL('../../../shared/corpus', import.meta.url))

/** Lists the Markdown files of a part of the corpus, sorted, as paths within the corpus; none where it is missing. */
export function listCorpus(part: string): readonly string[] {
  const folder = join(corpusFolder, part)
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.mdx?$/.test(path) && !/^readme\b|\breadme\.\w+$/i.test(basename(path)))
    .map((path) => join(part, path))
    .toSorted()
}

/** Gives a file of the corpus as a publication of its own folder. */
export function publicationOfCorpus(path: string): PublicationOnDisk {
  const file = join(corpusFolder, path)
  return publicationOfFile(dirname(file), basename(file))
}
