declare module 'citeproc' {
  /** What the engine asks its host for. */
  export interface Host {
    readonly retrieveLocale: (lang: string) => EngineXml | undefined
    readonly retrieveItem: (id: string) => object
    /** Compares two sort keys; it is ours. */
    readonly compareKeys: (a: string, b: string) => number
    /** Is given each piece of a cite by our format. */
    readonly wrapCitationEntry?: (
      text: string,
      token: { readonly item_id?: string; readonly isOdd?: boolean },
    ) => string
  }

  /** XML as the engine walks it. */
  export interface EngineXml {
    readonly name: string
    readonly attrs: Record<string, string>
    readonly children: (EngineXml | string)[]
  }

  /** A piece of the output, or a list of them; `isOdd` is ours. */
  export interface EngineBlob {
    blobs: string | readonly EngineBlob[] | undefined
    decorations: readonly (readonly [string, string])[]
    item_id?: string
    /** The item of an entry of the list. */
    system_id?: string
    isOdd?: boolean
  }

  export interface EngineCitation {
    citationID: string
    citationItems: {
      readonly id: string
      readonly locator?: string
      readonly label?: string
      readonly prefix?: string
      readonly suffix?: string
      readonly 'suppress-author'?: boolean
    }[]
    properties: { noteIndex: number; unsorted?: true; mode?: 'composite' | 'author-only' | 'suppress-author' }
  }

  export class Engine {
    // oxlint-disable-next-line max-params -- the library asks for four.
    constructor(host: Host, style: EngineXml, lang: string, forceLang: boolean)
    readonly sys: Host
    readonly opt: {
      readonly xclass: 'in-text' | 'note'
      /** Whether the style asks anywhere if two works are told apart. */
      readonly has_disambiguate?: boolean
      sort_sep: string
    }
    readonly output: {
      readonly queue: readonly EngineBlob[]
      /** Gives what is printed of the pieces; the queue as a whole is given without the piece that holds it. */
      string: (state: Engine, blobs: readonly EngineBlob[], blob?: unknown) => readonly unknown[]
    }
    /** What reads quotation marks and tags in a piece, and makes pieces of them. */
    readonly fun: { readonly flipflopper: { processTags: (blob: EngineBlob) => void } }
    readonly tmp: { readonly area: string; readonly just_looking: boolean; readonly cite_index: number }
    /** What the style puts round a citation. */
    readonly citation: { readonly opt: { readonly layout_prefix: string; layout_suffix: string } }
    /** The works, by their ids; the letter of a year is its number from 0, in digits. */
    readonly registry: {
      readonly registry: Readonly<Record<string, { readonly disambig: { year_suffix: string | false } }>>
    }
    process_CitationCluster: (items: unknown, citation: EngineCitation) => string
    getTerm(term: string): string
    setOutputFormat(format: string): void
    rebuildProcessorState(
      citations: readonly EngineCitation[],
      format: string,
      uncited: readonly string[],
    ): readonly (readonly [id: string, noteIndex: number, text: string])[]
    /** Gives the texts that a citation changes, its own among them, by the order of the citations. */
    processCitationCluster(
      citation: EngineCitation,
      before: readonly (readonly [id: string, noteIndex: number])[],
      after: readonly (readonly [id: string, noteIndex: number])[],
    ): readonly [unknown, readonly (readonly [index: number, text: string])[]]
    updateUncitedItems(ids: readonly string[]): void
    makeBibliography():
      | false
      | readonly [
          parameters: { readonly entry_ids: readonly (readonly string[])[]; readonly 'second-field-align': unknown },
          entries: readonly string[],
        ]
  }

  const CSL: {
    readonly Engine: typeof Engine
    /** The walker of XML; `isIndexed` is ours. */
    readonly XmlJSON: {
      readonly prototype: {
        isIndexed?: boolean
        // oxlint-disable-next-line max-params -- the library calls it with four.
        getNodesByName: (root: EngineXml, name: string, macro?: string, found?: EngineXml[]) => EngineXml[]
      }
    }
    readonly Output: { readonly Formats: Record<string, unknown> }
    debug: (message: string) => void
    getSortCompare: (this: Engine, lang: string) => (a: string, b: string) => number
    // oxlint-disable-next-line max-params -- the library calls it with four.
    getCite: (this: Engine, item: object, cite: object, before: string | null, keepsNumbers?: boolean) => string
  }
  export default CSL
}
