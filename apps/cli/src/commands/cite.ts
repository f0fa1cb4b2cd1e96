import { citePublication } from '@edisi/press'
import type { Assets, CiteResult, CiteWish } from '@edisi/press'
import { relative, resolve } from 'node:path'
import { diskAssets } from '../disk-assets.ts'
import { diskFiles } from '../disk-files.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Fault } from '../fault.ts'
import { findPublications } from '../find-publications.ts'
import type { FoundPublication } from '../find-publications.ts'
import { describeCiting, usage } from '../messages.ts'
import type { Arguments } from '../parse-arguments.ts'
import { printDiagnostics } from '../print-diagnostics.ts'
import { printFault } from '../print-fault.ts'
import { refuse } from '../refuse.ts'
import { printInternalFault } from '../print-internal-fault.ts'
import { readStyle } from '../read-style.ts'
import { showControls } from '../show-controls.ts'
import { writeChanges } from '../write-changes.ts'
import { writeOutputs } from '../write-outputs.ts'

type Turned = Extract<CiteResult, { readonly type: 'turned' }>

/**
 * Turns the citations of a publication into keys or into prose: printed where it has one source, or written to the folder
 * of `-o`, or into the files themselves with `--write`.
 */
export async function runCite(parsed: Arguments): Promise<ExitCode> {
  const found = parsed.operands.map((operand) => findPublications(operand, parsed.root))
  for (const fault of found.flatMap(({ faults }) => faults)) printFault(fault)
  const [publication, another] = found.flatMap((result) => result.publications)
  if (publication === undefined) return 2
  if (another !== undefined) return refuse(usage.onePublication('cite', publication.given, another.given))
  const assets = diskAssets(new URL('assets/', import.meta.url))
  const style = parsed.style === undefined ? undefined : readStyle(parsed.style)
  if (style && 'reason' in style) return refuse(style)
  const references = parsed.references ?? 'references.bib'
  if (!/^[^/\\]+\.(?:bib|json)$/i.test(references)) return refuse(usage.badReferences(references))
  return citeOne(publication, { parsed, assets, wish: { form: parsed.citeForm, references, style } })
}

interface CiteRun {
  readonly parsed: Arguments
  readonly assets: Assets
  readonly wish: CiteWish
}

async function citeOne(publication: FoundPublication, { parsed, assets, wish }: CiteRun): Promise<ExitCode> {
  try {
    const files = diskFiles(publication.root)
    const result = await citePublication(publication.source, { files, assets, wish })
    printDiagnostics(publication, result.diagnostics)
    if (result.type === 'refused') {
      printFault(usage.cannotCite(result.reason))
      return 1
    }
    if (result.type === 'misconfigured') return 2
    const exitCode = await giveOut(publication, result, parsed)
    tell(publication, result)
    return exitCode
  } catch (error) {
    return printInternalFault(error, `turn the citations of \`${publication.given}\``)
  }
}

async function giveOut(publication: FoundPublication, result: Turned, parsed: Arguments): Promise<ExitCode> {
  if (parsed.output !== undefined) return writeBeside(resolve(parsed.output), publication, result)
  if (parsed.writes) return writeInPlace(publication, result)
  const [first, another] = publication.source.markdown
  if (first === undefined || another !== undefined) return refuse(usage.citeManySources(publication.given))
  const change = result.changes.find(({ path }) => path === first)
  const read = change ? undefined : await diskFiles(publication.root).read(first)
  process.stdout.write(change?.after ?? (read?.type === 'read' ? read.bytes : ''))
  return 0
}

// The bibliography first: sources must never name a file that is not there.
function writeInPlace(publication: FoundPublication, { changes, references }: Turned): ExitCode {
  const fault = references && writeOutputs(publication.root, [references])
  if (fault) return failToWrite(fault)
  const changeFault = writeChanges(
    changes.map((change) => ({ ...change, path: resolve(publication.root, change.path) })),
  )
  return changeFault
    ? failToWrite(changeFault)
    : tellWritten(publication.root, [...names(references), ...changes.map(({ path }) => path)])
}

function writeBeside(folder: string, publication: FoundPublication, { changes, references }: Turned): ExitCode {
  if (resolve(folder) === resolve(publication.root)) return refuse(usage.citeOverSources())
  const outputs = [
    ...changes.map(({ path, after }) => ({ name: path, bytes: after })),
    ...(references ? [references] : []),
  ]
  const fault = writeOutputs(folder, outputs)
  return fault
    ? failToWrite(fault)
    : tellWritten(
        folder,
        outputs.map(({ name }) => name),
      )
}

function names(output: { readonly name: string } | undefined): readonly string[] {
  return output === undefined ? [] : [output.name]
}

function tellWritten(folder: string, written: readonly string[]): ExitCode {
  if (written.length > 0)
    console.error(`wrote ${written.map((name) => relative('.', resolve(folder, name))).join(', ')}`)
  return 0
}

function failToWrite(fault: Fault): ExitCode {
  printFault(fault)
  return 4
}

function tell(publication: FoundPublication, result: Turned): void {
  for (const { place, text, reason } of result.kept) {
    const path = relative('.', resolve(publication.root, place.path))
    console.error(
      `${path}:${place.start.line}:${place.start.column}: \`${showControls(text)}\` is left as it is: ${reason}`,
    )
  }
  for (const line of describeCiting(result)) console.error(line)
}
