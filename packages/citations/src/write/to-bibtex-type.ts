/** A type of BibLaTeX, and what tells apart the types of CSL that share it. */
export interface BibtexType {
  readonly type: string
  /** The value of `entrysubtype`; undefined where the type says enough. */
  readonly subtype: string | undefined
}

/** Gives the type of BibLaTeX for a type of CSL 1.0.2. */
export function toBibtexType(type: string): BibtexType {
  const exact = exactTypes.get(type)
  if (exact !== undefined) return { type: exact, subtype: undefined }
  const near = nearTypes.get(type)
  return near === undefined ? { type: 'misc', subtype: type } : { type: near, subtype: type.replace(/^article-/, '') }
}

/** Gives the type of CSL that an entry's `entrysubtype` tells; undefined where it tells none. */
export function typeOfSubtype(bibtexType: string, subtype: string): string | undefined {
  if (bibtexType === 'article' && (subtype === 'newspaper' || subtype === 'magazine')) return `article-${subtype}`
  return cslTypes.has(subtype) && !exactTypes.has(subtype) ? subtype : undefined
}

const exactTypes: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'article'],
  ['book', 'book'],
  ['chapter', 'incollection'],
  ['dataset', 'dataset'],
  ['document', 'misc'],
  ['entry', 'inreference'],
  ['figure', 'image'],
  ['graphic', 'artwork'],
  ['legal_case', 'jurisdiction'],
  ['legislation', 'legislation'],
  ['manuscript', 'unpublished'],
  ['motion_picture', 'movie'],
  ['musical_score', 'music'],
  ['paper-conference', 'inproceedings'],
  ['patent', 'patent'],
  ['performance', 'performance'],
  ['periodical', 'periodical'],
  ['personal_communication', 'letter'],
  ['report', 'report'],
  ['review', 'review'],
  ['software', 'software'],
  ['song', 'audio'],
  ['standard', 'standard'],
  ['thesis', 'thesis'],
  ['treaty', 'legal'],
  ['webpage', 'online'],
])

// Types that BibLaTeX has no own type for; what they come nearest to keeps their fields.
const nearTypes: ReadonlyMap<string, string> = new Map([
  ['article-newspaper', 'article'],
  ['article-magazine', 'article'],
  ['post', 'online'],
  ['post-weblog', 'online'],
  ['entry-dictionary', 'inreference'],
  ['entry-encyclopedia', 'inreference'],
  ['review-book', 'review'],
])

const cslTypes: ReadonlySet<string> = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
  document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
  manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis
  treaty webpage`.split(/\s+/),
)
