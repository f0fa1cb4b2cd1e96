import { nearestName } from '@edisi/diagnostics'
import { editionNames, paperNames } from '@edisi/press'
import type { EditionName, Paper } from '@edisi/press'
import { parseArgs } from 'node:util'
import type { Fault } from './fault.ts'
import { usage } from './messages.ts'

/** What the user asked for. */
export interface Arguments {
  readonly command: Command
  /** Paths to build, check or convert, or rules to explain. */
  readonly operands: readonly string[]
  readonly output: string | undefined
  readonly root: string | undefined
  readonly editions: readonly EditionName[]
  readonly papers: readonly Paper[]
  readonly isStrict: boolean
  readonly verifies: boolean
  /** How the report of `build` and `check` is printed. */
  readonly format: ReportFormat
  /** How `references` prints the list, where it is not printed in a style. */
  readonly listFormat: ListFormat
  readonly showsTimings: boolean
  /** Whether the safe fixes of `check` are made in the files, shown as a diff, or left. */
  readonly fixing: 'none' | 'write' | 'show'
  /** Whether `check` may ask the network. */
  readonly isOnline: boolean
  /** The citation style that `references` and `cite` print in: a name, or a .csl file. */
  readonly style: string | undefined
  /** What `cite` makes of the citations. */
  readonly citeForm: CiteForm
  /** The bibliography file that `cite` makes, beside the Markdown. */
  readonly references: string | undefined
  /** Whether `cite` changes the files themselves. */
  readonly writes: boolean
}

/** The verbs of the command. */
export type Command = 'build' | 'check' | 'references' | 'cite' | 'explain' | 'help' | 'version'

/** The forms of the report. */
export type ReportFormat = 'text' | 'json' | 'sarif' | 'github' | 'html'

/** The forms of a list of references. */
export type ListFormat = 'csl-json' | 'bibtex'

/** The forms of citations. */
export type CiteForm = 'keys' | 'prose'

const commands: readonly Command[] = ['build', 'check', 'references', 'cite', 'explain', 'help', 'version']

const options = {
  output: { type: 'string', short: 'o' },
  to: { type: 'string', short: 't', multiple: true },
  paper: { type: 'string', multiple: true },
  format: { type: 'string' },
  root: { type: 'string' },
  strict: { type: 'boolean' },
  'no-verify': { type: 'boolean' },
  timings: { type: 'boolean' },
  fix: { type: 'boolean' },
  'fix-dry-run': { type: 'boolean' },
  online: { type: 'boolean' },
  style: { type: 'string' },
  references: { type: 'string' },
  write: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

type OptionName = keyof typeof options
type Values = Readonly<Partial<Record<OptionName, string | boolean | readonly string[]>>>

// Options would change nothing, or not what was meant, with any other command.
const onlyFor: Readonly<Record<Exclude<OptionName, 'help' | 'version'>, readonly Command[]>> = {
  output: ['build', 'check', 'references', 'cite'],
  to: ['build', 'cite'],
  paper: ['build'],
  format: ['build', 'check', 'references'],
  root: ['build', 'check', 'references', 'cite'],
  strict: ['build', 'check'],
  'no-verify': ['build'],
  timings: ['build', 'check'],
  fix: ['check'],
  'fix-dry-run': ['check'],
  online: ['check'],
  style: ['references', 'cite'],
  references: ['cite'],
  write: ['cite'],
}

/** Reads the command line, without the names of node and of the command; a mistake comes back as a fault. */
export function parseArguments(words: readonly string[]): Arguments | Fault {
  let parsed
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    return optionFault(error, words)
  }
  const { values, positionals } = parsed
  const [verb, ...operands] = positionals
  const command = values.help ? 'help' : values.version ? 'version' : (verb ?? 'help')
  if (!isOneOf(commands, command)) return usage.unknownCommand(command, nearestName(command, commands))
  const stray = strayOption(command, values)
  if (stray) return usage.strayOption(stray.option, stray.commands)
  const editions = splitNames(command === 'cite' ? [] : values.to, editionNames, 'edition')
  if ('reason' in editions) return editions
  const papers = splitNames(values.paper, paperNames, 'paper')
  if ('reason' in papers) return papers
  const forms = readForms(command, values)
  if ('reason' in forms) return forms
  const conflict = findConflict(command, values, forms)
  if (conflict) return conflict
  if (needsOperands(command) && operands.length === 0) return usage.missingOperand(command)
  return {
    command,
    operands,
    output: values.output,
    root: values.root,
    editions: editions.names,
    papers: papers.names,
    isStrict: values.strict ?? false,
    verifies: !(values['no-verify'] ?? false),
    ...forms,
    showsTimings: values.timings ?? false,
    fixing: values['fix-dry-run'] ? 'show' : values.fix ? 'write' : 'none',
    isOnline: values.online ?? false,
    style: values.style,
    references: values.references,
    writes: values.write ?? false,
  }
}

