import type { Diagnostic, Place } from '@edisi/diagnostics'
import { toDiagnostic } from '@edisi/diagnostics'

/** A byte of the source is not UTF-8. */
export function sourceNotUtf8(at: Place, byte: number): Diagnostic {
  return toDiagnostic({
    ruleId: 'source-not-utf8',
    severity: 'error',
    at,
    reason: `the byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')} is not UTF-8`,
    note: 'save the file in the encoding UTF-8; unreadable bytes are shown as U+FFFD until then',
  })
}

/** An image stands in the network. */
export function imageRemote(at: Place, url: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'image-remote',
    severity: 'error',
    at,
    reason: `the image \`${shorten(url)}\` stands outside the publication and is not fetched`,
    note: 'save the image beside the text and name that file; its words are shown until then',
  })
}

/** A path leads out of the publication's folder. */
export function pathOutside(at: Place, path: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'path-outside',
    severity: 'error',
    at,
    reason: `\`${shorten(path)}\` leads out of the publication's folder and is not read`,
    note: 'copy the file into the folder, or widen it with `--root`',
  })
}

// A data address may have millions of characters.
function shorten(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 100)}…`
}

/** A tag of raw HTML has no partner. */
export function htmlUnbalanced(at: Place, tag: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'html-unbalanced',
    severity: 'warning',
    at,
    reason: tag.startsWith('</') ? `\`${tag}\` closes nothing` : `\`${tag}\` is never closed`,
    note: tag.startsWith('</') ? 'remove it, or add the opening tag' : 'add the closing tag',
  })
}

/** A division is opened and never closed. */
export function divisionUnclosed(at: Place, info: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'division-unclosed',
    severity: 'warning',
    at,
    reason: `the division \`::: ${shorten(info)}\` is never closed`,
    note: 'end it with a line `:::`; it reaches to the end of what surrounds it until then',
  })
}

/** An element of raw HTML has no place in a publication. */
export function htmlNotShown(at: Place, name: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'html-not-shown',
    severity: 'warning',
    at,
    reason: `the element \`<${name}>\` has no form in a publication; it is left out`,
    note: 'write what it means in Markdown',
  })
}

/** An element of raw HTML is unknown; its words are shown. */
export function htmlUnknown(at: Place, name: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'html-unknown',
    severity: 'warning',
    at,
    reason: `the element \`<${name}>\` is unknown; its words are shown without it`,
    note: 'write what it means in Markdown, or put it into backticks if it is meant to be read',
  })
}

/** A link would run something, or read a file of the reader's machine. */
export function linkUnsafe(at: Place, url: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'link-unsafe',
    severity: 'warning',
    at,
    reason: `the address \`${shorten(url)}\` is not one that a publication may lead to; its words are shown without it`,
    note: 'link to an `https:` address, a mail address, or a file of the publication',
  })
}

/** A link leads to no address; its words are shown without it. */
export function linkWithoutAddress(at: Place): Diagnostic {
  return toDiagnostic({
    ruleId: 'xref-undefined',
    severity: 'error',
    at,
    reason: 'the address of the link is empty; its words are shown without it',
    note: 'write the address between the parentheses',
  })
}

/** Lists, quotations or other containers are nested without end. */
export function nestingTooDeep(at: Place, deepest: number): Diagnostic {
  return toDiagnostic({
    ruleId: 'nesting-too-deep',
    severity: 'warning',
    at,
    reason: `more than ${deepest} levels stand within each other here; what is deeper is shown as plain words`,
    note: 'close quotations, lists and emphasis that are left open',
  })
}

/** A LaTeX command or environment has no meaning here. */
export function latexNotShown(at: Place, name: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'latex-not-shown',
    severity: 'warning',
    at,
    reason: `\`${name}\` is LaTeX that has no form here`,
    note: 'write what it means in Markdown; commands that only set a page can go',
  })
}

