import { toDiagnostic, type Diagnostic, type Edit, type Place, type Related } from '@edisi/diagnostics'
import { shorten } from '../shorten.ts'

interface Found {
  readonly at: Place
  readonly text: string
  readonly expected?: readonly string[]
  readonly related?: readonly Related[]
  readonly fix?: readonly Edit[]
}

/** Told of a citation whose parts stand in a wrong order, or are parted or ended by a wrong mark. */
export function citationMalformed({
  at,
  text,
  expected,
  reason,
}: Found & { readonly reason: 'gap' | 'order' | 'end' | 'open' }): Diagnostic {
  const said = {
    gap: 'is parted otherwise than a citation is, or than the others are',
    order: 'puts the title before the author',
    end: 'ends with a mark that nothing follows',
    open: 'opens a bracket that is never closed',
  }
  return toDiagnostic({
    ruleId: 'citation-malformed',
    severity: 'warning',
    at,
    reason: `\`${shorten(text)}\` ${said[reason]}`,
    expected: expected ?? [],
    note: reason === 'open' ? 'close it behind the citation' : 'write the author, then the year',
  })
}

/** Told of a citation by number among citations by author and year, or the other way round. */
export function citationStyleMixed({
  at,
  text,
  form,
  related,
}: Found & { readonly form: 'number' | 'author' }): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-style-mixed',
    severity: 'warning',
    at,
    reason:
      form === 'number'
        ? `\`${text}\` cites by number in a text that cites by author and year`
        : `\`${shorten(text)}\` cites by author and year in a text that cites by number`,
    related: related ?? [],
    note: 'cite in one way throughout',
  })
}

/** Told of an "et al." that the text, or its language, writes otherwise. */
export function citationEtAlForm({ at, text, expected, fix, right }: Found & { readonly right: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-et-al',
    severity: 'info',
    at,
    reason: `\`${text}\` is written \`${right}\``,
    expected: expected ?? [],
    fix: fix ?? [],
  })
}

/** Told of an "et al." for a work of one or two authors. */
export function citationEtAlCount({ at, text, expected, count }: Found & { readonly count: number }): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-et-al',
    severity: 'info',
    at,
    reason: `\`${shorten(text)}\` leaves authors out, but its entry has ${count === 1 ? 'one only' : 'two only'}`,
    expected: expected ?? [],
    note: 'name the authors, or correct the entry',
  })
}

/** Told of a citation that names all authors where the text shortens works of as many. */
export function citationEtAlFull({ at, text, expected, count }: Found & { readonly count: number }): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-et-al',
    severity: 'info',
    at,
    reason: `\`${shorten(text)}\` names all authors, as the text does not for other works of ${count}`,
    expected: expected ?? [],
  })
}

/** Told of an "and" or "&" between authors that the text writes otherwise. */
export function citationConnector({ at, text, expected, right }: Found & { readonly right: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-connector',
    severity: 'info',
    at,
    reason: `\`${text}\` joins two authors where the text has \`${right}\` elsewhere`,
    expected: expected ?? [],
  })
}

/** Told of a citation behind the stop of the sentence that it belongs to. */
export function citationAfterTerminalPunctuation({ at, text, expected, related }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-after-terminal-punctuation',
    severity: 'info',
    at,
    reason: `\`${shorten(text)}\` stands after the stop of its sentence`,
    expected: expected ?? [],
    related: related ?? [],
    note: 'put the stop after the bracket, so that a reader sees which sentence it supports',
  })
}

/** Told of brackets of citations with nothing between them. */
export function citationMergeAdjacent({ at, text, expected }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-merge-adjacent',
    severity: 'info',
    at,
    reason: `\`${shorten(text)}\` are brackets side by side`,
    expected: expected ?? [],
    note: 'put the works into one bracket, parted by semicolons',
  })
}

/** Told of a bracket whose works stand in another order than those of other brackets. */
export function citationOrderInGroup({
  at,
  text,
  expected,
  fix,
  order,
}: Found & { readonly order: 'name' | 'year' }): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-order-in-group',
    severity: 'info',
    at,
    reason: `\`${shorten(text)}\` is not in the order of ${order === 'name' ? 'names' : 'years'}, as the other brackets are`,
    expected: expected ?? [],
    fix: fix ?? [],
  })
}

