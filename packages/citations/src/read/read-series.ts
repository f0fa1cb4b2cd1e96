import type { EntryText } from './prepare-entry.ts'

/** Gives the series of a book that French and Spanish entries tell, "coll. « Idées »"; undefined without one. */
export function readSeries({ text }: EntryText, from: number): string | undefined {
  const rest = text.slice(from, from + 400)
  return rest.includes('ol')
    ? seriesPattern
        .exec(rest)
        ?.slice(1)
        .find((words) => words !== undefined)
        ?.trim()
    : undefined
}

const seriesPattern =
  /(?<=[,.(]\s?)[Cc]ol(?:\.|l\.|lection|lecci[oó]n|lana|eção)\s{1,2}(?:[«“"]\s?([^»”",]{2,60}?)\s?[»”"]|(\p{Lu}[^,.()«“"]{1,60}?)(?=[,.)]))/u
