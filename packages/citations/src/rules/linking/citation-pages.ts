import type { RulePage } from '../rule-page.ts'

/** The pages of the rules about citations in the text. */
export const citationPages: readonly RulePage[] = [
  {
    id: 'citation-without-reference',
    severity: 'error',
    what: 'A work is cited by its author or by a label, and no entry of the reference list answers.',
    why: 'a reader who follows the citation finds nothing, and cannot tell what supports the sentence.',
    example: 'the text has `(Radio Suara, 2023)`, the list has no entry of Radio Suara.',
    detail: `In the sentence a name and a year may be a film, a town or a battle, \`Titanic (1997)\`, \`in Mainz (1798)\`. Told is what its own
words make a citation: a phrase before it, "according to", "as shown by", "menurut", "laut", "según", "selon", or right behind
it a verb by which someone speaks, "argues", "disagrees", "menyatakan", "sostiene", or finds, "shows that", "zeigt, dass". So are
"et al.", a letter after the year and a page. A verb without "that", "by", "nach", "the study of" or two joined names are enough
only in a text that names four authors or more so, nearly all of them with their entries. Else it must stand beside a citation
that has its entry, or the list must know its author. A year before 1900 that is older than the whole list needs such words.
Where the text has \`(Jansen & Diehl, 2021)\` too, \`(Jansen et al., 2021)\` is another work. Beside citations by
keys, with no list in the text, what its own form tells is told, and nothing else: \`(Adi, 2000)\`, \`So says Adi (2000)\`.

In notes a work is missed that is named in full, a book with its publisher or an article with its volume, where other notes cite
works of the list: \`Mark Lane, *The Long Road* (Oxford: Clarendon Press, 1987), 3\`. Newspapers, archives, interviews, films and
laws are no works of a list, and shorter forms say too little.

By label, \`[Knu84]\`, a work is missed where half of the list's labels are letters and a year, and so is this one.

By author and page, \`(Roth 88)\`, a work is missed only in a text that cites so, as MLA does: three works and more, more often
than in any other form, and four of five such brackets with their entries. A title or a page alone, \`(*Nemesis* 12)\`, \`(12)\`, is never
missed, nor what else is numbered, \`(Windows 10)\`, \`(Genesis 12)\`.`,
    mend: `add the work to the list, or cite an entry that is there. The near entries are shown; they are never put in for you.
A work that is cited several times is reported once, with its other places.
The title of a work with its year, \`The Wizard of Oz (1939)\`, and the credit of a picture, \`(Photo: NASA, 1969)\`, are no
citations.`,
  },
  {
    id: 'citation-year-mismatch',
    severity: 'error',
    what: `The author is in the list, but with another year, and no other citation means that entry. Or a note gives the title and the
publisher of an entry with another year, and says nothing of an edition.`,
    why: 'one of the two years is wrong, and a reader cannot tell which.',
    example: 'the text has `(Smith, 2019)`, the list has only `Smith, A. (2018). …`.',
    mend: 'look at the work itself, then correct the year in the text or in the list.',
  },
  {
    id: 'citation-author-variant',
    severity: 'warning',
    what: `A citation is linked to its entry, but names an organisation otherwise than the list: with a department or a form such as
"Press Office" or "Blog", or by initials that neither the list nor the text explains.`,
    why: 'the reader looks for the cited name in the list, and the list is sorted by the other.',
    example: '`(Unesco Press Office, 2021)` for `Unesco. (2021). …`.',
    mend: `cite the name of the list. Initials may follow where the text has once given them with the name in full,
\`World Health Organization (WHO, 2019)\` or \`(World Health Organization [WHO], 2019)\`, or where the entry has them:
\`World Health Organization [WHO]. (2020). …\`.`,
  },
  {
    id: 'citation-author-misspelt',
    severity: 'warning',
    what: `A citation is linked to its entry, but a name, of the first author or a further one, differs by a letter or two, by its particle, or by its
accents.`,
    why: 'names of people are worth their letters, and a search for one spelling misses the other.',
    example:
      '`(Martines, 2020)` or `(Martinez, 2020)` for `Martínez, A. (2020). …`; `(Kim & Smyth, 2012)` for `Kim, J., & Smith, T. (2012). …`.',
    mend: `look the name up in the work, and correct the text or the list.
A form that the language bends a name to is no misspelling: \`des Statistischen Bundesamtes (2020)\`, \`Müllers (2018) Buch\`.`,
  },
  {
    id: 'citation-ambiguous',
    severity: 'warning',
    what: 'Two or more entries of different authors, or by author and page of one, answer equally to a citation. It is linked to none of them.',
    why: 'the reader cannot tell which work is meant, and neither can we.',
    example: '`(Smith, 2020)` where the list has `Smith, A. (2020)` and `Smith, J. (2020)`.',
    mend: 'add what tells them apart: an initial, the second author, "et al.", the day, or a word of the title: `(Morrison, *Beloved* 36)`.',
  },
  {
    id: 'citation-year-suffix-needed',
    severity: 'error',
    what: 'Several works of one author in one year are listed, and the citation has no letter.',
    why: 'the citation means one of them, and does not say which.',
    example: '`(Smith, 2020)` where the list has `Smith, A. (2020a)` and `Smith, A. (2020b)`.',
    mend: 'put the letter after the year, in the text and, where it has none yet, in the list.',
  },
  {
    id: 'citation-inconsistent-name',
    severity: 'warning',
    what: 'One entry of an organisation is cited under different names.',
    why: 'it looks like several sources where there is one.',
    example: '`(WHO Fact Sheet, 2015)` and `(WHO, Official Statement, 2015)` for the one entry `WHO. (2015). …`.',
    mend: 'cite it under the name of the list throughout. It is reported once for each entry, with all its names.',
  },
  {
    id: 'citation-undated',
    severity: 'warning',
    what: 'A bracket after a sentence names an organisation of the list, but no date, and no single entry answers.',
    why: 'without a date the entry cannot be told from others of the same organisation.',
    example: '`Growth slowed. (World Bank Open Data Portal)`.',
    mend: `add the year of the entry; write "n.d." ("t.t." in Indonesian) where the work has none, in the text and in the list.
Where the list lacks the work, add it.`,
  },
  {
    id: 'citation-key-unknown',
    severity: 'error',
    what: "A citation by key has a key that no bibliography knows. In every edition the author's own words stand in its place.",
    why: 'nothing can be printed for it but the key.',
    example: '`[@knuht1984]` where the bibliography has `knuth1984`.',
    mend: `correct the key (the nearest is shown), or add the entry. Where the entry is there and broken, that alone is told.
An address or a handle that is no citation is written \`\\@name\`.`,
  },
  {
    id: 'citation-key-unseparated',
    severity: 'error',
    what: `A key of the bibliography stands within the brackets of another one, without a semicolon before it. It is taken for words
behind that key, as a page number is, and printed as it is written.`,
    why: 'the second work is not cited, and a reader sees its key.',
    example: '`[@smith2020, @jones2021]`, `[@smith2020@jones2021]`.',
    mend: 'write `[@smith2020; @jones2021]`. `edisi check --fix` does it.',
  },
  {
    id: 'citation-number-out-of-range',
    severity: 'error',
    what: 'A citation by number is beyond the end of the numbered list, or its number is one that a list written out by hand leaves out.',
    why: 'there is no such entry.',
    example: '`[12]` where the list ends with 9.',
    mend: `correct the number, or add the entry. Numbers in brackets count as citations only in a text that cites by number;
\`[0, 1]\`, \`x ∈ [1, 5]\` and \`the interval [1, 50]\` are none.`,
  },
]
