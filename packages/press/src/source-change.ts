/** A file that fixes change: its bytes as read, and as they are to be. */
export interface SourceChange {
  readonly path: string
  readonly before: Uint8Array
  readonly after: Uint8Array
}
