/** The pages of the rules about what entries say of their works. */
export const metadataPages: readonly (readonly [string, string])[] = [
  [
    'reference-missing-author',
    `# reference-missing-author (warning)

The entry of an article, a book, a chapter, a thesis or a report names no author, no editor and no organisation.

Why: a reader looks an entry up by its author, and a citation by author and year has nothing to say.

Example: \`@article{rain, title = {Rain}, journal = {Weather}, volume = 3, year = 2020}\`

Mend: say whose work it is; an organisation may be an author too, in BibTeX in a second pair of braces:
\`author = {{World Bank}}\`. Pages of the web, programs, data, laws, standards and works of reference are not asked.`,
  ],
  [
    'reference-missing-title',
    `# reference-missing-title (error)

An entry has no title.

Why: without it nobody finds the work, or can tell it from another of the same author and year.

Example: \`Smith, J. (2023). https://example.com/rain\` in a list, which has nothing between year and address.

Mend: add the title.`,
  ],
  [
    'reference-missing-year',
    `# reference-missing-year (warning)

An entry has no date, and does not say that the work has none.

Why: a citation by author and year cannot be made of it, and a reader cannot tell how old it is.

Example: \`World Bank. Open data. https://data.worldbank.org\` in a list whose other entries have years; in a bibliography an
article, a book, a chapter, a thesis or a report without \`year\` or \`date\`.

Mend: add the year; or "n.d.", "t.t.", "o. J.", "s. f.", "s. d.", "z. j.", and "in press" for what is yet to come. A page, a
program or a data set in a bibliography may be undated: the style says so by itself.`,
  ],
  [
    'reference-missing-container',
    `# reference-missing-container (info)

An entry does not say where its work appeared: an article without journal, a chapter without book, a book without publisher,
a thesis without school, a report without institution, a post by a person without the name of the blog.

Why: the place of publication tells what kind of source it is, and where to look for it.

Example: \`@article{rain, author = {Roe, Ann}, title = {Rain}, year = 2020}\`

Mend: add what is missing, or correct the type of the entry. Preprints and what has not appeared yet are not asked, nor is
a book that has an address or a DOI.`,
  ],
  [
    'reference-missing-locator',
    `# reference-missing-locator (info)

An article in a bibliography has no volume, no issue, no pages and no number, and neither DOI nor address.

Why: a reader who has found the journal still does not find the article.

Example: \`@article{rain, author = {Roe, Ann}, title = {Rain}, journal = {Weather}, year = 2020}\`

Mend: add volume and pages, the number of the article, or its DOI.`,
  ],
  [
    'reference-missing-link',
    `# reference-missing-link (warning)

A source on the web has no address, or a work in an open archive (Zenodo, Figshare, Dryad …) neither address nor DOI.

Why: the address is all by which such a source is found.

Example: \`@online{rain, author = {Roe, Ann}, title = {Rain}, year = 2020}\`, or "Retrieved from" at the end of an entry with
nothing behind it.

Mend: add the address or the DOI.`,
  ],
  [
    'reference-author-garbled',
    `# reference-author-garbled (warning)

The names of an entry hold what is no name: academic degrees or titles, "et al." in a bibliography, a role such as "(ed.)",
or several authors that a comma or a semicolon parts where BibTeX wants \`and\`.

Why: a style takes all of it for a part of the name, prints it, sorts by it, and abbreviates it.

Example: \`Sari, D., S.Kom., M.Kom. (2023).\` in a list; \`author = {Roe, Ann et al.}\` in a bibliography, where it is
\`Roe, Ann and others\`.

Mend: leave the names alone. Degrees belong into the text, roles into their own field (\`editor\`).`,
  ],
  [
    'reference-markup-residue',
    `# reference-markup-residue (warning)

An entry holds markup of another kind than its file's: HTML in BibTeX, LaTeX in Markdown or CSL-JSON, LaTeX escapes in a DOI
or an address.

Why: it came along when the entry was copied, and readers would see it; in a DOI it makes a link that leads nowhere.

Example: \`journal = {Business &amp; Society}\`, \`doi = {10.1162/neco\\_a\\_01127}\`, or \`M{\\"u}ller\` in a list of a text.

Mend: \`edisi check --fix\` writes the character, or the command of the file's own kind. What it cannot tell is left to you.`,
  ],
  [
    'reference-parse-error',
    `# reference-parse-error (error)

A bibliography breaks the syntax of its format (BibTeX, RIS, CSL-JSON, CSL-YAML) at this place, or a file is of none of
these formats.

Why: what stands there is no entry, and cannot be cited. All others are read and used.

Example: an entry whose closing brace is missing; \`title {Rain}\` without \`=\`; a comma that is missing after a value;
\`bibliography: notes.txt\`, where the file holds plain words.

Mend: correct it. Other faults of an entry, such as a key that is missing, are told by reference-unparsed.`,
  ],
]
