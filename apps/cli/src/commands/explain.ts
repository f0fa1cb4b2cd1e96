import { nearestName } from '@edisi/diagnostics'
import { explainRule, listRules } from '@edisi/press'
import type { ExitCode } from '../exit-code.ts'
import { usage } from '../messages.ts'
import type { Arguments } from '../parse-arguments.ts'
import { printFault } from '../print-fault.ts'

/** Prints the page of each rule that is asked for; without one, the list of all rules. */
export async function runExplain({ operands }: Arguments): Promise<ExitCode> {
  const rules = await listRules()
  if (operands.length === 0) {
    console.log(rules.join('\n'))
    return 0
  }
  let exitCode: ExitCode = 0
  for (const rule of operands) {
    const page = await explainRule(rule)
    if (page === undefined) {
      printFault(usage.unknownRule(rule, nearestName(rule, rules)))
      exitCode = 2
    } else console.log(page)
  }
  return exitCode
}
