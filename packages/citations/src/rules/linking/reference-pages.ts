import type { RulePage } from '../rule-page.ts'

/** The pages of the rules about entries and lists. */
export const referencePages: readonly RulePage[] = [
  {
    id: 'reference-without-citation',
    severity: 'warning',
    what: 'An entry of the list or of the bibliography is cited nowhere.',
    why: 'a list of references holds what the text rests on; what is not cited is padding, or its citation was lost.',
    example: '`Jones, B. (2021). Snow. Press.` in the list, and no `(Jones, 2021)` in the text.',
    mend: `cite it, remove it, or, in a bibliography, name its key under \`nocite\` in the front matter (\`@*\` for all).
Silent where the text cites nothing at all, since such a list is for further reading, of the second entry of a work that
is cited by its first, which reference-duplicate tells, and of an entry that the text means in other ways: it links its
address, has its authors beside its year, "in their 2002 paper, Albert and Barabási", or names a law by its number.
In a text that cites by author and page the name of its author is enough.`,
  },
  {
    id: 'reference-key-duplicate',
    severity: 'error',
    what: 'Two entries of the bibliographies have the same key. The first one is used.',
    why: 'a citation by that key means one of them, perhaps not the one that you think of.',
    example: '`@book{k, …}` twice in one file, or once in each of two files.',
    mend: 'rename one of the keys, or remove the entry that is not needed.',
  },
  {
    id: 'reference-list-missing',
    severity: 'error',
    what: `Works are cited, but there is neither a reference list nor a bibliography, or none of its entries can be used. No citation
is checked against a list then.`,
    why: 'citations without a list lead nowhere.',
    example:
      '`(Smith et al., 2020)` in a text without a heading such as "References", "Referensi" or "Daftar Pustaka".',
    mend: `put the list under such a heading, as list items or as paragraphs, or name a BibTeX or CSL-JSON file under
\`bibliography\` in the front matter. It is said once for the whole document.`,
  },
  {
    id: 'reference-list-empty',
    severity: 'warning',
    what: `A place is marked for the list of references, and no list comes to it: no work of a bibliography is cited, or the list
stands in a place that is marked earlier. The empty place is left out of the editions.`,
    why: 'its heading would stand over nothing.',
    example: '`::: {#refs}` in each of two sections. The first gets the list.',
    mend: 'remove the place, or cite a work. In a book each chapter has its own list with `bibliography-per-chapter: true`.',
  },
  {
    id: 'reference-unparsed',
    severity: 'warning',
    what: 'An entry says too little to be used. All other entries are read and used.',
    why: 'a citation of it cannot be linked, and it cannot be printed.',
    example: `\`@Manual{, title = {…}}\`, which has no key; an item of CSL-JSON without \`id\`. What breaks the syntax of a file is
told by reference-parse-error.`,
    mend: 'correct what the message names, at the place that it gives.',
  },
  {
    id: 'csl-unreadable',
    severity: 'error',
    what: `The citation style under \`csl\` could not be read as CSL. Citations by key stand as they are written, and no list is made of
the bibliography; prose and prose lists are printed as ever.`,
    why: 'without a style there is no telling how a citation and its entry are written.',
    example: '`csl: journal.csl`, where the file is a web page that was saved in place of the style, or was cut off.',
    mend: 'get the style anew, as a raw file of CSL 1.0, from the Zotero style repository; or take out `csl`: then it is APA.',
  },
  {
    id: 'csl-locale-missing',
    severity: 'warning',
    what: `Citations need words such as "and others", "edited by" or "p.", and there are none in the language of the document, or in the
one that the style names. The words of another language are printed.`,
    why: "a reference in two languages is no fault of the reader's to puzzle out.",
    example: '`lang: sv` and a citation by key: its reference says "accessed", not "hämtad".',
    mend: `write the document in one of en, id, de, fr, es, pt, it and nl, or bring a style that has the words in a
\`<locale>\` of its own.`,
  },
  {
    id: 'csl-citation-empty',
    severity: 'warning',
    what: `A citation by key is one of which the citation style prints nothing. A style that cites by the author alone has nothing left for
\`[-@smith2020]\`, and the author is printed all the same. Of a work without author, title and year it has nothing at all: that is an
error, and the citation is printed as it is written.`,
    why: 'a reader finds an empty bracket, or none, and is led to no entry.',
    example: '`As Smith argued [-@smith2020], it rains.` with `csl: mla`.',
    mend: `name a page, write \`@smith2020\` in the sentence, or take the citation out; give an entry without words an author and a title.`,
  },
  {
    id: 'csl-locator-hidden',
    severity: 'info',
    what: `A citation by key names a page, a chapter or another place within a work, and the citation style prints nothing of it. The
first such citation is named, and the others are counted.`,
    why: `the reader is not told where in the work to look, and the author who wrote the page should know it. It is the style's own
rule, so that nothing needs to be done.`,
    example: '`[@knuth1984, p. 3]` with `csl: vancouver`, whose citation is the number of the work alone.',
    mend: 'say the page in the sentence where it matters, or choose a style that prints it.',
  },
]