/** A note is called that stands nowhere. */
export function footnoteUndefined(at: Place, label: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'footnote-undefined',
    severity: 'error',
    at,
    reason: `the note \`[^${shorten(label)}]\` is called, but stands nowhere`,
    note: `write it on a line of its own, \`[^${shorten(label)}]: …\``,
  })
}

/** A note stands in the source, but nothing calls it. */
export function footnoteUnused(at: Place, label: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'footnote-unused',
    severity: 'warning',
    at,
    reason: `nothing calls the note \`[^${shorten(label)}]\`; it is left out`,
    note: `call it with \`[^${shorten(label)}]\` where it belongs, or remove it`,
  })
}

/** Two notes have one label. */
export function footnoteDuplicate(at: Place, label: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'footnote-duplicate',
    severity: 'warning',
    at,
    reason: `the note \`[^${shorten(label)}]\` is written twice; this one is left out`,
    note: 'give each note a label of its own',
  })
}

/** Front matter, or a publication.yaml, is no YAML that can be read. */
export function frontMatterInvalid(at: Place, reason: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'front-matter-invalid',
    severity: 'error',
    at,
    reason: `this is no YAML that can be read: ${reason}`,
    note: 'write keys and values as `key: value`; put a value with a colon or a quote into quotes',
  })
}

/** A key of the front matter is unknown. */
export function frontMatterKeyUnknown(at: Place, key: string, nearest: string | undefined): Diagnostic {
  return toDiagnostic({
    ruleId: 'front-matter-key-unknown',
    severity: 'warning',
    at,
    reason: `the key \`${shorten(key)}\` is unknown and changes nothing`,
    expected: nearest === undefined ? [] : [nearest],
    note: 'correct or remove it; the guide lists the known keys',
  })
}

/** A value of the front matter is not of the kind that its key takes. */
export function frontMatterValueInvalid(at: Place, key: string, wanted: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'front-matter-value-invalid',
    severity: 'warning',
    at,
    reason: `the value of \`${key}\` is not of the kind that it takes`,
    note: `give ${wanted}`,
  })
}

/** A formula is printed as its source. */
export function mathNotShown(at: Place): Diagnostic {
  return toDiagnostic({
    ruleId: 'math-not-shown',
    severity: 'info',
    at,
    reason: 'formulas are not drawn yet; this one is printed as its TeX source',
    note: 'keep it as it is: a later version draws it',
  })
}

/** The parser gave up. */
export function sourceNotParsed(path: string, reason: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'source-not-parsed',
    severity: 'error',
    at: path,
    reason: `the Markdown cannot be parsed (${shorten(reason)}); its words are shown as plain paragraphs`,
    note: 'simplify what is nested very deeply; please report this if nothing is',
  })
}

/** Front matter opens and is never closed. */
export function frontMatterUnclosed(at: Place): Diagnostic {
  return toDiagnostic({
    ruleId: 'front-matter-unclosed',
    severity: 'error',
    at,
    reason: 'the front matter opens with `---` and is never closed; it is read as text',
    note: 'end it with a line `---`',
  })
}

/** A key of a listed chapter's front matter counts for the whole publication only. */
export function frontMatterIgnored(path: string, field: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'front-matter-ignored',
    severity: 'warning',
    at: path,
    reason: `what the front matter says of \`${field}\` does not count: this file is one chapter of several`,
    note: 'say it in publication.yaml',
  })
}

/** An image has no file. */
export function imageMissing(at: Place, path: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'image-missing',
    severity: 'error',
    at,
    reason: `the image \`${shorten(path)}\` does not exist; its words are shown in its place`,
    note: 'put the file there, or correct the path, which counts from the text file',
  })
}

/** An image names no file. */
export function imageWithoutAddress(at: Place): Diagnostic {
  return toDiagnostic({
    ruleId: 'image-missing',
    severity: 'error',
    at,
    reason: 'the address of the image is empty; its words are shown in its place',
    note: 'write the name of the file between the parentheses',
  })
}

