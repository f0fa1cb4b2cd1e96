import type { PublicationSource } from '@edisi/press'
import { readdirSync, realpathSync, statSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Fault } from './fault.ts'
import { usage } from './messages.ts'

/** A publication on the disk: what press is told of it, and where it stands. */
export interface FoundPublication {
  readonly source: PublicationSource
  /** The folder that files are read from, with symbolic links resolved; the paths of `source` are relative to it. */
  readonly root: string
  /** Where its editions go without `-o`. */
  readonly outputFolder: string
  /** The path that the user gave, for messages. */
  readonly given: string
}

/** The publications of a path, and what stood in the way of finding more. */
export interface FoundPublications {
  readonly publications: readonly FoundPublication[]
  readonly faults: readonly Fault[]
}

const configurationName = 'publication.yaml'
const skippedFolders: ReadonlySet<string> = new Set(['node_modules', 'dist'])

/**
 * Finds the publications of a path: a Markdown file is one; so is a folder with publication.yaml, or with one Markdown
 * file alone; any other folder is a folder of publications. `root` widens the folder that may be read from.
 */
export function findPublications(given: string, root: string | undefined): FoundPublications {
  const path = resolve(given)
  const kind = kindOf(path)
  if (kind === undefined) return refuse(usage.pathMissing(given))
  if (kind === 'file' && !isMarkdown(path)) return refuse(usage.notMarkdown(given))
  const faults: Fault[] = []
  const plain = kind === 'file' ? [lonePublication(path, given)] : publicationsOf(path, given, faults)
  if (plain.length === 0) return { publications: [], faults: faults.length > 0 ? faults : [usage.noMarkdown(given)] }
  if (root === undefined) return { publications: plain, faults }
  const wide = widen(plain, root)
  return 'reason' in wide ? refuse(wide) : { publications: wide, faults }
}

function refuse(fault: Fault): FoundPublications {
  return { publications: [], faults: [fault] }
}

function lonePublication(path: string, given: string): FoundPublication {
  const folder = dirname(path)
  return {
    source: { name: withoutExtension(path), markdown: [basename(path)], configuration: undefined },
    root: realpathSync(folder),
    outputFolder: folder,
    given,
  }
}

function publicationsOf(folder: string, given: string, faults: Fault[]): readonly FoundPublication[] {
  const entries = listEntries(folder)
  if (entries === undefined) {
    faults.push(usage.folderUnreadable(given))
    return []
  }
  const markdown = entries.filter((entry) => !entry.isDirectory() && isMarkdown(entry.name)).map((entry) => entry.name)
  if (entries.some((entry) => entry.name === configurationName)) return [folderPublication(folder, markdown, given)]
  const texts = markdown.length > 1 ? markdown.filter((name) => !/^readme\./i.test(name)) : markdown
  if (texts.length === 1) return [{ ...folderPublication(folder, texts, given) }]
  const folders = entries.filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.') && !skippedFolders.has(entry.name),
  )
  return [
    ...texts.map((name) => lonePublication(join(folder, name), join(given, name))),
    ...folders.flatMap((entry) => publicationsOf(join(folder, entry.name), join(given, entry.name), faults)),
  ]
}

function listEntries(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return undefined
  }
}

function folderPublication(folder: string, markdown: readonly string[], given: string): FoundPublication {
  const hasConfiguration = kindOf(join(folder, configurationName)) === 'file'
  return {
    source: {
      name: basename(folder),
      markdown: hasConfiguration ? markdown.filter((name) => !/^readme\./i.test(name)) : markdown,
      configuration: hasConfiguration ? configurationName : undefined,
    },
    root: realpathSync(folder),
    outputFolder: join(folder, 'dist'),
    given,
  }
}

function widen(found: readonly FoundPublication[], root: string): readonly FoundPublication[] | Fault {
  if (kindOf(resolve(root)) !== 'folder') return usage.pathMissing(root)
  const wide = realpathSync(resolve(root))
  const stray = found.find(
    (publication) => publication.root !== wide && !publication.root.startsWith(wide.endsWith(sep) ? wide : wide + sep),
  )
  if (stray) return usage.outsideRoot(stray.given, root)
  return found.map((publication) => {
    const inner = relative(wide, publication.root).split(sep).join('/')
    const moved = (name: string): string => (inner === '' ? name : `${inner}/${name}`)
    const { source } = publication
    return {
      ...publication,
      root: wide,
      source: {
        ...source,
        markdown: source.markdown.map(moved),
        configuration: source.configuration === undefined ? undefined : moved(source.configuration),
      },
    }
  })
}

// Undefined also where the path cannot be followed, as a link to itself.
function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch {
    return undefined
  }
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path)
}

function withoutExtension(path: string): string {
  return basename(path).replace(/\.(?:md|markdown)$/i, '')
}
