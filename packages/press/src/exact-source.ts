/** The text of a file that can be written again byte for byte, or why there is none. */
export type ExactSource =
  | {
      readonly type: 'exact'
      /** The text without its byte order mark: what offsets count in. */
      readonly text: string
      /** Gives the bytes of the file with another text: its mark stays. */
      readonly encode: (text: string) => Uint8Array
    }
  | { readonly type: 'refused'; readonly reason: string }

/** Decodes a file strictly: UTF-8 that decodes strictly is encoded again to the same bytes. */
export function exactSource(bytes: Uint8Array): ExactSource {
  if (bytes.includes(0)) return { type: 'refused', reason: 'it has NUL bytes' }
  let whole: string
  try {
    whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return { type: 'refused', reason: 'it is not UTF-8 throughout' }
  }
  const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : ''
  return {
    type: 'exact',
    text: whole.slice(mark.length),
    encode: (text) => new TextEncoder().encode(mark + text),
  }
}
