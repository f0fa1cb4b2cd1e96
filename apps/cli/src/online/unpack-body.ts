import { gunzipSync } from 'node:zlib'

/**
 * Gives a body without its compression; undefined where it is packed otherwise than we asked for, damaged, or unpacks to more
 * than `largest` bytes: a small answer may be made to unfold without end.
 */
export function unpackBody(body: Uint8Array, encoding: string | undefined, largest: number): Uint8Array | undefined {
  switch (encoding?.trim().toLowerCase()) {
    case undefined:
    case '':
    case 'identity':
      return body
    case 'gzip':
    case 'x-gzip':
      try {
        return gunzipSync(body, { maxOutputLength: largest })
      } catch {
        return undefined
      }
    default:
      return undefined
  }
}
