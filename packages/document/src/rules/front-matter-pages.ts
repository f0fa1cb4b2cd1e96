/** Pages of the rules about front matter. */
export const frontMatterPages: ReadonlyMap<string, string> = new Map([
  [
    'front-matter-invalid',
    `front-matter-invalid (error)

What: the front matter, or publication.yaml, is not YAML: a quotation mark is not closed, a key stands twice, a tab
indents, or aliases unfold without end.
Why: what cannot be read cannot count. The parts that can be read do, and so does the text below it.
Example: \`title: Mercury: a planet\` (a colon followed by a space begins a new value).
How to mend: put the value in quotation marks: \`title: "Mercury: a planet"\`.`,
  ],
  [
    'front-matter-unclosed',
    `front-matter-unclosed (error)

What: a file begins with \`---\` and keys, but no line \`---\` ends them.
Why: nobody can know where the text begins, so all of it is read as text, keys included.
Example: \`---\` and \`title: Mercury\`, and then at once the text.
How to mend: write a line \`---\` below the last key.`,
  ],
  [
    'front-matter-key-unknown',
    `front-matter-key-unknown (warning)

What: a key of the front matter is none that Edisi, Pandoc, Quarto or MyST knows.
Why: it is most often a slip of the pen, and what it should have said does not count.
Example: \`titel: Mercury\`, for which \`title\` is offered.
How to mend: correct the key, or remove it.`,
  ],
  [
    'front-matter-value-invalid',
    `front-matter-value-invalid (warning)

What: the value of a key is not of its kind.
Why: it cannot be used, and what holds without the key holds.
Example: \`toc: perhaps\`, which takes true or false; \`date: 31 February 2026\`, which is no day.
How to mend: give a value of the kind that the message names.`,
  ],
  [
    'front-matter-ignored',
    `front-matter-ignored (warning)

What: a chapter of several says something in its front matter that only counts for the whole publication.
Why: of a chapter's own front matter its title, authors, lang and bibliography count.
Example: \`papers: a5\` in chapter 3.
How to mend: move the key to publication.yaml.`,
  ],
  [
    'title-from-heading',
    `title-from-heading (info)

What: no title is given, and the only heading of the highest level, which opens the text, was taken for it.
Why: an edition cannot be without a title; you should know where it comes from.
Example: a file that begins with \`# Mercury\` and has \`##\` headings beneath.
How to mend: nothing need be done; \`title: Mercury\` in the front matter settles it.`,
  ],
  [
    'title-missing',
    `title-missing (info)

What: no title is given and no heading can stand for it: the name of the file or folder does.
Why: an edition cannot be without a title.
Example: draft-2.md, which becomes a publication called "draft-2".
How to mend: write \`title:\` in the front matter.`,
  ],
  [
    'lang-guessed',
    `lang-guessed (info)

What: no language is given; it was guessed from the most frequent words.
Why: quotation marks, hyphenation, the words that editions add and the voice of a screen reader follow the language.
Example: a text with "yang", "dan" and "untuk" is taken for Indonesian.
How to mend: write \`lang: id\` in the front matter.`,
  ],
  [
    'lang-invalid',
    `lang-invalid (warning)

What: the language is given by something that is no language tag.
Why: programs know languages by their tags (BCP 47) alone.
Example: \`lang: english (british)\`
How to mend: \`lang: en-GB\`. Common tags are id, en, de, fr, es, pt, it, nl.`,
  ],
])
