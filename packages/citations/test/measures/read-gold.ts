import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the documents that are read where they lie; it may be missing. */
export const sharedFolder = fileURLToPath(new URL('../../../../../shared', import.meta.url))

const goldFolder = fileURLToPath(new URL('../../gold', import.meta.url))

/** A citation as someone found it by reading: what it means is told in gold/README.md. */
export interface GoldCitation {
  readonly line: number
  readonly words: string
  readonly meaning: number | 'missing' | 'outside' | 'either'
}

/** What someone found in a document by reading it. */
export interface Gold {
  readonly name: string
  readonly path: string
  readonly lang: string
  readonly citations: readonly GoldCitation[]
  /** The numbers of the entries that nothing cites, from 1. */
  readonly uncited: readonly number[]
}

/** Reads the tables whose documents are at hand. */
export function readGold(): readonly Gold[] {
  return readdirSync(goldFolder)
    .filter((file) => file.endsWith('.tsv'))
    .toSorted()
    .map((file) => parseGold(file.replace(/\.tsv$/, ''), readFileSync(join(goldFolder, file), 'utf8')))
    .filter(({ path }) => existsSync(path))
}

function parseGold(name: string, text: string): Gold {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
  const [document, lang, uncited, ...citations] = rows
  return {
    name,
    path: join(sharedFolder, document?.[1] ?? ''),
    lang: lang?.[1] ?? '',
    uncited: (uncited?.[1] ?? '').split(' ').filter(Boolean).map(Number),
    citations: citations.map(([line, words, meaning]) => ({
      line: Number(line),
      words: words ?? '',
      meaning: marks.get(meaning ?? '') ?? Number(meaning),
    })),
  }
}

const marks: ReadonlyMap<string, 'missing' | 'outside' | 'either'> = new Map([
  ['-', 'missing'],
  ['~', 'outside'],
  ['?', 'either'],
] as const)
