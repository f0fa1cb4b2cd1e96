import type { Engine, EngineCitation } from 'citeproc'

/** Gives the marked texts of all citations, in their order, as they are when the last of them is known. */
export function processCitations(engine: Engine, citations: readonly EngineCitation[]): readonly string[] {
  const { opt } = engine
  return opt.xclass === 'note' && opt.has_disambiguate ? processEach(engine, citations) : processAll(engine, citations)
}

function processAll(engine: Engine, citations: readonly EngineCitation[]): readonly string[] {
  return engine.rebuildProcessorState(citations, 'edisi', []).map(([, , text]) => text)
}

// A short form that two works share is told apart only where a work comes to be cited again while its engine looks on. Given
// all works at once it compares the long forms alone, and prints "Doe, supra note 1" of a note that has two works of Doe.
function processEach(engine: Engine, citations: readonly EngineCitation[]): readonly string[] {
  const texts: string[] = []
  const before: [id: string, noteIndex: number][] = []
  for (const citation of citations) {
    const [, changed] = engine.processCitationCluster(citation, before, [])
    for (const [index, text] of changed) texts[index] = text
    before.push([citation.citationID, citation.properties.noteIndex])
  }
  return texts
}
