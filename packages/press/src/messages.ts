import type { CitedGroup, KeptCitation, LossyEntry } from '@edisi/citations'
import { silencingCommands, toDiagnostic } from '@edisi/diagnostics'
import type { Diagnostic, Place, Severity } from '@edisi/diagnostics'

/** What press itself has to say. */
export const messages = {
  sourceMissing: (path: string, at: Place | string): Diagnostic =>
    toDiagnostic({
      ruleId: 'source-missing',
      severity: 'error',
      at,
      reason: `the file \`${path}\` does not exist`,
      note: 'check its name, or take it out of `chapters`',
    }),
  sourceUnreadable: (path: string, reason: string, at: Place | string): Diagnostic =>
    toDiagnostic({
      ruleId: 'source-unreadable',
      severity: 'error',
      at,
      reason: `\`${path}\` cannot be read: ${reason}`,
      note: 'make the file readable',
    }),
  sourceIsFolder: (path: string, at: Place | string): Diagnostic =>
    toDiagnostic({
      ruleId: 'source-unreadable',
      severity: 'error',
      at,
      reason: `\`${path}\` is a folder, and no file`,
      note: 'name the file that is meant; of several, each by itself',
    }),
  pathOutside: (path: string, at: Place | string): Diagnostic =>
    toDiagnostic({
      ruleId: 'path-outside',
      severity: 'error',
      at,
      reason: `\`${path}\` leads out of the publication's folder`,
      note: 'move the file into the folder, or widen it with --root; nothing outside is read',
    }),
  bibliographyMissing: (path: string, at: Place | string): Diagnostic =>
    toDiagnostic({
      ruleId: 'bibliography-missing',
      severity: 'error',
      at,
      reason: `the bibliography \`${path}\` does not exist`,
      note: 'check its name; it counts from the folder of the file that names it',
    }),
  styleMissing: (path: string, at: Place | string): Diagnostic =>
    toDiagnostic({
      ruleId: 'csl-missing',
      severity: 'error',
      at,
      reason: `the citation style \`${path}\` does not exist`,
      note: 'give a .csl file of this folder, or one of apa, chicago, chicago-notes, harvard, ieee, mla, vancouver, abnt, din and iso690; APA was taken',
    }),
  imageUnreadable: (path: string, reason: string): Diagnostic =>
    toDiagnostic({
      ruleId: 'image-unreadable',
      severity: 'error',
      at: path,
      reason: `the image \`${path}\` cannot be drawn on pages: ${reason}`,
      note: 'save it again as PNG or JPEG; its place stays empty until then',
    }),
  chapterRepeated: (path: string, at: Place | string): Diagnostic =>
    toDiagnostic({
      ruleId: 'chapter-repeated',
      severity: 'warning',
      at,
      reason: `the chapter \`${path}\` is listed twice; it is printed once`,
      note: 'take it out of `chapters` here',
    }),
  chaptersMissing: (path: string): Diagnostic =>
    toDiagnostic({
      ruleId: 'chapters-missing',
      severity: 'error',
      at: path,
      reason: 'the publication has no Markdown file',
      note: 'list the chapters under `chapters:`, or put a .md file beside publication.yaml',
    }),
  nameUnknown: (
    kind: string,
    name: string,
    { at, known }: { readonly at: Place; readonly known: readonly string[] },
  ): Diagnostic =>
    toDiagnostic({
      ruleId: 'setting-unknown',
      severity: 'error',
      at,
      reason: `there is no ${kind} \`${name}\``,
      note: `choose from ${known.join(', ')}`,
    }),
  ruleUnknown: (name: string, at: Place, near: string | undefined): Diagnostic =>
    toDiagnostic({
      ruleId: 'rule-unknown',
      severity: 'warning',
      at,
      reason: `there is no rule \`${name}\``,
      expected: near === undefined ? [] : [near],
      note: 'run `edisi explain` for the list of rules',
    }),
  ruleSeverityUnknown: (written: string, at: Place, near: string | undefined): Diagnostic =>
    toDiagnostic({
      ruleId: 'rule-severity-unknown',
      severity: 'warning',
      at,
      reason: `\`${written}\` is no severity; the rule keeps its own`,
      expected: near === undefined ? [] : [near],
      note: 'give off, info, warning or error',
    }),
  silenceUnknown: (command: string, at: Place, near: string | undefined): Diagnostic =>
    toDiagnostic({
      ruleId: 'silence-unknown',
      severity: 'warning',
      at,
      reason: `there is no command \`${command}\` for comments`,
      expected: near === undefined ? [] : [near],
      note: `the commands are ${silencingCommands.join(', ')}`,
    }),
  silenceUnused: (rule: string | undefined, at: Place): Diagnostic =>
    toDiagnostic({
      ruleId: 'silence-unused',
      severity: 'info',
      at,
      reason: rule === undefined ? 'this comment silences nothing' : `this comment silences nothing of \`${rule}\``,
      note: 'take it out, or move it to the line before what it is to silence',
    }),
  onlineSettingUnknown: (
    name: string,
    { at, near, known }: { readonly at: Place; readonly near: string | undefined; readonly known: readonly string[] },
  ): Diagnostic =>
    toDiagnostic({
      ruleId: 'online-setting-invalid',
      severity: 'error',
      at,
      reason: `\`online\` has no setting \`${name}\``,
      note: near === undefined ? `choose from ${known.join(', ')}` : `did you mean \`${near}\`?`,
    }),
  onlineSettingInvalid: (name: string, { at, wanted }: { readonly at: Place; readonly wanted: string }): Diagnostic =>
    toDiagnostic({
      ruleId: 'online-setting-invalid',
      severity: 'error',
      at,
      reason: `\`${name}\` wants ${wanted}`,
      note: 'correct it; what is usual was taken',
    }),
  silenceNotBegun: (at: Place): Diagnostic =>
    toDiagnostic({
      ruleId: 'silence-unused',
      severity: 'info',
      at,
      reason: 'this comment ends a silence that was not begun',
      note: 'take it out; the other commands for comments end by themselves',
    }),
  fixRefused: (path: string, reason: string): Diagnostic =>
    toDiagnostic({
      ruleId: 'fix-refused',
      severity: 'warning',
      at: path,
      reason: `nothing was fixed in this file: ${reason}`,
      note: 'save it as UTF-8, or make the fixes by hand',
    }),
  /** `outcome` tells what becomes of the entry. */
  referenceWordsLost: (
    { place, lost, form }: LossyEntry,
    { severity, outcome }: { readonly severity: Severity; readonly outcome: string },
  ): Diagnostic =>
    toDiagnostic({
      ruleId: 'reference-words-lost',
      severity,
      at: place,
      reason: `${lossOf({ lost, form })}; ${outcome}`,
      note: 'write the entry in a form that is read as a whole, or put the work into a bibliography by hand',
    }),
  citationStrays: ([first, ...others]: CitedGroup, kept: readonly KeptCitation[]): Diagnostic => {
    const { place } = first
    const text = [first, ...others].map((citation) => citation.text).join('; ')
    const why = kept.find((one) => one.place.path === place.path && one.place.start.offset === place.start.offset)
    return toDiagnostic({
      ruleId: 'citation-strays',
      severity: 'error',
      at: place,
      reason: `\`${text}\` would not lead where it does, once other citations are keys and their entries have left the list`,
      note:
        why === undefined ? 'turn it by hand, and try again' : `turn it by hand, or mend what keeps it: ${why.reason}`,
    })
  },
}

