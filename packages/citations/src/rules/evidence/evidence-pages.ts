/** The pages of the rules about quotations, figures and notes. */
export const evidencePages: readonly (readonly [string, string])[] = [
  [
    'quotation-without-source',
    `# quotation-without-source (warning)

A quotation of more than forty characters, and neither its paragraph nor the lines before and after tell whose words they are:
there is no citation, no link, no note, and no author of the list is named. Only texts that cite from a list are looked at.

Why: a reader cannot look the words up.

Example: \`It was said that “the sea will rise faster than anyone has yet counted”.\`

Mend: cite the work, with the page. Examples, questions, titles, and what persons of a study said are left alone.`,
  ],
  [
    'quotation-without-locator',
    `# quotation-without-locator (info)

A quotation from a book or an article is cited without a page.

Why: whoever wants to read on from the quotation must find it in the whole work.

Example: \`“the sea will rise faster than anyone has yet counted” (Smith, 2020)\`

Mend: \`(Smith, 2020, p. 12)\`. Pages on the web have no pages; they are left alone.`,
  ],
  [
    'figure-source-without-reference',
    `# figure-source-without-reference (warning)

A line such as "Source: …" under a figure or a paragraph names an address or a work that no entry of the list answers.

Why: the work is used, so it belongs in the list.

Example: \`Source: https://example.com/chart\` where no entry has this address.

Mend: add an entry; one to fill in is shown. What the author made, "Source: own work", needs none.`,
  ],
  [
    'figure-without-source',
    `# figure-without-source (info)

A figure has no line that tells its source, and no citation in its caption. This rule is silent until your configuration gives
it a severity.

Why: some publishers want the source of every figure, the author's own work included.

Example: \`![A curve](curve.png)\` with no line "Source: …" below.

Mend: add the line below the image, in a paragraph of its own.`,
  ],
  [
    'caption-label-language',
    `# caption-label-language (info)

The label of a source or a caption is in another language than the text, or has a blank before its colon.

Why: the labels that editions print are in the language of the text.

Example: \`Source : …\` in an Indonesian text.

Mend: \`Sumber: …\`. \`edisi check --fix\` does it. French has its blank before the colon and keeps it.`,
  ],
  [
    'footnote-bare-url',
    `# footnote-bare-url (info)

A note holds nothing but an address, in a text that has a list of references.

Why: an address dies; who wrote what, and when, helps to find it again.

Example: \`[^1]: https://example.com/report\`

Mend: say in the note whose page it is, or add it to the list and cite it. Where the list has the address, its entry is offered.`,
  ],
  [
    'ibid-dangling',
    `# ibid-dangling (warning)

"ibid." or "op. cit." stands where nothing in its chapter has been cited before.

Why: it means the work that was cited last, and there is none.

Example: a first note that says \`Ibid., p. 3.\`

Mend: name the work. It happens when paragraphs change their places.`,
  ],
  [
    'claim-without-source',
    `# claim-without-source (info)

A sentence reports ("reportedly", "studies show") or counts ("37 percent") in a paragraph that cites nothing. This rule is
silent until your configuration gives it a severity.

Why: a reader wants to know who found it.

Example: \`Studies show that the sea rises.\`

Mend: cite the work, or say that it is your own count.`,
  ],
]
