// node bench/compare-records.mjs: compares the entries of the JOSS papers, rendered as prose in each style by pandoc's citeproc,
// with the records of an index as they would come: their own, and wrong ones. Prints how often the check would tell a difference
// where there is none, miss one where there is one, and find by its words a work that has no DOI.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSources } from './load-sources.mjs'
import { findPapers, renderPaper, renderedStyles } from './render-joss.mjs'

const { readMarkdown, linkCitations, compareWork, chooseWork, collectSubjects, readWork } = await loadComparison()

const counts = { entries: 0, falseDifferences: 0, searches: 0, notFound: 0, foundWrongly: 0 }
const wrong = { work: [0, 0], year: [0, 0], author: [0, 0] }
for (const paper of findPapers()) {
  const records = await readRecords(paper)
  for (const style of renderedStyles) {
    const rendered = renderPaper(paper, style)
    if (rendered) await compareRendered(rendered, records)
  }
}
console.log(JSON.stringify({ ...counts, toldOfWrong: wrong }, undefined, 2))

/** Gives the works of a paper as an index would have them. */
async function readRecords({ folder, bibliographies }) {
  const files = bibliographies.map((path) => ({ path, bytes: readFileSync(join(folder, path)) }))
  const { references } = await linkCitations(readMarkdown(''), { bibliographies: files, inline: [], nocite: [] })
  return references.flatMap(({ key, csl }) => {
    const record = readWork({ ...csl, title: [csl.title] })
    return record ? [{ key, record }] : []
  })
}

async function compareRendered({ markdown, entries }, records) {
  const linked = await linkCitations(readMarkdown(markdown), { bibliographies: [], inline: [], nocite: [] })
  const works = [...collectSubjects(linked, new Set()).works.values()]
  for (const reference of linked.references) {
    const start = reference.place.start.offset
    const entry = entries.find((one) => Math.abs(one.start - start) <= 10)
    const at = records.findIndex(({ key }) => key === entry?.key)
    if (at < 0) continue
    const { record } = records[at]
    counts.entries += 1
    if (compareWork(record, reference).length > 0) counts.falseDifferences += 1
    const other = records[(at + 7) % records.length].record
    if (other.title !== record.title) tell('work', other, reference)
    if (record.issued) tell('year', { ...record, issued: record.issued - 3 }, reference)
    if (record.authors.length > 0) tell('author', { ...record, authors: ['Okonkwo'] }, reference)
    const description = works.find(({ references }) => references.includes(reference))?.description
    if (description) search(description, record, records)
  }
}

function tell(kind, record, reference) {
  wrong[kind][1] += 1
  if (compareWork(record, reference).length > 0) wrong[kind][0] += 1
}

function search(description, record, records) {
  counts.searches += 1
  const found = chooseWork(
    records.map((one) => one.record),
    description,
  )
  if (!found) counts.notFound += 1
  else if (found.title !== record.title) counts.foundWrongly += 1
}

async function loadComparison() {
  return loadSources(`
    export { readMarkdown } from './packages/citations/test/read-markdown.ts'
    export { linkCitations } from './packages/citations/src/link-citations.ts'
    export { compareWork } from './packages/citations/src/online/compare-work.ts'
    export { chooseWork } from './packages/citations/src/online/choose-work.ts'
    export { collectSubjects } from './packages/citations/src/online/collect-subjects.ts'
    export { readWork } from './packages/citations/src/online/read-work.ts'`)
}