function lossOf({ lost, form }: Pick<LossyEntry, 'lost' | 'form'>): string {
  if (form === 'table-row') return 'this entry is a row of a table'
  if (form === 'several-blocks') return 'this entry is more than one paragraph'
  const told = lost.slice(0, 3).map((words) => `\`${words}\``)
  return `no field of a bibliography has ${told.join(', ')}${lost.length > 3 ? ' and more' : ''}`
}

/** What is said of turning citations that has no place in a source: why nothing is turned, or what to know besides. */
export const turningWords = {
  unchangeable: (path: string, reason: string) => `\`${path}\` cannot be changed: ${reason}`,
  referencesThere: (name: string) => `\`${name}\` is there already; name another file with --references`,
  straying: 'some citations would not lead to their works any more',
  notFoundAgain: (text: string) => `\`${text}\` is turned, but its prose is not found again to lead to its work`,
  numbersLost: 'the list is cited by its numbers, and some of its entries cannot become fields',
  frontMatterUnclear: (path: string) => `the settings in \`${path}\` are of a form that only a person should change`,
  listsUnclear:
    'several chapters have lists, and some that cite have none; give each chapter its list, or put all entries into one',
  listedApart: (keys: readonly string[]) => {
    const named = keys.map((key) => `\`${key}\``).join(', ')
    return `no key cites ${named}: listed in a chapter that cites nothing, or else in one at the end`
  },
  printsNotes: 'this style prints citations as notes; choose one that prints them in the text',
  bibliographyStays: 'the bibliography stays, since some keys do',
  configurationNames: 'publication.yaml still names the bibliography; take it out there',
} as const
