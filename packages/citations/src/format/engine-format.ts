import { markText, withoutMarks } from './markup.ts'
import type { MarkName } from './markup.ts'

/** What an engine's format is told of the engine. */
interface FormatState {
  readonly getTerm: (term: string) => string
  readonly sys: { readonly wrapCitationEntry: (text: string, token: CiteToken) => string }
}

/** What `markLeaves` noted on a piece of a cite; a bare number knows its item of itself. */
export interface CiteToken {
  readonly item_id?: string
  readonly id?: string
  readonly isOdd?: boolean
}

// A function, since in a template a `$` of the author's would be taken for a pattern (citeproc-js, `substituteOne`).
const around =
  (name: MarkName) =>
  (_: FormatState, text: string): string =>
    markText(name, text)

/** The output format that we give to citeproc: our marks where its HTML has tags (citeproc-js, src/formats.js). */
export const engineFormat = {
  text_escape: (text: string | undefined): string => raiseLetters(withoutMarks(text ?? '')),
  bibstart: '',
  bibend: '',
  '@font-style/italic': around('italic'),
  '@font-style/oblique': around('italic'),
  '@font-style/normal': around('upright'),
  '@font-variant/small-caps': around('smallCaps'),
  '@font-variant/normal': around('fullCaps'),
  '@font-weight/bold': around('bold'),
  '@font-weight/normal': around('regular'),
  '@font-weight/light': false,
  '@text-decoration/none': around('plain'),
  '@text-decoration/underline': around('italic'),
  '@vertical-align/sup': around('superscript'),
  '@vertical-align/sub': around('subscript'),
  '@vertical-align/baseline': around('baseline'),
  '@passthrough/true': (_: FormatState, text: string): string => text,
  '@strip-periods/true': (_: FormatState, text: string): string => text,
  '@strip-periods/false': (_: FormatState, text: string): string => text,
  '@quotes/true': (state: FormatState, text: string | undefined): string =>
    text === undefined
      ? state.getTerm('open-quote')
      : state.getTerm('open-quote') + text + state.getTerm('close-quote'),
  '@quotes/inner': (state: FormatState, text: string | undefined): string =>
    text === undefined ? '’' : state.getTerm('open-inner-quote') + text + state.getTerm('close-inner-quote'),
  '@quotes/false': false,
  '@cite/entry'(this: CiteToken, state: FormatState, text: string): string {
    return state.sys.wrapCitationEntry(text, this)
  },
  '@bibliography/entry': (_: FormatState, text: string): string => text,
  '@display/block': (_: FormatState, text: string): string => markText('block', text),
  '@display/left-margin': (_: FormatState, text: string): string => markText('label', text),
  '@display/right-inline': (_: FormatState, text: string): string => markText('body', text),
  '@display/indent': (_: FormatState, text: string): string => markText('block', text),
  '@showid/true': (_: FormatState, text: string): string => text,
  '@URL/true': (_: FormatState, text: string): string => text,
  '@DOI/true': (_: FormatState, text: string): string => (text.startsWith('10.') ? `https://doi.org/${text}` : text),
}

// Ordinals of locales, such as "1ʳᵉ", are in letters that few faces have.
function raiseLetters(text: string): string {
  return text.replaceAll(/[\u02B0-\u02B8\u02E0-\u02E4\u1D2C-\u1D61]+/g, (letters) =>
    markText('superscript', letters.normalize('NFKD')),
  )
}
