/** What `edisi explain` prints for the findings of this package, by rule id. */
export const epubRulePages: ReadonlyMap<string, string> = new Map([
  [
    'image-type-unsupported',
    `Not every edition shows every type of image. A web page shows all; an e-book PNG, JPEG, GIF and SVG (EPUB 3.3, 3.2), since
many readers do not know WebP and stores refuse a book for it; pages print PNG and JPEG. Where an image cannot be shown,
its alternative text stands in its place.

Save the image as PNG (drawings, screenshots) or JPEG (photographs), at 150 pixels an inch or more of its printed width.`,
  ],
  [
    'image-unreadable',
    `A drawing (SVG) is no well-formed XML, or its root element is not \`svg\`. The e-book shows its alternative text instead.

Open the file in a drawing program and save it again as plain SVG.`,
  ],
  [
    'image-content-unsafe',
    `A drawing (SVG) holds something that runs or that fetches: a script, an event handler, foreign content, an animation, an
image or a style from outside the file. An e-book shows the drawing without it.

Save the drawing as plain SVG, with images embedded and text turned into outlines where its font is not a common one.`,
  ],
  [
    'link-outside-book',
    `A link leads to a file beside the source (\`data.csv\`, \`other.md\`). That file does not travel with the e-book, so that the
link would be dead there: its words stand without it.

Give the full address of the file on the web, or link to a heading of the publication by its id.`,
  ],
  [
    'link-unusable',
    `An address cannot be understood as a URL, for instance because its host has a space in it. A single one makes a store
refuse the whole book, so that the words stand without the link.

Copy the address from a browser, or write it as code if it is an example.`,
  ],
  [
    'fonts-not-embedded',
    `\`embed-fonts: true\` asks for fonts within the e-book. This is not available yet: the text is shown in the fonts that its
reader chose, or in the reading system's own.`,
  ],
  [
    'epub-check',
    `EPUBCheck, the judge that stores use, has found something in the e-book. A book of ours should pass it whatever its source
is, so that this is a fault of the program, or of an image in it (a broken file, a wrong extension).

The e-book is written all the same. Please report the finding with the source that shows it.`,
  ],
  ...[
    ['xml', 'A file of the e-book is no well-formed XML.'],
    ['element', 'An element stands where HTML does not allow it, or is none that our books use.'],
    ['attribute', 'An element has an attribute that HTML does not give it.'],
    ['role', 'An element has a role or a type that it may not have (ARIA in HTML; EPUB Structural Semantics).'],
    ['id', 'Two elements of a file have the same id, so that links to it are ambiguous.'],
    ['alternative', 'An image has no alternative text, not even an empty one for an ornament.'],
    ['link', 'A link of the e-book leads to a place that does not exist.'],
    ['remote', 'The e-book would fetch something from outside.'],
    ['manifest', 'The list of files in the package does not agree with the files that there are.'],
  ].map(
    ([rule = '', what = '']) =>
      [
        `epub-lint-${rule}`,
        `${what}

Our own lint of the e-book's content has found this; EPUBCheck alone would not, or not always. The e-book is written all
the same. Please report the finding with the source that shows it.`,
      ] as const,
  ),
])
