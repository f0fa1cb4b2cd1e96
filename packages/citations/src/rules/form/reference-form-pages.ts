import type { RulePage } from '../rule-page.ts'

/** The pages of the rules about how lists of references are written. */
export const referenceFormPages: readonly RulePage[] = [
  {
    id: 'reference-order',
    severity: 'warning',
    what: `A list of references that an author wrote is in the order neither of names, nor of citations, nor of years. Particles and
articles may count or not, "ü" may stand as "u" or as "ue": what is right in any way of sorting is left alone.`,
    why: 'a reader looks an entry up by its name.',
    example: 'Reuters before OpenAI in a list that is else sorted.',
    mend: `\`edisi check --fix\` sorts the list by name. The words of each entry stay as they are, numbers stay in their places, and
entries of one author keep their order. Where the text cites by number nothing is moved.`,
  },
  {
    id: 'reference-numbering-unused',
    severity: 'warning',
    what: 'The list of references is numbered, and the text cites by author and year.',
    why: 'nothing calls the numbers, and readers take them for what the text cites by.',
    example: '`1. Smith, A. (2020). …` where the text has `(Smith, 2020)`.',
    mend: '`edisi check --fix` makes the numbers dashes.',
  },
  {
    id: 'reference-numbering',
    severity: 'warning',
    what: 'The numbers of a list of references, as its author wrote them, have a gap or a repeat.',
    why: 'Markdown counts by itself, so that the printed number is another than the written one.',
    example: 'entries numbered 1, 2, 2, 4.',
    mend: `\`edisi check --fix\` numbers the list through, unless the text cites by number: then look which entry each number means.
A list of nothing but \`1.\` counts by itself and is left alone.`,
  },
  {
    id: 'reference-author-inconsistent',
    severity: 'warning',
    what: 'An organisation is listed under its own name in one entry, and under a department, a blog or an office in another.',
    why: 'its works stand in two places of the list, and citations of it differ.',
    example: '`Unesco. (2020). …` beside `Unesco Institute for Statistics. (2021). …` from the same site.',
    mend: `name one author for both; the department or the blog is the name of the site, or the publisher. Two bodies that share
the beginning of their names, such as Oxford and Oxford University Press, are told apart by their sites.`,
  },
  {
    id: 'reference-style-inconsistent',
    severity: 'info',
    what: 'The year stands otherwise in some entries of a list than in most.',
    why: 'a list in two styles reads as put together from elsewhere.',
    example: '`Smith, A. (2020). …` beside `Lee, B., 2021, …`',
    mend: 'write all entries in one style. It is reported once for each list.',
  },
]
