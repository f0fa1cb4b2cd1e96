import { toDiagnostic, type Diagnostic, type Place } from '@edisi/diagnostics'

/** A style that is none, or a fault in it; `at` is the publication's first file where the style has no file of its own. */
export function styleUnreadable({ at, text }: { readonly at: Place | string; readonly text: string }): Diagnostic {
  return toDiagnostic({
    ruleId: 'csl-unreadable',
    severity: 'error',
    at,
    reason: `the citation style cannot be read: ${text}`,
    note: 'give a style of CSL 1.0; citations by key are printed as written until then',
  })
}

/** A style that depends on another one, which is not at hand. */
export function parentMissing(parent: string, at: Place | string): Diagnostic {
  const name = parent.split('/').at(-1) ?? parent
  return toDiagnostic({
    ruleId: 'csl-unreadable',
    severity: 'error',
    at,
    reason: `the citation style only says that it is like \`${name}\`, which is not at hand`,
    note: `get \`${name}.csl\` and name it under \`csl\`; citations by key are printed as written until then`,
  })
}

/** A language for which no words of citations are at hand. */
export function localeMissing(
  { lang, taken }: { readonly lang: string; readonly taken: string },
  at: string,
): Diagnostic {
  return toDiagnostic({
    ruleId: 'csl-locale-missing',
    severity: 'warning',
    at,
    reason: `citations have no words in \`${lang}\`, such as "and others"; those of \`${taken}\` are printed`,
    note: 'languages at hand are en, id, de, fr, es, pt, it and nl',
  })
}

/** A page or a chapter that a citation names and its style does not print; `others` counts the citations like it. */
export function locatorHidden(
  { text, others }: { readonly text: string; readonly others: number },
  at: Place,
): Diagnostic {
  const more = others === 0 ? '' : others === 1 ? ', and in one more citation' : `, and in ${others} more citations`
  return toDiagnostic({
    ruleId: 'csl-locator-hidden',
    severity: 'info',
    at,
    reason: `the citation style prints no pages or chapters: \`${text.trim()}\` is left out here${more}`,
    note: 'say it in the sentence, or choose a style that prints it',
  })
}

/** A citation without its author, of which the style has nothing but the author to print. */
export function authorPrinted(text: string, at: Place): Diagnostic {
  return toDiagnostic({
    ruleId: 'csl-citation-empty',
    severity: 'warning',
    at,
    reason: `without its author the citation style has nothing to print for \`${text}\`; the author is printed`,
    note: 'name a page, or take the citation out where the sentence says whose work is meant',
  })
}

/** A citation of a work of which the style prints nothing at all. */
export function citationUnprinted(text: string, at: Place): Diagnostic {
  return toDiagnostic({
    ruleId: 'csl-citation-empty',
    severity: 'error',
    at,
    reason: `the citation style has nothing to print for \`${text}\`, which is printed as written`,
    note: 'give the entry an author and a title',
  })
}
