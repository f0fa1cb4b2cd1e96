/** What `edisi explain` prints for the findings of this package, by rule id. */
export const typesetRulePages: ReadonlyMap<string, string> = new Map([
  [
    'glyph-missing',
    `A character has no glyph in the face that it is set in, nor in those that stand in for it.

A page shows an empty box for it, which no checker of PDF can see: the file says the right character and shows nothing.
Write it another way, or give it as an image. The web page and the e-book show it in the fonts of their reader.
Each character is reported once, where it first stands; of a script that no face has, the first character only.`,
  ],
  [
    'image-type-unsupported',
    `Pages show PNG and JPEG images. An image of another type (SVG, GIF, WebP) is shown by the web page and the e-book;
pages print its alternative text instead.

Give the image as PNG or JPEG as well, at 150 pixels an inch or more of its printed width.`,
  ],
  [
    'table-too-wide',
    `The longest words of a table's columns, side by side, are wider than the page, even in the smallest type that can be read.

The table is set all the same, and its words are broken where they must be. Split the table, turn rows into columns,
shorten the words, or choose a larger paper.`,
  ],
])