/** A file that should be an image is none. */
export function imageUnreadable(at: Place, path: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'image-unreadable',
    severity: 'error',
    at,
    reason: `\`${shorten(path)}\` is no image that can be read; its words are shown in its place`,
    note: 'save it as PNG, JPEG, SVG, GIF or WebP',
  })
}

/** An image has no words for those who do not see it. */
export function imageWithoutAlternative(at: Place): Diagnostic {
  return toDiagnostic({
    ruleId: 'image-without-alternative',
    severity: 'warning',
    at,
    reason: 'the image has no alternative: those who do not see it learn nothing of it',
    note: 'say between the brackets what it shows, or write `{alt=""}` behind it if it is an ornament',
  })
}

/** An image stands where none can be shown. */
export function imageNotShown(at: Place): Diagnostic {
  return toDiagnostic({
    ruleId: 'image-not-shown',
    severity: 'warning',
    at,
    reason: 'an image stands in a title or an abstract, where none can be shown; its words are shown in its place',
    note: 'show the image in the text',
  })
}

/** A level of headings is left out. Levels are those written; `parent` is undefined where no heading stands above. */
export function headingLevelSkipped(
  at: Place,
  { parent, highest, level }: { readonly parent: number | undefined; readonly highest: number; readonly level: number },
): Diagnostic {
  const before = parent === undefined ? `stands above the first of level ${highest}` : `follows one of level ${parent}`
  return toDiagnostic({
    ruleId: 'heading-level-skipped',
    severity: 'warning',
    at,
    reason: `a heading of level ${level} ${before}; it is closed up`,
    note: parent === undefined ? `make it one of level ${highest}` : 'use the level in between',
  })
}

/** Two blocks bear one name. */
export function idDuplicate(at: Place, name: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'id-duplicate',
    severity: 'warning',
    at,
    reason: `the name \`${shorten(name)}\` is given twice; links lead to the first`,
    note: 'give each place a name of its own',
  })
}

/** A cross-reference leads nowhere. */
export function xrefUndefined(at: Place, name: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'xref-undefined',
    severity: 'error',
    at,
    reason: `nothing here is named \`${shorten(name)}\``,
    note: 'name the place, as in `# Heading {#name}` or `![Caption](image.png){#name}`, or correct the link',
  })
}

/** The title was taken from the first heading. */
export function titleFromHeading(at: Place): Diagnostic {
  return toDiagnostic({
    ruleId: 'title-from-heading',
    severity: 'info',
    at,
    reason: 'the first heading is taken as the title',
    note: 'write `title:` in the front matter to settle it',
  })
}

/** There is no title. */
export function titleMissing(path: string, name: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'title-missing',
    severity: 'info',
    at: path,
    reason: `no title is given; \`${shorten(name)}\` stands in its place`,
    note: 'write `title:` in the front matter',
  })
}

/** The language was guessed. */
export function langGuessed(path: string, lang: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'lang-guessed',
    severity: 'info',
    at: path,
    reason: `no language is given; the text is taken to be \`${lang}\``,
    note: `write \`lang: ${lang}\` in the front matter to settle it`,
  })
}

/** The language that is given is no language tag. */
export function langInvalid(at: Place, written: string, lang: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'lang-invalid',
    severity: 'warning',
    at,
    reason: `\`${shorten(written)}\` is no language tag; the text is taken to be \`${lang}\``,
    expected: [lang],
    note: 'write a tag such as `id`, `en` or `en-GB` (BCP 47)',
  })
}

/** A note is called where none can stand. */
export function noteNotShown(at: Place): Diagnostic {
  return toDiagnostic({
    ruleId: 'note-not-shown',
    severity: 'warning',
    at,
    reason: 'a note is called in a title or an abstract, where none can stand; it is left out',
    note: 'call the note in the text',
  })
}

/** An address has thousands of signs of punctuation in a row. */
export function addressesNotRead(path: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'addresses-not-read',
    severity: 'warning',
    at: path,
    reason: 'an address has thousands of stops or like signs in a row; in this file bare addresses are shown as text',
    note: 'shorten the address, or put what is no prose into a block of code',
  })
}
