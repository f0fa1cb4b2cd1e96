/** Attributes in Pandoc's form: `{#id .class key=value key="some words"}`. */
export interface Attributes {
  readonly id: string | undefined
  readonly classes: readonly string[]
  readonly values: ReadonlyMap<string, string>
}

/** No attributes. */
export const noAttributes: Attributes = { id: undefined, classes: [], values: new Map() }

/** Gives the attributes that begin with `{` at an offset of a text, and where they end; undefined where it is none. */
export function readAttributes(text: string, from: number): { attributes: Attributes; end: number } | undefined {
  // A quoted value may contain a brace; nothing else may. One line holds them all.
  const found = /^\{((?:[^{}"'\n]|"[^"\n]*"|'[^'\n]*')*)\}/.exec(text.slice(from, from + 2000))
  if (!found) return undefined
  const attributes = parseAttributes(found[1] ?? '')
  return attributes && { attributes, end: from + found[0].length }
}

/** Gives attributes from the text between their braces; undefined where a part of it is none. */
export function parseAttributes(text: string): Attributes | undefined {
  const part = /\s*(?:#([^\s#.={}"']+)|\.([^\s#={}"']+)|(-)|([\w:-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"']*)))(?=\s|$)/y
  let id: string | undefined
  const classes: string[] = []
  const values = new Map<string, string>()
  const end = text.trimEnd().length
  while (part.lastIndex < end) {
    const found = part.exec(text)
    if (!found) return undefined
    const [, named, className, dash, key, double, single, bare] = found
    if (named !== undefined) id ??= named
    else if (className !== undefined) classes.push(className)
    else if (dash !== undefined) classes.push('unnumbered')
    else if (key !== undefined) values.set(key.toLowerCase(), double ?? single ?? bare ?? '')
  }
  return { id, classes, values }
}
