import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Metafile {
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly entryPoint?: string
        readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>
        readonly imports: readonly { readonly path: string; readonly kind: string; readonly external?: boolean }[]
      }
    >
  >
}

const { outputs } = JSON.parse(
  readFileSync(new URL('../../apps/cli/dist/metafile.json', import.meta.url), 'utf8'),
) as Metafile

/** Everything that is loaded before a line of an output runs: what it imports, without what it imports later. */
function loadedWith(output: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(output)) return seen
  seen.add(output)
  for (const { path, kind, external } of outputs[output]?.imports ?? [])
    if (kind === 'import-statement' && external !== true) loadedWith(path, seen)
  return seen
}

test('a check loads no renderer, no colours of code and no formatter of references', () => {
  const main = Object.keys(outputs).find((output) => outputs[output]?.entryPoint === 'src/main.ts')
  if (main === undefined) throw new Error('expected the entry of the command')
  const inputs = [...loadedWith(main)].flatMap((output) =>
    Object.entries(outputs[output]?.inputs ?? {})
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([input]) => input),
  )
  const heavy =
    /packages\/(?:html|epub|typeset|pdf)\/|node_modules\/(?:lowlight|highlight\.js|citeproc|pdfkit|epub-gen-memory|jszip|@likecoin|@citation-js|hast-util-to-html)\//
  expect(inputs.filter((input) => heavy.test(input))).toEqual([])
})
