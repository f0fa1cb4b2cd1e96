import { nearestName, type Diagnostic } from '@edisi/diagnostics'
import type { Reference } from '../../linked-document.ts'
import { findPlaces } from '../../read/find-places.ts'
import type { Checking, Rule } from '../checking.ts'
import { syntaxOf, valuesOf } from '../reading/entry-values.ts'
import { typeInFile } from './entry-form.ts'
import { bibliographyOfOtherFormat, bibtexStringUnknown, bibtexTypeUnknown, referenceParseError } from './messages.ts'

/**
 * Finds what breaks the syntax of a bibliography file, files of other formats, and in BibTeX names that mean nothing. What keeps the
 * syntax and says too little is told by `reference-unparsed`.
 */
export const checkParseError: Rule = (checking) => [
  ...checkUnread(checking),
  ...checking.linked.references.flatMap((reference) => [
    ...checkType(checking, reference),
    ...checkStrings(checking, reference),
  ]),
]

/** Finds a type that differs by a letter or two from one that there is. Others are read as `@misc`, and may be an author's own. */
function checkType(checking: Checking, reference: Reference): readonly Diagnostic[] {
  const { place, path } = reference
  const type = typeInFile(checking, reference)
  if (!place || type === undefined || entryTypes.has(type)) return []
  const near = nearestName(type, entryTypes)
  const source = checking.sourceOf(path)
  if (near === undefined || source === undefined) return []
  const start = source.toLowerCase().indexOf(type, place.start.offset) - place.start.offset
  const text = source.slice(place.start.offset, place.end.offset)
  const at = findPlaces(text, path, place.start)({ start, end: start + type.length })
  return [bibtexTypeUnknown({ at, text: `@${type}`, expected: [near] })]
}

const entryTypes: ReadonlySet<string> = new Set(
  `article artwork audio bachelorthesis bachelorsthesis bibnote book bookinbook booklet collection commentary conference dataset electronic
  eprint image inbook incollection inproceedings inreference journal jurisdiction legal legislation letter magazine manual
  mastersthesis misc movie music mvbook mvcollection mvproceedings mvreference newspaper online patent performance periodical
  phdthesis preprint proceedings reference report review set software standard suppbook suppcollection suppperiodical techreport
  thesis unpublished video webpage website www xdata`.split(/\s+/),
)

/** Finds a value without braces that is the name of no string: `journal = ajpp` prints just these letters. */
function checkStrings(checking: Checking, reference: Reference): readonly Diagnostic[] {
  if (syntaxOf(reference) !== 'bibtex') return []
  return valuesOf(checking, reference).flatMap(({ name, text, placeOf }) => {
    const place = reference.fields.get(name)
    const before = place && checking.sourceOf(place.path)?.[place.start.offset - 1]
    if (before === undefined || before === '{' || before === '"' || !wordedFields.has(name)) return []
    if (!/^[a-z][^\\]*$/i.test(text)) return []
    return [bibtexStringUnknown({ at: placeOf({ start: 0, end: text.length }), text })]
  })
}

// A month without braces is one of the strings that every program knows, or is read as a word.
const wordedFields: ReadonlySet<string> = new Set(
  'author editor title booktitle journal journaltitle publisher series address location school institution organization'.split(
    ' ',
  ),
)

const checkUnread: Rule = ({ linked }) =>
  linked.unread.flatMap(({ kind, path, place, key, reason }) => {
    switch (kind) {
      case 'syntax':
        return [referenceParseError({ at: place ?? path, text: key === undefined ? reason : `\`${key}\`, ${reason}` })]
      case 'file':
        return [bibliographyOfOtherFormat({ at: place ?? path, text: reason })]
      case 'content':
        return []
      default:
        return kind satisfies never
    }
  })
