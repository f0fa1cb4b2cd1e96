import type { FrontMatter } from '../front-matter/front-matter.ts'
import type { ParsedChapter } from '../parse-chapter.ts'

/** What a document is made of. */
export interface DocumentParts {
  /** The files of the publication in order; at least one. */
  readonly chapters: readonly ParsedChapter[]
  /** The bytes of the files that the chapters want. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Paths of files that the chapters want and cannot have; why has been reported. */
  readonly refused?: ReadonlySet<string>
  /** What publication.yaml says; it is stronger than the front matter of a file. */
  readonly overrides: FrontMatter | undefined
  /** The name of the file or folder, which stands for a title where there is none. */
  readonly name: string
}
