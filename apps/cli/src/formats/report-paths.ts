import { isAbsolute, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Gives the path of a file of a publication from the folder that the user stands in, with forward slashes. */
export function pathFromHere(root: string, path: string): string {
  return relative('.', resolve(root, path)).split(sep).join('/')
}

/** Whether a path from the folder that the user stands in leads out of it. */
export function leadsOut(path: string): boolean {
  return path === '..' || path.startsWith('../') || isAbsolute(path)
}

/** Gives a path from the folder that the user stands in as a URI reference (RFC 3986); what lies outside becomes absolute. */
export function toUri(path: string): string {
  return leadsOut(path)
    ? pathToFileURL(resolve(path)).href
    : path
        .split('/')
        .map((part) => encodeURIComponent(part))
        .join('/')
}
