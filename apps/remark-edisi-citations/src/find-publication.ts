import type { PublicationSource } from '@edisi/press'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { VFile } from 'vfile'

/** Where a file stands, and what it may be a part of. Paths are relative to the root. */
export interface FoundFile {
  /** The folder that files are read from, with symbolic links resolved. */
  readonly root: string
  readonly path: string
  /** The file as a publication by itself. */
  readonly alone: PublicationSource
  /** The publication whose publication.yaml stands beside the file. */
  readonly publication: PublicationSource | undefined
}

const configurationName = 'publication.yaml'

/** Finds the publication of a file; one without a path stands in the folder of the process. */
export function findPublication(file: VFile, root: string | undefined): FoundFile {
  const given = resolve(file.cwd, file.path ?? 'document.md')
  const folder = realFolder(dirname(given))
  const widest = root === undefined ? folder : realFolder(resolve(file.cwd, root))
  const isWithin = folder === widest || folder.startsWith(widest.endsWith(sep) ? widest : widest + sep)
  const base = isWithin ? widest : folder
  const inner = relative(base, folder).split(sep).join('/')
  const name = (own: string): string => (inner === '' ? own : `${inner}/${own}`)
  const path = name(basename(given))
  return {
    root: base,
    path,
    alone: { name: basename(given).replace(/\.\w+$/, ''), markdown: [path], configuration: undefined },
    publication: existsSync(join(folder, configurationName))
      ? { name: basename(folder), markdown: listMarkdown(folder).map(name), configuration: name(configurationName) }
      : undefined,
  }
}

function listMarkdown(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:md|markdown)$/i.test(name) && !/^readme\./i.test(name))
    .toSorted()
}

// A folder that is not there yet, of a file that was never saved, has nothing to resolve.
function realFolder(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}
