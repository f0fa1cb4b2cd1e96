declare module '@citation-js/plugin-bibtex/lib/input/entries.js' {
  /** Reads the values of entries and gives them as CSL-JSON, in order; throws on LaTeX that it cannot parse. */
  export function parse(entries: readonly { type: string; label: string; properties: object }[]): unknown[]
}

declare module '@citation-js/plugin-bibtex/lib/input/constants.js' {
  /** The LaTeX commands that the library knows, by their names without the backslash. */
  export const argumentCommands: object
  export const commands: object
  export const diacritics: object
  export const formattingCommands: object
  export const formattingEnvs: object
  export const mathCommands: object
  export const mathScriptFormatting: object
}
