import type { RulePage } from '../rule-page.ts'

/** The pages of the rules about entries of one work. */
export const duplicatesPages: readonly RulePage[] = [
  {
    id: 'reference-duplicate',
    severity: 'warning',
    what: `Two entries are of one work: they have one DOI; or one address and one title; or the same author, year and title, and nothing
tells them apart (another DOI, volume, page, edition, part, or address of a page); or, in a prose list, the same words but for the
initials of the author.`,
    why: 'the list shows the work twice, and its citations are parted between the two.',
    example: '`@article{roe2020, …}` and `@article{roe2020a, …}`, both with `doi = {10.1234/rain}`',
    mend: "keep one, and cite it by its key. Each chapter's own list stands for itself.",
  },
  {
    id: 'reference-near-duplicate',
    severity: 'info',
    what: 'Two entries of the same author and year have titles that differ in a letter or two.',
    why: 'often it is one work, typed twice.',
    example: '"Rain in the mountains of Java" and "Rain in the mountain of Java", both by Roe, both of 2020',
    mend: `if it is one work, keep one entry. Titles that differ in a number ("part I", "part II") are two, and so are the
announcements of one event by two parties.`,
  },
]
