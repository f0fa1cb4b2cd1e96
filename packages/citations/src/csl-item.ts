/** A name as CSL has it: of a person by its parts, or of an organisation as `literal`. */
export interface CslName {
  readonly family?: string
  readonly given?: string
  readonly suffix?: string
  readonly literal?: string
  readonly 'non-dropping-particle'?: string
  readonly 'dropping-particle'?: string
}

/** A date as CSL has it: one or two lists of year, month and day, or words where it could not be read. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[]
  readonly literal?: string
}

/** A work, with the variables of CSL 1.0.2 that we read; any other variable is carried along as it came. */
export interface CslItem {
  readonly id: string
  readonly type: string
  readonly author?: readonly CslName[]
  readonly editor?: readonly CslName[]
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly title?: string
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly DOI?: string
  readonly URL?: string
  readonly [variable: string]: unknown
}

/** Whether a name stands for further ones that are not told: `and others` of BibTeX. */
export function isOthers(name: CslName): boolean {
  return name.literal === 'others'
}
