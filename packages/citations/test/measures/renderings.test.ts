import { describe, expect, test } from 'vitest'
import { measureFaults, measureLinks } from './measure-renderings.ts'
import { findPapers } from './find-papers.ts'
import { renderOwn, type Paper } from './render-own.ts'
import type { Rendering } from './rendering.ts'

// pandoc's own renderings, which prove more, are measured by `node bench/citations.mjs`, since pandoc need not be here.
const styles = ['apa', 'chicago-author-date', 'harvard-cite-them-right', 'ieee']
const papers = findPapers()

async function renderAll(some: readonly Paper[]): Promise<readonly Rendering[]> {
  const renderings: Rendering[] = []
  for (const paper of some) for (const style of styles) renderings.push(await renderOwn(paper, style))
  return renderings
}

describe.skipIf(papers.length === 0)('papers rendered to prose (needs ../shared/corpus)', () => {
  test('joins their citations to their entries, without false alarms', { timeout: 300_000 }, async () => {
    const links = await measureLinks(await renderAll(papers.filter((_, index) => index % 2 === 0)))
    expect(links.linked / links.citations).toBeGreaterThanOrEqual(0.98)
    expect((links.falseAlarms.length * 1000) / links.words).toBeLessThanOrEqual(0.1)
  })

  // A part of them, since each is checked with five faults.
  test('tells the faults that are put into them', { timeout: 300_000 }, async () => {
    const renderings = await renderAll(papers.filter((_, index) => index % 4 === 1))
    for (const { fault, told, documents, right, messages } of await measureFaults(renderings, 1)) {
      // What is cited by a title alone, or as "Claret (2000)", could be anything: where nothing else in the text tells what it is, it
      // is missed rather than told wrongly.
      const least = fault.endsWith('weak form') ? 0.6 : 0.95
      expect.soft(told / documents, `recall of ${fault}`).toBeGreaterThanOrEqual(least)
      expect.soft(right / messages, `precision of ${fault}`).toBeGreaterThanOrEqual(0.98)
    }
  })
})