/** Told of a work that its bracket cites twice. */
export function citationDuplicateInGroup({ at, text, fix }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-duplicate-in-group',
    severity: 'warning',
    at,
    reason: `\`${shorten(text)}\` stands twice in its bracket`,
    fix: fix ?? [],
    note: 'leave it out, or cite the work that was meant',
  })
}

/** Told of a citation with a month or a day where the text cites by the year. */
export function citationDateGranularity({ at, text, expected }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-date-granularity',
    severity: 'info',
    at,
    reason: `\`${shorten(text)}\` gives more than the year, which the text does not elsewhere`,
    expected: expected ?? [],
    note: 'give the year here and the day in the list',
  })
}

/** Told of pages whose word, blank or dash is written otherwise than in the language of the text. */
export function citationLocatorForm({
  at,
  text,
  expected,
  fix,
  right,
}: Found & { readonly right: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-locator-form',
    severity: 'info',
    at,
    reason: `\`${text}\` is written \`${right}\``,
    expected: expected ?? [],
    fix: fix ?? [],
  })
}

/** Told of an author who is named before a bracket and again in it. */
export function citationRedundantAuthor({ at, text, expected }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-redundant-author',
    severity: 'info',
    at,
    reason: `\`${shorten(text)}\` is named before the bracket and again in it`,
    expected: expected ?? [],
    note: 'the year alone is enough in the bracket',
  })
}

/** Told of a citation in the last item of a list that has no other. */
export function citationScopeAmbiguous({ at, text }: Found): Diagnostic {
  return toDiagnostic({
    ruleId: 'citation-scope-ambiguous',
    severity: 'info',
    at,
    reason: `\`${shorten(text)}\` stands in the last item of a list alone, and may be meant for all`,
    note: 'cite in the sentence before the list, or in every item',
  })
}

/** Told of the first entry that is out of the order of its list. */
export function referenceOrder({
  at,
  text,
  before,
  isByNumber,
  fix,
}: Found & { readonly before: string; readonly isByNumber: boolean }): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-order',
    severity: 'warning',
    at,
    reason: `\`${shorten(text)}\` stands after \`${shorten(before)}\`: the list is in the order neither of names nor of citations`,
    fix: fix ?? [],
    note: isByNumber ? 'put the entries in the order in which the text cites them' : 'sort the list by name',
  })
}

/** Told of a numbered list whose numbers nothing calls. */
export function referenceNumberingUnused({ at, fix }: Pick<Found, 'at' | 'fix'>): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-numbering-unused',
    severity: 'warning',
    at,
    reason: 'the list is numbered, but the text cites by author and year',
    fix: fix ?? [],
    note: 'leave the numbers out',
  })
}

/** Told of the first number of a list that is not the next one. */
export function referenceNumbering({
  at,
  text,
  right,
  isCited,
  fix,
}: Found & { readonly right: string; readonly isCited: boolean }): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-numbering',
    severity: 'warning',
    at,
    reason: `\`${text}\` stands where \`${right}\` comes next`,
    fix: fix ?? [],
    note: isCited ? 'number the list through, and look at the numbers in the text' : 'number the list through',
  })
}

/** Told of an entry of an organisation and another of a part of it, as if they were two. */
export function referenceAuthorInconsistent({
  at,
  text,
  owner,
  expected,
  related,
}: Omit<Found, 'at'> & { readonly at: Place | string; readonly owner: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-author-inconsistent',
    severity: 'warning',
    at,
    reason: `\`${shorten(text)}\` is listed beside \`${shorten(owner)}\`, whose part it is`,
    expected: expected ?? [],
    related: related ?? [],
    note: 'name one author for both, and the part as the site or the publisher',
  })
}

/** Told of an entry whose year stands elsewhere, or otherwise, than in most of the list. */
export function referenceStyleInconsistent({
  at,
  text,
  usual,
  related,
}: Found & { readonly usual: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-style-inconsistent',
    severity: 'info',
    at,
    reason: `the year stands as \`${text}\` here, and as \`${usual}\` in most of the list`,
    related: related ?? [],
    note: 'write all entries in one style',
  })
}
