import { runBuild } from './commands/build.ts'
import { runCheck } from './commands/check.ts'
import { runCite } from './commands/cite.ts'
import { runExplain } from './commands/explain.ts'
import { runReferences } from './commands/references.ts'
import { helpText } from './help-text.ts'
import { parseArguments } from './parse-arguments.ts'
import type { Arguments } from './parse-arguments.ts'
import { refuse } from './refuse.ts'
import { printInternalFault } from './print-internal-fault.ts'
import type { ExitCode } from './exit-code.ts'
import { version } from './version.ts'

void main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<void> {
  process.exitCode = await run(words)
}

async function run(words: readonly string[]): Promise<ExitCode> {
  // A reader that closes the pipe early (`edisi check … | head`) is no fault.
  process.stdout.on('error', () => process.exit(0))
  const parsed = parseArguments(words)
  if ('reason' in parsed) return refuse(parsed)
  try {
    return await runCommand(parsed)
  } catch (error) {
    return printInternalFault(error, parsed.command)
  }
}

function runCommand(parsed: Arguments): ExitCode | Promise<ExitCode> {
  switch (parsed.command) {
    case 'build':
      return runBuild(parsed)
    case 'check':
      return runCheck(parsed)
    case 'references':
      return runReferences(parsed)
    case 'cite':
      return runCite(parsed)
    case 'explain':
      return runExplain(parsed)
    case 'help':
      console.log(helpText)
      return 0
    case 'version':
      console.log(version)
      return 0
    default:
      return parsed.command satisfies never
  }
}
