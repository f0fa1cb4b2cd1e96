declare module '@citation-js/plugin-bibtex/lib/input/entries.js' {
  /** Reads the values of entries and gives them as CSL-JSON, in order; throws on LaTeX that it cannot parse. */
  export function parse(entries: readonly { type: string; label: string; properties: object }[]): unknown[]
}
