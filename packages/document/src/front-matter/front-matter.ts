import type { Place } from '@edisi/diagnostics'
import type { Author, DocumentClass, Licence, PartialDate } from '../model.ts'
import type { YamlValue } from './read-yaml.ts'

/** Words of the front matter with their place. */
export interface LocatedText {
  readonly value: string
  readonly place: Place
}

/** What the front matter says of a rule: both as written; the press knows which rules there are. */
export interface RuleSetting {
  readonly rule: LocatedText
  readonly severity: LocatedText
}

/** A file that the front matter names: its path is relative to the publication. */
export interface LocatedPath {
  readonly path: string
  readonly place: Place
}

/**
 * Front matter in one shape, whatever names its author used. Undefined, or an empty list, is what was not said.
 * Title, subtitle and abstract are Markdown.
 */
export interface FrontMatter {
  readonly title: LocatedText | undefined
  readonly subtitle: LocatedText | undefined
  readonly authors: readonly Author[]
  readonly date: PartialDate | undefined
  readonly lang: LocatedText | undefined
  readonly direction: 'ltr' | 'rtl' | undefined
  readonly keywords: readonly string[]
  readonly abstract: LocatedText | undefined
  readonly description: string | undefined
  readonly publisher: string | undefined
  readonly licence: Licence | undefined
  readonly copyright: string | undefined
  readonly doi: string | undefined
  readonly isbn: string | undefined
  readonly coverImage: LocatedPath | undefined
  readonly coverAlternative: string | undefined
  readonly class: DocumentClass | undefined
  /** Names of papers and editions as written, in lower case; the press knows which there are. */
  readonly papers: readonly LocatedText[]
  readonly editions: readonly LocatedText[]
  readonly toc: boolean | undefined
  readonly tocDepth: number | undefined
  readonly numberSections: boolean | undefined
  readonly pageList: boolean | undefined
  readonly embedFonts: boolean | undefined
  readonly bibliography: readonly LocatedPath[]
  /** A citation style: the path of a file of the publication, or the name of one that comes with the product. */
  readonly csl: LocatedText | undefined
  /** Whether each chapter lists the works that it cites. */
  readonly listsByChapter: boolean | undefined
  /** Keys to list without a citation; `*` means all. */
  readonly nocite: readonly string[]
  /** References given inline, in CSL's own form. */
  readonly references: readonly YamlValue[]
  /** The files of the publication in order. */
  readonly chapters: readonly LocatedPath[]
  /** Whom a check asks that may use the network, as written; the press knows what there is to set. */
  readonly online: YamlValue | undefined
  /** How grave the findings of rules are; of several of one rule the last counts. */
  readonly rules: readonly RuleSetting[]
}

/** Front matter that says nothing. */
export const emptyFrontMatter: FrontMatter = {
  title: undefined,
  subtitle: undefined,
  authors: [],
  date: undefined,
  lang: undefined,
  direction: undefined,
  keywords: [],
  abstract: undefined,
  description: undefined,
  publisher: undefined,
  licence: undefined,
  copyright: undefined,
  doi: undefined,
  isbn: undefined,
  coverImage: undefined,
  coverAlternative: undefined,
  class: undefined,
  papers: [],
  editions: [],
  toc: undefined,
  tocDepth: undefined,
  numberSections: undefined,
  pageList: undefined,
  embedFonts: undefined,
  bibliography: [],
  csl: undefined,
  listsByChapter: undefined,
  nocite: [],
  references: [],
  chapters: [],
  online: undefined,
  rules: [],
}

/** Gives front matter with what the stronger says in place of what the weaker says; bibliographies and rules are joined. */
export function mergeFrontMatter(weaker: FrontMatter, stronger: FrontMatter): FrontMatter {
  const said = Object.fromEntries(Object.entries(stronger).filter(([, value]) => isSaid(value)))
  return {
    ...weaker,
    ...said,
    bibliography: [...weaker.bibliography, ...stronger.bibliography],
    rules: [...weaker.rules, ...stronger.rules],
  }
}

function isSaid(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0)
}
