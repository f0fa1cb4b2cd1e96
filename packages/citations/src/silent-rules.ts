/** Rules that are silent until the author's configuration gives them a severity: a matter of house style. */
export const silentRules: ReadonlySet<string> = new Set([
  'citation-scope-ambiguous',
  'accessed-missing',
  'figure-without-source',
  'claim-without-source',
  'reference-date-precision',
])
