import type { Diagnostic } from '@edisi/diagnostics'
import type { TextRange } from '../../inline-text.ts'
import type { Rule } from '../checking.ts'
import { syntaxOf, valuesOf, type EntrySyntax, type EntryValue } from '../reading/entry-values.ts'
import { findResidues, type Residue } from './find-residues.ts'
import { referenceMarkupResidue } from './messages.ts'
import { valuesOfSource } from './values-of-source.ts'

/** Finds LaTeX and HTML that no reader of an entry should see. One value has one message, with the edits of all of it. */
export const checkMarkupResidue: Rule = (checking) =>
  checking.linked.references.flatMap((reference) => {
    const syntax = syntaxOf(reference)
    const values = syntax === 'markdown' ? valuesOfSource(checking, reference) : valuesOf(checking, reference)
    return values.flatMap((value) => inValue(value, syntax))
  })

// What a style prints; abstracts, keywords and the like are seen by nobody.
const printedFields: ReadonlySet<string> = new Set(
  'words author editor title subtitle shorttitle booktitle booksubtitle maintitle journal journaltitle publisher series address location school institution organization edition note howpublished addendum doi url'.split(
    ' ',
  ),
)

// No value that a human wrote has as many.
const mostResidues = 1000

function inValue(value: EntryValue, syntax: EntrySyntax): readonly Diagnostic[] {
  if (!printedFields.has(value.name)) return []
  const residues = findResidues(value, syntax).slice(0, mostResidues)
  const mended = residues.filter(({ edits }) => edits.length > 0)
  const others = residues.filter(({ edits }) => edits.length === 0)
  return [mended, others].flatMap((found) => report(value, found))
}

function report(value: EntryValue, residues: readonly Residue[]): readonly Diagnostic[] {
  const [first] = residues
  if (!first) return []
  const range: TextRange = { start: first.start, end: first.end }
  const edits = residues.flatMap((residue) =>
    residue.edits.map((edit) => ({ place: value.exactPlaceOf(edit), text: edit.text })),
  )
  return [
    referenceMarkupResidue({
      at: value.placeOf(range),
      text: value.text.slice(range.start, range.end),
      what: first.what,
      fix: edits.flatMap(({ place, text }) => (place ? [{ place, text }] : [])),
    }),
  ]
}
