import { lintHtml } from '@edisi/html'
import { checkPublication, makeReport } from '@edisi/press'
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { corpusFolder, listCorpus, publicationOfCorpus } from './corpus.ts'
import { assets, filesOf } from './publication-on-disk.ts'

const today = { year: 2026, month: 11, day: 24 }

/** What no author's words may bring into a page: handlers, other schemes than links have, elements that fetch or run. */
const foreign =
  /<(?:iframe|object|embed|img|link|base)\b|<[a-z][^>]*\son[a-z]+=|(?:href|src)="\s*(?:javascript|data|vbscript|file):/i

describe.skipIf(!existsSync(corpusFolder))('reports of ../shared/corpus (skipped where it is missing)', () => {
  test.each(['joss', 'prose', 'robust'].flatMap(listCorpus))('%s has a report without a fault', async (path) => {
    const { root, source } = publicationOfCorpus(path)
    const result = await checkPublication(source, { files: filesOf(root), today, onStage: () => undefined })
    if (result.type !== 'checked') throw new Error('expected a checked document')
    const page = await makeReport(result, assets)
    expect(lintHtml(page)).toEqual([])
    expect(foreign.exec(page.replace(/<script>.*<\/script>/s, ''))?.[0]).toBeUndefined()
    // Every citation that is marked in the text, or was found there, is told in a note of its own, and once.
    const told = [...page.matchAll(/<details id="about_(cite-\d+)"/g)].map(([, id]) => id)
    expect(told).toHaveLength(result.citations.length)
    expect(new Set(told)).toEqual(new Set(result.citations.map(({ id }) => id)))
  })
})
