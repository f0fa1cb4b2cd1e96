import {
  argumentCommands,
  commands,
  diacritics,
  formattingCommands,
  formattingEnvs,
  mathCommands,
  mathScriptFormatting,
} from '@citation-js/plugin-bibtex/lib/input/constants.js'

/**
 * Takes out of a value the LaTeX commands that the library does not know and would print as they are written; the words
 * in their braces stay. Commands that only sort or hyphenate go, and the names of TeX's own programs become words.
 */
export function dropUnknownCommands(value: string): string {
  if (!value.includes('\\')) return value
  const plain = value
    .replace(/\\(?:noopsort|sortnoop)\s*\{[^{}]*\}/gi, '')
    .replace(/\\(?:([A-Za-z]+)\*?([ \t]*)(\{\})?|([\s\S]))/g, (whole: string, ...groups: (string | undefined)[]) => {
      const [name, blank = '', empty, sign] = groups
      if (name === undefined) return spaces.get(sign ?? '') ?? whole
      const word = words.get(name)
      // After a command blanks are no space, unless empty braces end it.
      if (word !== undefined) return empty === undefined ? word + blank : word
      return known.has(name) ? whole : (empty ?? '')
    })
  // A journal by its macro alone, "\aj", would be gone altogether.
  return plain.trim() === '' ? value : plain
}

const known: ReadonlySet<string> = new Set([
  'begin',
  'end',
  ...[
    argumentCommands,
    commands,
    diacritics,
    formattingCommands,
    formattingEnvs,
    mathCommands,
    mathScriptFormatting,
  ].flatMap((names) => Object.keys(names)),
])

const words: ReadonlyMap<string, string> = new Map(
  ['TeX', 'LaTeX', 'LaTeXe', 'BibTeX', 'XeTeX', 'XeLaTeX', 'LuaTeX', 'ConTeXt'].map((name) => [name, name]),
)

// Signs for a place to hyphenate and for the correction of italics, and for spaces of other widths.
const spaces: ReadonlyMap<string, string> = new Map([
  ['-', ''],
  ['/', ''],
  ['!', ''],
  ['@', ''],
  [',', '\u00A0'],
  [';', ' '],
  [':', ' '],
  [' ', ' '],
  ['\n', ' '],
])