/** Finds two options of which one would be passed over in silence, and values that are empty, as an unset variable is. */
function findConflict(command: Command, values: Values, { format, citeForm }: Forms): Fault | undefined {
  if (command === 'help' || command === 'version') return undefined
  const empty = Object.entries(values).find(([, value]) => value === '')?.[0]
  if (empty !== undefined) return usage.emptyOption(empty)
  if (values.fix === true && values['fix-dry-run'] === true) return usage.fixAndShow()
  // Both would stand on standard output.
  if (values['fix-dry-run'] === true && format !== 'text') return usage.diffAndReport(format)
  if (command === 'check' && values.output !== undefined && format === 'text') return usage.reportWithoutFormat()
  if (command === 'references' && values.style !== undefined && values.format !== undefined)
    return usage.styleAndFormat()
  if (values.write === true && values.output !== undefined) return usage.writeAndOutput()
  if (values.references !== undefined && citeForm === 'prose') return usage.referencesForProse()
  return undefined
}

function strayOption(
  command: Command,
  values: Values,
): { readonly option: string; readonly commands: readonly Command[] } | undefined {
  if (command === 'help' || command === 'version') return undefined
  for (const [option, allowed] of Object.entries(onlyFor))
    if (Object.hasOwn(values, option) && !allowed.includes(command)) return { option, commands: allowed }
  return undefined
}

const reportFormats: readonly ReportFormat[] = ['text', 'json', 'sarif', 'github', 'html']
// The page to look at shows the citations; editions are pages themselves.
const buildFormats: readonly ReportFormat[] = reportFormats.filter((format) => format !== 'html')
const listFormats: readonly ListFormat[] = ['csl-json', 'bibtex']
const citeForms: readonly CiteForm[] = ['keys', 'prose']

type Forms = Pick<Arguments, 'format' | 'listFormat' | 'citeForm'>

function readForms(command: Command, { format, to }: { readonly format?: string; readonly to?: string[] }) {
  const forms: Forms = { format: 'text', listFormat: 'csl-json', citeForm: 'keys' }
  if (command === 'cite') {
    const citeForm = to?.at(-1) ?? 'keys'
    if (!isOneOf(citeForms, citeForm)) return usage.unknownName('form of citations', citeForm, citeForms)
    return { ...forms, citeForm }
  }
  if (format === undefined) return forms
  if (command === 'references') {
    const listFormat = listNames.get(format)
    return listFormat === undefined ? usage.unknownName('format', format, listFormats) : { ...forms, listFormat }
  }
  const known = command === 'build' ? buildFormats : reportFormats
  return isOneOf(known, format) ? { ...forms, format } : usage.unknownName('format', format, known)
}

const listNames: ReadonlyMap<string, ListFormat> = new Map([
  ['csl-json', 'csl-json'],
  ['json', 'csl-json'],
  ['bibtex', 'bibtex'],
  ['bib', 'bibtex'],
])

function needsOperands(command: Command): boolean {
  return command === 'build' || command === 'check' || command === 'references' || command === 'cite'
}

function splitNames<Name extends string>(
  values: readonly string[] | undefined,
  known: readonly Name[],
  kind: string,
): { readonly names: readonly Name[] } | Fault {
  const names: Name[] = []
  for (const name of (values ?? []).flatMap((value) => value.split(','))) {
    const lower = name.trim().toLowerCase()
    if (!isOneOf(known, lower)) return usage.unknownName(kind, name, known)
    if (!names.includes(lower)) names.push(lower)
  }
  return { names }
}

function optionFault(error: unknown, words: readonly string[]): Fault {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const names = Object.keys(options)
  const unknown = words.find((word) => word.startsWith('-') && !isKnownOption(word, names))
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown !== undefined) {
    const near = nearestName(unknown.replace(/^-+|=.*$/g, ''), names)
    return usage.unknownOption(unknown, near)
  }
  return usage.badOption(error instanceof Error ? error.message : String(error))
}

function isKnownOption(word: string, names: readonly string[]): boolean {
  return names.includes(word.replace(/^--|=.*$/g, '')) || /^-[othv]/.test(word)
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return names.some((known) => known === name)
}
