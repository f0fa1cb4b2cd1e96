// A hash computes, it does no input or output.
// oxlint-disable-next-line import/no-nodejs-modules
import { createHash } from 'node:crypto'

/**
 * Gives a content security policy (CSP 3) under which a file uses its own style, scripts and images in data: URIs, and
 * nothing else: no network, no frames, no forms. A block of data in a script element counts as a script in some judges.
 */
export function contentPolicy(style: string, scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    'img-src data:',
    `style-src ${hashOf(style)}`,
    `script-src ${scripts.map(hashOf).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function hashOf(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`
}
