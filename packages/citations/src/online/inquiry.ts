/** Something to ask the network. Its key is the same for the same question, and stands in the lock file. */
export type Inquiry = UrlInquiry | WorkInquiry

/** Whether an address still answers. */
export interface UrlInquiry {
  readonly type: 'url'
  /** The address itself, without its fragment. */
  readonly key: string
}

/** What an index knows of a work: by its DOI, else by its description; at least one of them is there. */
export interface WorkInquiry {
  readonly type: 'work'
  readonly key: string
  /** In lower case, without `https://doi.org/`. */
  readonly doi: string | undefined
  readonly description: WorkDescription | undefined
}

/** A work as its entry tells it. */
export interface WorkDescription {
  readonly title: string
  /** The first author's family name, or an organisation. */
  readonly author: string
  readonly year: number | undefined
}
