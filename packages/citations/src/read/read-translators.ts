import type { CslName } from '../csl-item.ts'
import type { EntryText } from './prepare-entry.ts'
import { readPersonNames } from './read-names.ts'

/** Gives who translated a work, as its entry tells behind the title: "(P. Guyer & A. W. Wood, Trans.)", "Translated by Ann Lee.", "(trad. it. di A. Lee)"; empty without. */
export function readTranslators({ text }: EntryText, from: number): readonly CslName[] {
  const rest = text.slice(from, from + 400)
  if (!hint.test(rest)) return []
  const words = bracketed.exec(rest)?.[1] ?? told.exec(rest)?.[1]
  const names = words === undefined ? [] : readPersonNames(words)
  return names.every(({ given }) => given !== undefined) ? names : []
}

// Most entries have none of these words, and so are spared the patterns below.
const hint = /trans|übers|trad|penerj|vert/i

const bracketed =
  /\(([^(),;&]{3,60}(?:[,&]\s?[^(),;&]{1,60}){0,8}),\s(?:[Tt]rans|[Üü]bers|[Tt]rad|[Pp]enerj|[Vv]ert)\.?(?:,?\s?\d{4})?[;)]/u

const told =
  /(?<=[.,]\s|\()(?:[Tt]ranslated by|[Tt]rans\.|[Üü]bersetzt von|[Üü]bers\. von|[Tt]raducido por|[Tt]raduit par|[Tt]rad\.(?: it\.)?(?: por| de| par| di)?|[Dd]iterjemahkan oleh|[Pp]enerjemah|[Vv]ertaald door|[Tt]radução de|[Tt]raduzione di)\s(\p{Lu}(?:[^.,:;()]|(?<=\p{Lu})\.){2,100}?)(?<!\s\p{Lu})(?=[.,;)]|$)/u
