/** What came of the wish to read a file. */
export type FileRead =
  | { readonly type: 'read'; readonly bytes: Uint8Array }
  | { readonly type: 'missing' }
  /** The path leads out of the folder that may be read. */
  | { readonly type: 'outside' }
  /** A folder stands there. */
  | { readonly type: 'folder' }
  | { readonly type: 'unreadable'; readonly reason: string }

/** The files of a publication, filled by the app. Paths are relative to its root, with forward slashes. */
export interface Files {
  readonly read: (path: string) => Promise<FileRead>
}

/** What ships with the command: faces, data of hyphenation and citation styles, HarfBuzz, the colour profile. */
export interface Assets {
  /** Whether there is an asset of that name. */
  readonly has: (name: string) => boolean
  /** The bytes of an asset by its name; throws where the command was packed without it. */
  readonly bytes: (name: string) => Uint8Array
  /** A WebAssembly module, compiled once. */
  readonly module: (name: string) => WebAssembly.Module
}

/** A publication as the app found it. Paths are relative to the root that its `Files` read from. */
export interface PublicationSource {
  /** The name of its editions, without extension. */
  readonly name: string
  /** Its Markdown files in order, for a publication whose configuration lists none. */
  readonly markdown: readonly string[]
  /** The path of publication.yaml. */
  readonly configuration: string | undefined
}
