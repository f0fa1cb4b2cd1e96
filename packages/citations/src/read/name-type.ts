import type { EntryText } from './prepare-entry.ts'
import type { EntryNumbers } from './read-numbers.ts'
import type { EntrySource } from './read-source.ts'
import type { ReadTitle } from './read-title.ts'

/** Gives the type of a work in CSL's words, by the forms and words of its entry. */
export function nameType(
  entry: EntryText,
  {
    title,
    source,
    numbers,
  }: {
    readonly title: ReadTitle & { readonly number?: string }
    readonly source: EntrySource
    readonly numbers: EntryNumbers
  },
): string {
  const words = entry.text.slice(title.end)
  if (toldHint.test(words)) for (const [type, pattern] of told) if (pattern.test(words)) return type
  if (title.number !== undefined || standardStart.test(entry.text.slice(entry.start, entry.start + 60)))
    return 'standard'
  if (
    /^(?:Undang-Undang|Peraturan (?:Pemerintah|Presiden|Menteri)|UU No|Law No|Ley \d|Lei n|Loi n|Act of \d|Gesetz |Regulation \(EU\)|Directive \d)/i.test(
      title.words,
    )
  )
    return 'legislation'
  const { container, isPart, publisher } = source
  if (container !== undefined && meeting.test(container))
    return isPart || numbers.issue === undefined ? 'paper-conference' : 'article-journal'
  if (container !== undefined && (numbers.volume !== undefined || numbers.issue !== undefined))
    return isPart && publisher !== undefined ? 'chapter' : 'article-journal'
  if (isPart && container !== undefined) return 'chapter'
  if (
    container === undefined &&
    (publisher ?? source.place) !== undefined &&
    (title.form === 'marked' || entry.url === undefined) &&
    title.form !== 'quoted'
  )
    return 'book'
  if (entry.arxiv !== undefined && container === undefined) return 'article'
  if (entry.doi !== undefined) return 'article-journal'
  if (entry.url !== undefined) return 'webpage'
  if (container !== undefined) return 'article-journal'
  return title.form === 'marked' && numbers.edition !== undefined ? 'book' : 'document'
}

/** The number of a standard: "ISO 690:2021", "DIN EN ISO 9001". */
export const standardNumber =
  /^(?:ISO|DIN|IEC|IEEE|ANSI|NISO|SNI|ГОСТ|BS|EN|NBR|UNE|NF)(?:[ /-](?:EN|ISO|IEC|Std|[A-Z]{1,4}))*[ -]?\d[\d.:–-]*$/

const standardStart =
  /^(?:ISO|DIN|IEC|IEEE|ANSI|NISO|SNI|ГОСТ|BS|EN|NBR|UNE|NF)(?:[ /-](?:EN|ISO|IEC|Std|[A-Z]{1,4}))*[ -]?\d/

const meeting =
  /(?<![A-Za-zÀ-ɏА-яЁё])(?:proceedings|conference|workshop|symposium|prosiding|seminar|konferensi|tagungsband|konferenz|actas|anais|congress|congreso|congresso|colloque|proc\.)(?![A-Za-zÀ-ɏА-яЁё])/i

// Most entries have none of these words, and so are spared the patterns below.
const toldHint =
  /thes|diss|skripsi|tes[ei]|diser|arbeit|software|perangkat|program|package|data|daten|report|paper|laporan|bericht|patent|paten|video|film|motion|blog|thèse|\[(?:conf|oral|poster|lecture|unpub|manus)/i

const told: readonly (readonly [string, RegExp])[] = [
  [
    'thesis',
    /(?<![A-Za-zÀ-ɏА-яЁё])(?:ph\.? ?d\.?|doctoral|master['’]?s|bachelor['’]?s|m\.?sc\.?)? ?(?:thesis|dissertation|skripsi|tesis|disertasi|doktorarbeit|masterarbeit|dissertação|tese|thèse|tesi)(?![A-Za-zÀ-ɏА-яЁё])/i,
  ],
  ['software', /\[(?:computer software|software|perangkat lunak|computer program|r package)[^\]]*\]/i],
  ['dataset', /\[(?:data ?set|dataset|kumpulan data|datensatz)[^\]]*\]/i],
  [
    'report',
    /(?<![A-Za-zÀ-ɏА-яЁё])(?:technical report|tech\. rep\.|research report|working paper|white paper|laporan teknis|forschungsbericht)(?![A-Za-zÀ-ɏА-яЁё])/i,
  ],
  ['patent', /(?<![A-Za-zÀ-ɏА-яЁё])(?:u\.?s\.? patent|patent no|paten no)(?![A-Za-zÀ-ɏА-яЁё])/i],
  ['motion_picture', /\[(?:video|film|motion picture)[^\]]*\]/i],
  ['speech', /\[(?:(?:conference|paper|poster|oral) (?:session|presentation)|poster|lecture)[^\]]*\]/i],
  ['manuscript', /\[(?:unpublished )?manuscript[^\]]*\]/i],
  ['post-weblog', /\[blog[^\]]*\]/i],
]
