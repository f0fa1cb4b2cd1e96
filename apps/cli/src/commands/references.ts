import { listReferences } from '@edisi/press'
import type { Assets, ListWish, ReferenceList } from '@edisi/press'
import { diskAssets } from '../disk-assets.ts'
import { diskFiles } from '../disk-files.ts'
import type { ExitCode } from '../exit-code.ts'
import { gravestExitCode } from '../exit-code.ts'
import { findPublications } from '../find-publications.ts'
import type { FoundPublication } from '../find-publications.ts'
import { describeList, usage } from '../messages.ts'
import type { Arguments } from '../parse-arguments.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import { printFault } from '../print-fault.ts'
import { refuse } from '../refuse.ts'
import { printInternalFault } from '../print-internal-fault.ts'
import { readStyle } from '../read-style.ts'
import { writeReport } from '../write-report.ts'

/** Prints the references of a publication as one list, or writes them to the file of `-o`. */
export async function runReferences(parsed: Arguments): Promise<ExitCode> {
  const found = parsed.operands.map((operand) => findPublications(operand, parsed.root))
  for (const fault of found.flatMap(({ faults }) => faults)) printFault(fault)
  const publications = found.flatMap((result) => result.publications)
  const [publication, another] = publications
  if (publication === undefined) return 2
  // Several lists in one output would be neither JSON nor one list.
  if (another !== undefined) return refuse(usage.onePublication('references', publication.given, another.given))
  const assets = diskAssets(new URL('assets/', import.meta.url))
  const wish = parsed.style === undefined ? parsed.listFormat : readStyle(parsed.style)
  if (typeof wish === 'object' && 'reason' in wish) return refuse(wish)
  const faultCode = found.some(({ faults }) => faults.length > 0) ? 2 : 0
  return gravestExitCode([faultCode, await printList(publication, { wish, parsed, assets })])
}

async function printList(
  publication: FoundPublication,
  { wish, parsed, assets }: { readonly wish: ListWish; readonly parsed: Arguments; readonly assets: Assets },
): Promise<ExitCode> {
  try {
    const files = diskFiles(publication.root)
    const list = await listReferences(publication.source, { files, assets, wish })
    printDiagnostics(publication, list.diagnostics)
    if (list.type === 'misconfigured') return 2
    tellLeftOut(list)
    return writeReport(list.text, parsed.output, list.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0)
  } catch (error) {
    return printInternalFault(error, `list the references of \`${publication.given}\``)
  }
}

function tellLeftOut(list: Extract<ReferenceList, { type: 'listed' }>): void {
  const told = describeList(list)
  if (told !== '') console.error(told)
}
