import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sharedFolder } from './read-gold.ts'
import type { Paper } from './render-own.ts'

/** Gives the papers of ../shared/corpus/joss with their bibliographies; none where they are not there. */
export function findPapers(): readonly Paper[] {
  const corpus = join(sharedFolder, 'corpus/joss')
  if (!existsSync(corpus)) return []
  return readdirSync(corpus)
    .toSorted()
    .flatMap((name): readonly Paper[] => {
      const outer = join(corpus, name)
      const folder = existsSync(join(outer, 'joss')) ? join(outer, 'joss') : outer
      const files = readdirSync(folder).toSorted()
      const markdown = files.find((file) => /^paper.*\.md$/.test(file))
      const bibliographies = files.filter((file) => file.endsWith('.bib'))
      return markdown === undefined || bibliographies.length === 0 ? [] : [{ name, folder, markdown, bibliographies }]
    })
}
