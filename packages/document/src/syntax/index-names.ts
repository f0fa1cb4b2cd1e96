import type { ParseContext } from 'micromark-util-types'

/**
 * Keeps the names of definitions and of notes, which a parser looks up at each bracket, in lists that know at once
 * whether they hold a name. micromark 4 has them in arrays, and compares a name with all of them.
 */
export function indexNames(parser: ParseContext): void {
  parser.defined = new Names()
  parser.gfmFootnotes = new Names()
}

class Names extends Array<string> {
  readonly #known = new Set<string>()

  override push(...names: readonly string[]): number {
    for (const name of names) this.#known.add(name)
    return super.push(...names)
  }

  override includes(name: string): boolean {
    return this.#known.has(name)
  }
}
