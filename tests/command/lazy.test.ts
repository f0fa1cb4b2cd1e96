import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Import {
  readonly path: string
  readonly kind: string
  readonly external?: boolean
}

interface Metafile {
  readonly inputs: Readonly<Record<string, { readonly imports: readonly Import[] }>>
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >
}

const { inputs, outputs } = JSON.parse(
  readFileSync(new URL('../../apps/cli/dist/metafile.json', import.meta.url), 'utf8'),
) as Metafile

/** The modules that run before the command does anything: what each imports, without what it imports later. */
function loadedWith(input: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(input)) return seen
  seen.add(input)
  for (const { path, kind, external } of inputs[input]?.imports ?? [])
    if (kind !== 'dynamic-import' && external !== true) loadedWith(path, seen)
  return seen
}

const heavy =
  /packages\/(?:html|epub|typeset|pdf)\/|node_modules\/(?:lowlight|highlight\.js|citeproc|pdfkit|epub-gen-memory|jszip|@likecoin|@citation-js|hast-util-to-html)\//

test('a check runs no renderer, no colours of code and no formatter of references', () => {
  const bundled = outputs['dist/main.cjs']?.inputs ?? {}
  const bundledHeavy = Object.keys(bundled).filter((input) => heavy.test(input))
  expect(bundledHeavy.length).toBeGreaterThan(50)
  // A name list that press takes from a package leaves no code of its own.
  const loaded = [...loadedWith('src/main.ts')].filter((input) => (bundled[input]?.bytesInOutput ?? 0) > 0)
  expect(loaded.filter((input) => heavy.test(input))).toEqual([])
})
