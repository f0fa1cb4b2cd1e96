import type { Place } from './place.ts'

/** A name that an author wrote, with its place. */
export interface NamedRule {
  readonly name: string
  readonly place: Place
}

/**
 * What an author's comment says about silence. `silence`: findings that begin within a stretch of its file are not told,
 * those of one rule, or all where `rule` is undefined; `to` is undefined where the stretch runs to the end of the file,
 * and then covers what is said of the file as a whole. `from` and `to` are offsets, `to` exclusive.
 * `unknown`: a comment that is addressed to us and is no command of ours.
 */
export type Silencing =
  | {
      readonly type: 'silence'
      readonly place: Place
      readonly rule: NamedRule | undefined
      readonly from: number
      readonly to: number | undefined
    }
  | { readonly type: 'unknown'; readonly command: NamedRule }

/** The commands of comments about silence. */
export const silencingCommands = [
  'edisi-disable',
  'edisi-enable',
  'edisi-disable-line',
  'edisi-disable-next-line',
] as const
