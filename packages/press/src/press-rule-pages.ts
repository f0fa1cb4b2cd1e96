/** Pages for `edisi explain`: the rules of finding and reading files. */
export const pressRulePages: ReadonlyMap<string, string> = new Map([
  [
    'source-missing',
    `source-missing (error)

What: a file that publication.yaml lists under \`chapters\` does not exist.
Why: the edition would lack a chapter without a word.
Example: \`chapters: [01-begin.md, 02-middel.md]\` beside a file 02-middle.md.
How to mend: correct the name, or take it out of the list. Names count from the publication's folder, and case matters.`,
  ],
  [
    'source-unreadable',
    `source-unreadable (error)

What: a file is there, but could not be read: it is a folder, reading it is not permitted, or it is larger than 256 MB.
Why: what it holds is missing from every edition.
Example: a bibliography that only another user may read.
How to mend: make the file readable, or name another one; in place of a folder, name each file in it that is meant.`,
  ],
  [
    'path-outside',
    `path-outside (error)

What: a path leads out of the publication's folder, by \`..\`, as an absolute path, or through a symbolic link.
Why: a Markdown file from someone else must not be able to put your files into an edition; nothing outside is read.
Example: \`bibliography: ../../private/refs.bib\`
How to mend: move the file into the folder; or widen what may be read with \`--root DIR\`.`,
  ],
  [
    'bibliography-missing',
    `bibliography-missing (error)

What: a bibliography that the front matter or publication.yaml names does not exist.
Why: every citation by key would lead nowhere.
Example: \`bibliography: refs.bib\` without such a file beside the Markdown.
How to mend: correct the name; it counts from the folder of the file that names it.`,
  ],
  [
    'csl-missing',
    `csl-missing (error)

What: a citation style that \`csl\` names is neither a file of the publication nor a style that comes with edisi.
Why: references would be printed in another style than the one you asked for.
Example: \`csl: natur.csl\`
How to mend: put the .csl file into the folder, or name one that comes with edisi. Until then APA is taken.`,
  ],
  [
    'image-unreadable',
    `image-unreadable (error)

What: an image has the form of a PNG or JPEG, but its data is damaged, cut off, of a rare kind, or says that it is larger than any page could show.
Why: pages would show a hole where the figure is meant to be.
Example: a download that broke off half-way.
How to mend: open the image in a program that shows it and save it again as PNG or JPEG.`,
  ],
  [
    'setting-unknown',
    `setting-unknown (error)

What: \`papers\` or \`editions\` names one that there is not.
Why: the edition that you asked for is not made.
Example: \`papers: [a6]\`
How to mend: papers are a4, a5 and letter; editions are html, epub, pdf and handout.`,
  ],
  [
    'chapter-repeated',
    `chapter-repeated (warning)

What: publication.yaml lists a chapter a second time.
Why: a book does not say the same twice, and ids would clash; the first place counts.
Example: \`chapters: [01-begin.md, 02-middle.md, 01-begin.md]\`
How to mend: take the second mention out of the list.`,
  ],
  [
    'chapters-missing',
    `chapters-missing (error)

What: a folder with publication.yaml has no Markdown file, and lists none.
Why: there is nothing to build.
Example: an empty \`chapters:\`
How to mend: list the chapters, or put a .md file beside publication.yaml.`,
  ],
  [
    'rule-unknown',
    `rule-unknown (warning)

What: \`rules:\` in the settings, or a comment that silences, names a rule that there is not.
Why: what was meant to be quiet is told all the same, or the other way about.
Example: \`rules: {citation-et-all: off}\`
How to mend: take the name that is offered; \`edisi explain\` lists all rules.`,
  ],
  [
    'rule-severity-unknown',
    `rule-severity-unknown (warning)

What: \`rules:\` gives a rule something that is no severity.
Why: the rule keeps its own severity, which you wanted to change.
Example: \`rules: {url-insecure: warn}\`
How to mend: give off, info, warning or error; true brings a rule back with its own severity, false is off.`,
  ],
  [
    'silence-unknown',
    `silence-unknown (warning)

What: a comment begins with \`edisi-\` and is no command.
Why: it silences nothing, and looks as if it did.
Example: \`<!-- edisi-disable-nextline url-insecure -->\`
How to mend: the commands are edisi-disable-next-line, edisi-disable-line, and edisi-disable with edisi-enable.`,
  ],
  [
    'silence-unused',
    `silence-unused (info)

What: a comment silences a rule where the check finds nothing of that rule, or ends a silence that was not begun.
Why: it would hide a fault that comes later, and readers of the source look for a fault that is mended.
Example: \`<!-- edisi-disable-next-line url-insecure -->\` before a line whose address begins with https.
How to mend: take the comment out. It silences what begins on the next line that is not blank, in a .bib file the entry that begins there.`,
  ],
  [
    'online-setting-invalid',
    `online-setting-invalid (error)

What: \`online\` in the front matter or publication.yaml has a key that there is not, or a value of the wrong kind. It is read with \`--online\` alone.
Why: another server is asked than the one you meant.
Example: \`online: {works: api.crossref.org}\`, without https.
How to mend: \`works\` is the address of an index that answers as Crossref does, \`doi\` that of the resolver of DOIs, \`archive\` that of an archive that answers as the Wayback Machine does; each may be \`false\`, and is not asked then. \`mailto\` is your mail address, which these are told.`,
  ],
  [
    'fix-refused',
    `fix-refused (warning)

What: \`--fix\` left a file as it was, since it has NUL bytes or is not UTF-8 throughout.
Why: such a file cannot be written again without a change beside the fixes.
Example: a bibliography that an old program saved as Latin-1.
How to mend: save the file as UTF-8 and run \`edisi check --fix\` again, or make the fixes by hand.`,
  ],
  [
    'reference-words-lost',
    `reference-words-lost (warning)

What: an entry of a list in prose says something that none of the fields would hold which \`edisi references\` and \`edisi cite\` make of it. The file is read again, and word is compared with word. It is an error where the list is cited by its numbers.
Why: your words would be gone. \`edisi cite\` leaves such an entry in its list, and the citations of it in prose; a list with numbers is left as a whole, since what stayed of it would be numbered anew.
Example: \`Lee, B. (2020, Spring). *Rain*. Press.\`: no field has \`Spring\`.
How to mend: write the entry in a form that is read as a whole, which \`edisi references\` shows; or put the work into a bibliography by hand, with the words under \`note\`.`,
  ],
  [
    'citation-strays',
    `citation-strays (error)

What: \`edisi cite\` would take a list out of the text, and a citation that it cannot turn needs that list. Nothing is changed then.
Why: the citation would lead to no entry, or to another one.
Example: \`(5 Smith)\` for the fifth entry of a list that is to become a file.
How to mend: turn this citation by hand, \`[@smith2020]\`, with the key that \`edisi references\` gives to its entry; then run the command again.`,
  ],
])
