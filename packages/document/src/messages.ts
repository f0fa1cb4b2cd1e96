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
