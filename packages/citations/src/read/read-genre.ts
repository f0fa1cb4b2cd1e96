import type { EntryText } from './prepare-entry.ts'

/** Gives the words by which an entry tells its form: "PhD thesis", "Skripsi", "[Computer software]"; undefined without any. */
export function readGenre({ text }: EntryText, from: number): string | undefined {
  const words = text.slice(from, from + 600)
  return hint.test(words) ? (bracketed.exec(words)?.[1] ?? thesis.exec(words)?.[0].trim()) : undefined
}

// Most entries have none of these words, and so are spared the patterns below.
const hint = /thes|diss|skripsi|tes[ei]|diser|arbeit|\[/i

const bracketed =
  /\[((?:computer software|software|perangkat lunak|computer program|r package|data ?set|kumpulan data|datensatz|video|film|motion picture|blog|preprint|(?:audio )?podcast|unpublished manuscript|manuscript|(?:conference|paper|poster|oral) (?:session|presentation|paper)|poster|lecture|tweet|post|press release|white paper|fact sheet|policy brief|siaran pers|pressemitteilung)[^\],]{0,30})\]/i

const thesis =
  /(?<![A-Za-zÀ-ɏ])(?:(?:ph\.? ?d\.?|doctoral|doctorale?|master['’]?s?|bachelor['’]?s?|[mb]\.? ?(?:sc?|a|eng|ed)\.?) )?(?:thesis|dissertation|skripsi|tesis|disertasi|doktorarbeit|masterarbeit|bachelorarbeit|dissertação|thèse)(?: (?:doctorale?|doctoral))?(?![A-Za-zÀ-ɏ])/i
