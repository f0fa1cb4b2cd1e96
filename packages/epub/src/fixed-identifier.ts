// oxlint-disable-next-line import/no-nodejs-modules -- it computes a hash and does no input or output
import { createHash } from 'node:crypto'

/**
 * Gives the UUID of a name, the same on every machine (version 5 of RFC 9562, section 5.5), as `urn:uuid:…`.
 * The namespace is ours: the UUID of version 5 of "edisi" in the namespace of URLs.
 */
export function fixedIdentifier(name: string): string {
  const hash = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16)
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return `urn:uuid:${hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}

const namespace = Buffer.from('d693da077e8f5b7abf1e610d9e910b29', 'hex')
