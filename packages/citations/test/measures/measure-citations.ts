// What `node bench/citations.mjs` runs: the tables made by hand, and the papers rendered by pandoc and by us.
import { measureFaults, measureLinks } from './measure-renderings.ts'
import { measureGold } from './measure-gold.ts'
import { readGold } from './read-gold.ts'
import { renderOwn, type Paper } from './render-own.ts'
import type { Rendering } from './rendering.ts'

/** Gives the lines of the report; `details` adds every single miss. */
export async function reportCitations({
  pandoc,
  papers,
  styles,
  rounds,
  details,
}: {
  readonly pandoc: readonly Rendering[]
  readonly papers: readonly Paper[]
  readonly styles: readonly string[]
  readonly rounds: number
  readonly details: boolean
}): Promise<readonly string[]> {
  const own: Rendering[] = []
  for (const paper of papers) for (const style of styles) own.push(await renderOwn(paper, style))
  const lines = await reportGold()
  for (const [name, renderings] of Object.entries({ pandoc, own }))
    if (renderings.length > 0) lines.push(...(await reportRenderings({ name, renderings, rounds, details })))
  return lines
}

async function reportGold(): Promise<string[]> {
  const measures = await Promise.all(readGold().map(measureGold))
  if (measures.length === 0) return ['skipped: the documents of ../shared are not there']
  const found = total(measures.map((one) => one.found))
  const missed = total(measures.map((one) => one.missed.length))
  const invented = total(measures.map((one) => one.invented.length))
  const right = total(measures.map((one) => one.rightLinks))
  return [
    `read by hand: ${measures.length} documents, ${found + missed} citations`,
    `  detection F1 ${share(2 * found, 2 * found + missed + invented)}, linking ${share(right, found)}`,
    `  false missing ${total(measures.map((one) => one.falseMissing.length))}, false uncited ${total(measures.map((one) => one.falseUncited.length))}`,
    `  missing told ${total(measures.map((one) => one.trueMissing))} of ${total(measures.map((one) => one.allMissing))}`,
  ]
}

async function reportRenderings({
  name,
  renderings,
  rounds,
  details,
}: {
  readonly name: string
  readonly renderings: readonly Rendering[]
  readonly rounds: number
  readonly details: boolean
}): Promise<readonly string[]> {
  const lines: string[] = []
  for (const style of new Set(renderings.map((one) => one.style))) {
    const links = await measureLinks(renderings.filter((one) => one.style === style))
    const alarms = ((links.falseAlarms.length * 1000) / links.words).toFixed(2)
    lines.push(
      `${name} ${style}: linking ${share(links.linked, links.citations)} of ${links.citations}, ${alarms} alarms per 1,000 words`,
    )
    if (details)
      lines.push(...links.wrong.map((one) => `  wrong: ${one}`), ...links.falseAlarms.map((one) => `  alarm: ${one}`))
  }
  for (const fault of await measureFaults(renderings, rounds)) {
    const { told, documents, right, messages } = fault
    lines.push(
      `${name} ${fault.fault}: recall ${share(told, documents)} of ${documents}, precision ${share(right, messages)}`,
    )
    if (details)
      lines.push(...fault.missed.map((one) => `  missed: ${one}`), ...fault.wrong.map((one) => `  wrong: ${one}`))
  }
  return lines
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3)
}
