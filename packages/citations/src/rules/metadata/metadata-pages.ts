import type { RulePage } from '../rule-page.ts'

/** The pages of the rules about what entries say of their works. */
export const metadataPages: readonly RulePage[] = [
  {
    id: 'reference-missing-author',
    severity: 'warning',
    what: 'The entry of an article, a book, a chapter, a thesis or a report names no author, no editor and no organisation.',
    why: 'a reader looks an entry up by its author, and a citation by author and year has nothing to say.',
    example: '`@article{rain, title = {Rain}, journal = {Weather}, volume = 3, year = 2020}`',
    mend: `say whose work it is; an organisation may be an author too, in BibTeX in a second pair of braces:
\`author = {{World Bank}}\`. Pages of the web, programs, data, laws, standards and works of reference are not asked.`,
  },
  {
    id: 'reference-missing-title',
    severity: 'error',
    what: 'An entry has no title.',
    why: 'without it nobody finds the work, or can tell it from another of the same author and year.',
    example: '`Smith, J. (2023). https://example.com/rain` in a list, which has nothing between year and address.',
    mend: 'add the title.',
  },
  {
    id: 'reference-missing-year',
    severity: 'warning',
    what: 'An entry has no date, and does not say that the work has none; or its `year` is in words, "two thousand".',
    why: 'a citation by author and year cannot be made of it, and a reader cannot tell how old it is.',
    example: `\`World Bank. Open data. https://data.worldbank.org\` in a list whose other entries have years; in a bibliography an
article, a book, a chapter, a thesis or a report without \`year\` or \`date\`.`,
    mend: `add the year; or "n.d.", "t.t.", "o. J.", "s. f.", "s. d.", "z. j.", "in press" for what is yet to come, and "(ms.)". A page, a
program or a data set in a bibliography may be undated: the style says so by itself.`,
  },
  {
    id: 'reference-missing-container',
    severity: 'info',
    what: `An entry does not say where its work appeared: an article without journal, a chapter without book, a book without publisher,
a thesis without school, a report without institution, a post by a person without the name of the blog.`,
    why: 'the place of publication tells what kind of source it is, and where to look for it.',
    example: '`@article{rain, author = {Roe, Ann}, title = {Rain}, year = 2020}`',
    mend: `add what is missing, or correct the type of the entry. Preprints and what has not appeared yet are not asked, nor is
a book that has an address or a DOI.`,
  },
  {
    id: 'reference-missing-locator',
    severity: 'info',
    what: 'An article in a bibliography has no volume, no issue, no pages and no number, and neither DOI nor address.',
    why: 'a reader who has found the journal still does not find the article.',
    example: '`@article{rain, author = {Roe, Ann}, title = {Rain}, journal = {Weather}, year = 2020}`',
    mend: 'add volume and pages, the number of the article, or its DOI.',
  },
  {
    id: 'reference-missing-link',
    severity: 'warning',
    what: 'A source on the web has no address, or a work in an open archive (Zenodo, Figshare, Dryad …) neither address nor DOI.',
    why: 'the address is all by which such a source is found.',
    example: `\`@online{rain, author = {Roe, Ann}, title = {Rain}, year = 2020}\`, or "Retrieved from" at the end of an entry with
nothing behind it.`,
    mend: 'add the address or the DOI.',
  },
  {
    id: 'reference-author-garbled',
    severity: 'warning',
    what: `The names of an entry hold what is no name: academic degrees or titles, "et al." in a bibliography, a role such as "(ed.)",
or several authors that a comma, a semicolon or an ampersand parts where BibTeX wants \`and\`.`,
    why: 'a style takes all of it for a part of the name, prints it, sorts by it, and abbreviates it.',
    example: `\`Sari, D., S.Kom., M.Kom. (2023).\` in a list; \`author = {Roe, Ann et al.}\` in a bibliography, where it is
\`Roe, Ann and others\`.`,
    mend: 'leave the names alone. Degrees belong into the text, roles into their own field (`editor`).',
  },
  {
    id: 'reference-markup-residue',
    severity: 'warning',
    what: `An entry holds markup of another kind than its file's: HTML in BibTeX, LaTeX in Markdown or CSL-JSON, LaTeX escapes in a DOI
or an address.`,
    why: 'it came along when the entry was copied, and readers would see it; in a DOI it makes a link that leads nowhere.',
    example:
      '`journal = {Business &amp; Society}`, `doi = {10.1162/neco\\_a\\_01127}`, or `M{\\"u}ller` in a list of a text.',
    mend: "`edisi check --fix` writes the character, or the command of the file's own kind. What it cannot tell is left to you.",
  },
  {
    id: 'reference-parse-error',
    severity: 'error',
    what: `A bibliography breaks the syntax of its format (BibTeX, RIS, CSL-JSON, CSL-YAML) at this place, or a file is of none of
these formats. As a warning: a type of BibTeX that is misspelt, and a value without braces that is the name of no string.`,
    why: 'what stands there is no entry, and cannot be cited. All others are read and used.',
    example: `an entry whose closing brace is missing; \`title {Rain}\` without \`=\`; a comma that is missing after a value; \`@articel{…}\`;
\`journal = ajpp\` without \`@string{ajpp = {…}}\`;
\`bibliography: notes.txt\`, where the file holds plain words.`,
    mend: 'correct it. Other faults of an entry, such as a key that is missing, are told by reference-unparsed.',
  },
]
