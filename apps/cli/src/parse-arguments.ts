import { nearestName } from '@edisi/diagnostics'
import { editionNames, paperNames } from '@edisi/press'
import type { EditionName, Paper } from '@edisi/press'
import { parseArgs } from 'node:util'
import { usage } from './messages.ts'

/** What the user asked for. */
export interface Arguments {
  readonly command: Command
  /** Paths to build or check, or rules to explain. */
  readonly operands: readonly string[]
  readonly output: string | undefined
  readonly root: string | undefined
  readonly editions: readonly EditionName[]
  readonly papers: readonly Paper[]
  readonly isStrict: boolean
  readonly verifies: boolean
  readonly format: 'text' | 'json'
  readonly showsTimings: boolean
}

/** The verbs of the command. */
export type Command = 'build' | 'check' | 'explain' | 'help' | 'version'

/** A mistake in the command line: what is wrong, and what would be right. */
export interface UsageFault {
  readonly reason: string
  readonly help: string
}

const commands: readonly Command[] = ['build', 'check', 'explain', 'help', 'version']

const options = {
  output: { type: 'string', short: 'o' },
  to: { type: 'string', short: 't', multiple: true },
  paper: { type: 'string', multiple: true },
  format: { type: 'string' },
  root: { type: 'string' },
  strict: { type: 'boolean' },
  'no-verify': { type: 'boolean' },
  timings: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

/** Reads the command line, without the names of node and of the command; a mistake comes back as a fault. */
export function parseArguments(words: readonly string[]): Arguments | UsageFault {
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
  const editions = splitNames(values.to, editionNames, 'edition')
  if ('reason' in editions) return editions
  const papers = splitNames(values.paper, paperNames, 'paper')
  if ('reason' in papers) return papers
  const format = values.format ?? 'text'
  if (format !== 'text' && format !== 'json') return usage.unknownName('format', format, ['text', 'json'])
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
    format,
    showsTimings: values.timings ?? false,
  }
}

function needsOperands(command: Command): boolean {
  return command === 'build' || command === 'check'
}

function splitNames<Name extends string>(
  values: readonly string[] | undefined,
  known: readonly Name[],
  kind: string,
): { readonly names: readonly Name[] } | UsageFault {
  const names: Name[] = []
  for (const name of (values ?? []).flatMap((value) => value.split(','))) {
    const lower = name.trim().toLowerCase()
    if (!isOneOf(known, lower)) return usage.unknownName(kind, name, known)
    if (!names.includes(lower)) names.push(lower)
  }
  return { names }
}

function optionFault(error: unknown, words: readonly string[]): UsageFault {
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
