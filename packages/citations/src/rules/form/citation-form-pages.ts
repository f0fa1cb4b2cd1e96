import type { RulePage } from '../rule-page.ts'

/** The pages of the rules about how citations are written. */
export const citationFormPages: readonly RulePage[] = [
  {
    id: 'citation-malformed',
    severity: 'warning',
    what: `The order or the marks of a citation are off: a blank or a comma is missing or too many, a bracket ends with a semicolon or
is never closed, or a title stands before the author. Whether a comma parts name and year is taken from the text: only what departs from nearly all
other citations is told.`,
    why: 'a reader looks for the first name of a citation in the list, and a slip of the pen makes two works of one.',
    example: '`(Smith,2020)`, `(Smith 2020)` among `(Lee, 2019)` and its like, `(Annual Report, Unesco, 2024)`.',
    mend: 'write the author, a comma, the year. The whole citation as it should be is offered.',
  },
  {
    id: 'citation-style-mixed',
    severity: 'warning',
    what: 'A text cites by number here and by author and year there.',
    why: 'one of the two leads nowhere: a list is either numbered or sorted by name.',
    example: '`as shown [3]` in a text that has `(Smith, 2020)` elsewhere.',
    mend: 'cite in one way. It is reported once, at the first place of the rarer way, with the others.',
  },
  {
    id: 'citation-et-al',
    severity: 'info',
    what: `"et al." or "dkk." is written wrongly, or stands for a work of one or two authors; or all authors are named where the text has
"et al." for nearly all works of as many. A text that leaves the stop out throughout follows a house style, and is left alone.`,
    why: '"al." is short for "alii" and has its stop; "et" is a word and has none. For two authors every style names both.',
    example:
      '`(Smith et al, 2020)`, `(Smith et. al., 2020)`, `(Smith et all., 2020)`, `(Sari dkk, 2020)`; `(Smith et al., 2020)` for a work of Smith and Lee.',
    mend: '`edisi check --fix` corrects the form. The number of authors is for you to look up.',
  },
  {
    id: 'citation-connector',
    severity: 'info',
    what: `Two authors are joined by "&" where the text joins by a word, or the other way round. Brackets and running words are looked at
apart, since APA wants "&" in brackets and the word outside.`,
    why: 'a reader takes a difference for one that means something.',
    example: '`(Smith and Lee, 2020)` in a text that has `(Ali & Zed, 2019; Budi & Sari, 2021)`.',
    mend: 'join as the other citations do. Where neither form prevails nothing is said.',
  },
  {
    id: 'citation-after-terminal-punctuation',
    severity: 'info',
    what: 'A citation in brackets stands after the stop of the sentence that it supports.',
    why: 'it belongs to no sentence there, and a reader cannot tell whether it is for the one before or the one after.',
    example: '`The sea rose. (Smith, 2023)`',
    mend: `\`The sea rose (Smith, 2023).\` After a quotation that is set apart it stands rightly. Where most citations of a text
stand so, it is reported once, with its other places.`,
  },
  {
    id: 'citation-merge-adjacent',
    severity: 'info',
    what: 'Brackets of citations follow one another with nothing between.',
    why: 'works that support one statement are one group.',
    example: '`(Ali, 2024) (Budi, 2024)`',
    mend: '`(Ali, 2024; Budi, 2024)`. Numbers in square brackets may stand side by side.',
  },
  {
    id: 'citation-order-in-group',
    severity: 'info',
    what: 'The works of a bracket are in another order than in nearly all other brackets of the text: by name, or by year.',
    why: 'the order is a rule of the style that the text follows.',
    example: '`(Zed, 2001; Ali, 2000)` where the other brackets are in the order of names.',
    mend: `\`edisi check --fix\` sorts them. A bracket with "see also" or the like within keeps its order. Nothing is said where the
brackets are too few to tell an order from chance.`,
  },
  {
    id: 'citation-duplicate-in-group',
    severity: 'warning',
    what: 'One work stands twice in a bracket, in the same words.',
    why: 'it is a slip; often another work was meant.',
    example: '`(Ali, 2001; Ali, 2001)`',
    mend: '`edisi check --fix` leaves the second out. Look first whether another year or another author was meant.',
  },
  {
    id: 'citation-date-granularity',
    severity: 'info',
    what: 'A citation gives a day or a month in a text that gives years alone elsewhere.',
    why: 'the year finds the entry; the day stands there.',
    example: '`(City Council, 4 May 2021)` among `(Smith, 2020)` and its like.',
    mend: `give the year: \`(City Council, 2021)\`. Where the day tells one entry from another of the same author and year, nothing
is said.`,
  },
  {
    id: 'citation-locator-form',
    severity: 'info',
    what: 'The pages of a citation are written with an unusual word, or with a hyphen for "to".',
    why: '"hlm." and "p." are what readers and programs know; a dash tells "3 to 5" from "3-5".',
    example: '`hal. 3-5`, `pg. 3`',
    mend: `\`hlm. 3–5\`, \`p. 3\`. \`edisi check --fix\` does it. A Spanish, Portuguese, Italian or French text that writes most of its
ranges with a hyphen, those of its list too, is left as it is.`,
  },
  {
    id: 'citation-redundant-author',
    severity: 'info',
    what: 'A person is named right before a bracket that names the same again.',
    why: 'the name is read twice.',
    example: '`as shown by Smith (Smith, 2020)`',
    mend: '`as shown by Smith (2020)`. Organisations are left alone: they act in a sentence, and their work is cited beside it.',
  },
  {
    id: 'citation-scope-ambiguous',
    severity: 'info',
    what: 'Of a list of three items or more the last alone has a citation. This rule is silent until your configuration gives it a severity.',
    why: 'a reader cannot tell whether the work supports the last item or all of them.',
    example: 'a bracket after the last of five bullets.',
    mend: 'cite in the sentence that opens the list, or in each item.',
  },
]
