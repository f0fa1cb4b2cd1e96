import type { Assets, FileRead, Files, PublicationSource } from '@edisi/press'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const assetsFolder = new URL('../../apps/cli/dist/assets/', import.meta.url)

/** A publication on the disk, and the folder that it is read from. */
export interface PublicationOnDisk {
  readonly source: PublicationSource
  readonly root: string
}

/** Gives a lone Markdown file as a publication. */
export function publicationOfFile(root: string, file: string): PublicationOnDisk {
  const name = basename(file).replace(/\.\w+$/, '')
  return { root, source: { name, markdown: [file], configuration: undefined } }
}

/** Gives a folder with publication.yaml, which must list its chapters, as a publication. */
export function publicationOfFolder(root: string): PublicationOnDisk {
  return { root, source: { name: basename(root), markdown: [], configuration: 'publication.yaml' } }
}

/** Reads the files of a folder; what a path leads to outside of it is not there. */
export function filesOf(root: string): Files {
  return { read: (path) => Promise.resolve(readWithin(root, path)) }
}

function readWithin(root: string, path: string): FileRead {
  if (normalize(path).startsWith('..')) return { type: 'outside' }
  const file = join(root, path)
  if (path.includes('\0') || !existsSync(file)) return { type: 'missing' }
  return { type: 'read', bytes: readFileSync(file) }
}

// All at once: the command may be built anew while the tests run.
const shipped = new Map(
  readdirSync(assetsFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative(fileURLToPath(assetsFolder), file), readFileSync(file)] as const),
)
const modules = new Map<string, WebAssembly.Module>()

/** The assets of the built command; HarfBuzz is compiled once for all tests of a file. */
export const assets: Assets = {
  has: (name) => shipped.has(name),
  bytes: readAsset,
  module: (name) => {
    const module = modules.get(name) ?? new WebAssembly.Module(Uint8Array.from(readAsset(name)))
    modules.set(name, module)
    return module
  },
}

function readAsset(name: string): Uint8Array {
  const bytes = shipped.get(name)
  if (bytes === undefined) throw new Error(`the command was built without ${name}`)
  return bytes
}
