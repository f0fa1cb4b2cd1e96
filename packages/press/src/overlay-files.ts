import type { Files } from './files.ts'

/** Gives files of which some have other bytes than they stand with, as `bytesOf` says by their path. */
export function overlayFiles(files: Files, bytesOf: (path: string) => Uint8Array | undefined): Files {
  return {
    read: (path) => {
      const bytes = bytesOf(path)
      return bytes === undefined ? files.read(path) : Promise.resolve({ type: 'read', bytes })
    },
  }
}
