import type { RulePage } from '../rule-page.ts'

/** The pages of the rules about quotations, figures and notes. */
export const evidencePages: readonly RulePage[] = [
  {
    id: 'quotation-without-source',
    severity: 'warning',
    what: `A quotation of more than forty characters, and neither its paragraph nor the lines before and after tell whose words they are:
there is no citation, no link, no note, and no author of the list is named. Only texts that cite from a list are looked at.`,
    why: 'a reader cannot look the words up.',
    example: '`It was said that “the sea will rise faster than anyone has yet counted”.`',
    mend: 'cite the work, with the page. Examples, questions, titles, and what persons of a study said are left alone.',
  },
  {
    id: 'quotation-without-locator',
    severity: 'info',
    what: 'A quotation from a book or an article is cited without a page.',
    why: 'whoever wants to read on from the quotation must find it in the whole work.',
    example: '`“the sea will rise faster than anyone has yet counted” (Smith, 2020)`',
    mend: '`(Smith, 2020, p. 12)`. Pages on the web have no pages; they are left alone.',
  },
  {
    id: 'figure-source-without-reference',
    severity: 'warning',
    what: 'A line such as "Source: …" under a figure or a paragraph names an address or a work that no entry of the list answers.',
    why: 'the work is used, so it belongs in the list.',
    example: '`Source: https://example.com/chart` where no entry has this address.',
    mend: 'add an entry; one to fill in is shown. What the author made, "Source: own work", needs none.',
  },
  {
    id: 'figure-without-source',
    severity: 'info',
    what: `A figure has no line that tells its source, and no citation in its caption. This rule is silent until your configuration gives
it a severity.`,
    why: "some publishers want the source of every figure, the author's own work included.",
    example: '`![A curve](curve.png)` with no line "Source: …" below.',
    mend: 'add the line below the image, in a paragraph of its own.',
  },
  {
    id: 'caption-label-language',
    severity: 'info',
    what: 'The label of a source or a caption is in another language than the text, or has a blank before its colon.',
    why: 'the labels that editions print are in the language of the text.',
    example: '`Source : …` in an Indonesian text.',
    mend: '`Sumber: …`. `edisi check --fix` does it. French has its blank before the colon and keeps it.',
  },
  {
    id: 'footnote-bare-url',
    severity: 'info',
    what: 'A note holds nothing but an address, in a text that has a list of references.',
    why: 'an address dies; who wrote what, and when, helps to find it again.',
    example: '`[^1]: https://example.com/report`',
    mend: 'say in the note whose page it is, or add it to the list and cite it. Where the list has the address, its entry is offered.',
  },
  {
    id: 'ibid-dangling',
    severity: 'warning',
    what: '"ibid." or "op. cit." stands where nothing in its chapter has been cited before.',
    why: 'it means the work that was cited last, and there is none.',
    example: 'a first note that says `Ibid., p. 3.`',
    mend: 'name the work. It happens when paragraphs change their places.',
  },
  {
    id: 'claim-without-source',
    severity: 'info',
    what: `A sentence reports ("reportedly", "studies show") or counts ("37 percent") in a paragraph that cites nothing. This rule is
silent until your configuration gives it a severity.`,
    why: 'a reader wants to know who found it.',
    example: '`Studies show that the sea rises.`',
    mend: 'cite the work, or say that it is your own count.',
  },
]
