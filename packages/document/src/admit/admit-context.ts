import type { Diagnostic, Place, Point } from '@edisi/diagnostics'
import type { Definition, FootnoteDefinition, Node, PhrasingContent, RootContent } from 'mdast'
import type { Block, NodeId } from '../block.ts'
import type { Image, Math } from '../inline.ts'
import { imageRemote, imageWithoutAddress, pathOutside } from '../messages.ts'
import { resolvePath } from '../resolve-path.ts'
import type { Attributes } from './attributes.ts'
import type { NoteShelf } from './note-shelf.ts'

/** A file that a chapter needs: its path is relative to the publication. */
export interface Want {
  readonly path: string
  readonly kind: 'image' | 'bibliography' | 'style'
  readonly place: Place
}

/** What the admission of one chapter's nodes has in common. It is filled while nodes are admitted. */
export interface AdmitContext {
  readonly path: string
  readonly source: string
  readonly definitions: ReadonlyMap<string, Definition>
  readonly noteDefinitions: ReadonlyMap<string, FootnoteDefinition>
  readonly notes: NoteShelf
  /** Whether notes stand elsewhere, as they do for front matter: what is called may be there though it is not here. */
  readonly hasNotesElsewhere: boolean
  readonly wants: Map<string, Want>
  readonly diagnostics: Diagnostic[]
  /** Names of places that are not printed ids themselves, such as anchors, and the block that they stand for. */
  readonly aliases: Map<string, NodeId>
  /** Gives the next block its identity. */
  readonly nextNode: () => NodeId
  /** Gives the point in the source file of a point that the parser gave. */
  readonly pointOf: (point: Point) => Point
  readonly placeOf: (node: Node) => Place
  /** Admits blocks at a depth of nesting; here, so that notes and HTML can contain blocks. */
  readonly admitBlocks: (nodes: readonly RootContent[], depth: number) => readonly Block<'parsed'>[]
  /** What an image becomes when it turns out to stand alone. */
  readonly captions: WeakMap<Image, ImageCaption>
  /** Formulas that were written between double dollars within a paragraph. */
  readonly displayed: WeakSet<Math>
}

/** What was written with an image: the nodes of its bracket text, and its attributes. */
export interface ImageCaption {
  readonly label: readonly PhrasingContent[]
  readonly attributes: Attributes
}

/** Where inlines are admitted: how deep, and whether within a link. `anchors` gathers the names that they carry. */
export interface InlineScope {
  readonly depth: number
  readonly isInLink: boolean
  readonly anchors: string[]
}

/** Gives the place between two others of one file, the first's start to the second's end. */
export function joinPlaces(first: Place, last: Place): Place {
  return { path: first.path, start: first.start, end: last.end }
}

/** Gives the place at a point, without extent. */
export function placeAt(path: string, point: Point): Place {
  return { path, start: point, end: point }
}

/**
 * Notes that an image is needed and gives its path, or undefined where it may not be read: the reason has then been
 * reported.
 */
export function wantImage(context: AdmitContext, url: string, place: Place): string | undefined {
  const resolved = resolvePath(context.path, url)
  if (url.trim() === '') context.diagnostics.push(imageWithoutAddress(place))
  else if (resolved.type === 'remote') context.diagnostics.push(imageRemote(place, url))
  else if (resolved.type === 'outside') context.diagnostics.push(pathOutside(place, url))
  else {
    if (!context.wants.has(resolved.path)) {
      context.wants.set(resolved.path, { path: resolved.path, kind: 'image', place })
    }
    return resolved.path
  }
  return undefined
}
