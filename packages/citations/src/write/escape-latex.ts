/**
 * Writes a value of CSL, which is UTF-8 with a few marks of HTML, as LaTeX: signs that mean something there are escaped,
 * `<i>` and its like become commands, and signs that would join to a dash or a quotation mark are kept apart.
 */
export function escapeLatex(value: string): string {
  const escaped = value.replaceAll(
    /[\\{}&%$#_^~\u00A0]|-(?=-)|`(?=`)|'(?=')/g,
    (sign) => escapes.get(sign) ?? `${sign}{}`,
  )
  return isBalanced(escaped)
    ? escaped.replaceAll(mark, (_, tag: string | undefined) => commands.get(tag ?? '') ?? '}')
    : escaped
}

// A mark that is never closed is no mark, and would leave a brace open.
function isBalanced(value: string): boolean {
  let depth = 0
  for (const [, tag] of value.matchAll(mark)) {
    depth += tag === undefined ? -1 : 1
    if (depth < 0) return false
  }
  return depth === 0
}

/** Writes a title: as LaTeX, with words such as `{BERT}` kept from the styles that write titles small. */
export function escapeTitle(value: string): string {
  return escapeLatex(value).replaceAll(/(?<![\p{L}\p{N}\\{])\p{L}[\p{L}\p{N}]*/gu, (word) =>
    /\p{L}\p{N}*\p{Lu}/u.test(word) ? `{${word}}` : word,
  )
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['&', '\\&'],
  ['%', '\\%'],
  ['$', '\\$'],
  ['#', '\\#'],
  ['_', '\\_'],
  ['^', '\\textasciicircum{}'],
  ['~', '\\textasciitilde{}'],
  ['\u00A0', '~'],
])

// The marks that CSL has in its values (CSL-JSON, "rich text"); quotation marks in attributes are not escaped.
const mark =
  /<(i|b|sup|sub|sc|span style="font-variant: ?small-caps;"|span class="nocase")>|<\/(?:i|b|sup|sub|sc|span)>/g

const commands: ReadonlyMap<string, string> = new Map([
  ['i', '\\textit{'],
  ['b', '\\textbf{'],
  ['sup', '\\textsuperscript{'],
  ['sub', '\\textsubscript{'],
  ['sc', '\\textsc{'],
  ['span class="nocase"', '{'],
  ['span style="font-variant: small-caps;"', '\\textsc{'],
  ['span style="font-variant:small-caps;"', '\\textsc{'],
])
