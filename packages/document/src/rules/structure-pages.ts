/** Pages of the rules about headings, names and notes. */
export const structurePages: ReadonlyMap<string, string> = new Map([
  [
    'heading-level-skipped',
    `heading-level-skipped (warning)

What: a heading stands more than one level below the heading above it, or opens the text below the highest level.
Levels are counted as they are written; a text whose headings all begin at \`##\` skips nothing.
Why: contents, screen readers and tagged PDF need levels without gaps. The level is closed up in every edition.
Example: \`## Orbit\` followed by \`#### Perihelion\`.
How to mend: \`### Perihelion\`.`,
  ],
  [
    'id-duplicate',
    `id-duplicate (warning)

What: two places bear the same name.
Why: a name stands for one place; links lead to the first, the second is given another id.
Example: \`# Orbit {#orbit}\` and \`![The orbit](orbit.png){#orbit}\`
How to mend: give one of them another name: \`{#fig-orbit}\`.`,
  ],
  [
    'xref-undefined',
    `xref-undefined (error)

What: a cross-reference or a link within the publication names a place that is not there, or the words call a figure or a
table by a number beyond the last. Or a link has no address, \`[the orbit]()\`.
Why: a reader would be led nowhere. The words stay, the link goes.
Example: \`see @fig-orbit\` or \`[the orbit](#orbit)\` or \`\\autoref{fig:orbit}\` where nothing has that name; \`see Figure 3\`
where there are two figures.
How to mend: name the place: \`# The orbit {#orbit}\`, \`![The orbit](orbit.png){#fig-orbit}\`, \`: The planets {#tbl-planets}\`
below a table, \`$$ … $$ {#eq-kepler}\`. A heading can also be called by its words in lower case with hyphens.`,
  ],
  [
    'footnote-undefined',
    `footnote-undefined (error)

What: a note is called whose text stands nowhere.
Why: the reader would look for it in vain. The call is printed as it is written.
Example: \`Mercury is small.[^size]\` without a line \`[^size]: …\`
How to mend: add the line \`[^size]: Its diameter is 4,880 km.\`, or write the note in place: \`^[Its diameter is …]\`.`,
  ],
  [
    'footnote-unused',
    `footnote-unused (warning)

What: a note is written that nothing calls.
Why: without a call it has no number and no place, so no edition shows it.
Example: a line \`[^size]: Its diameter is 4,880 km.\` without \`[^size]\` in the text.
How to mend: call it where it belongs, \`Mercury is small.[^size]\`, or remove it.`,
  ],
  [
    'footnote-duplicate',
    `footnote-duplicate (warning)

What: two notes of one file have the same label.
Why: a call can lead to one of them only. The first is shown, the second is not.
Example: \`[^1]: The first note.\` and further down \`[^1]: Another note.\`
How to mend: give each note a label of its own. What is printed are numbers in the order of the calls.`,
  ],
  [
    'note-not-shown',
    `note-not-shown (warning)

What: a note is called within the title, the subtitle or the abstract.
Why: these are repeated where no note can stand: on the cover, in catalogues, in running heads.
Example: \`title: Mercury^[A planet.]\`
How to mend: call the note in the text.`,
  ],
  [
    'nesting-too-deep',
    `nesting-too-deep (warning)

What: more than 60 quotations, lists or stresses stand within each other.
Why: no edition could show it, and programs break over it. What is deeper is shown as plain words.
Example: a line that begins with a hundred \`>\`.
How to mend: close what is open, or remove the marks.`,
  ],
])
