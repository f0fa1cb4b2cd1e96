/** Pages of the rules about the source itself: encoding, raw HTML, LaTeX, links. */
export const syntaxPages: ReadonlyMap<string, string> = new Map([
  [
    'source-not-utf8',
    `source-not-utf8 (error)

What: a file has bytes that are not UTF-8. The first of them is named.
Why: nobody can know which characters they mean; in a text they are shown as U+FFFD. In a bibliography they are read as
Windows-1252, and this is a warning: see that the names are right. No fix is made in such a file.
Example: a text saved as Windows-1252, in which "é" is the one byte 0xE9.
How to mend: save the file as UTF-8: \`iconv -f WINDOWS-1252 -t UTF-8 old.md > new.md\`.`,
  ],
  [
    'source-not-parsed',
    `source-not-parsed (error)

What: the parser of Markdown gave up on a file. Its words are shown as plain paragraphs.
Why: a text must not be lost because its form cannot be understood.
Example: thousands of containers within each other.
How to mend: simplify what is nested; if nothing is, please report this.`,
  ],
  [
    'addresses-not-read',
    `addresses-not-read (warning)

What: an address in the text has more than 2,000 signs of punctuation in a row. In that file bare addresses are no links;
those in \`<…>\` are.
Why: to find where such an address ends takes minutes, and no true one has them.
Example: \`https://example.org/\` with thousands of stops and a word.
How to mend: shorten the address, or put what is no prose into a block of code.`,
  ],
  [
    'html-unbalanced',
    `html-unbalanced (warning)

What: a tag of raw HTML is opened and never closed, or closed and never opened.
Why: where its meaning ends is then a guess: at the end of what it stands in.
Example: \`water is H<sub>2O\`
How to mend: \`H<sub>2</sub>O\`.`,
  ],
  [
    'html-unknown',
    `html-unknown (warning)

What: a tag is no element of HTML that means something in a publication. The words in it are shown.
Why: it was meant to do something, or to be read itself.
Example: \`<blink>new</blink>\`; \`the type List<Item>\`
How to mend: write it in Markdown, or put code into backticks: \`\` \`List<Item>\` \`\`.`,
  ],
  [
    'html-not-shown',
    `html-not-shown (warning)

What: an element of raw HTML runs, asks or embeds something: a script, a form, a frame, a video. It is left out.
Why: editions are safe to open and complete on paper.
Example: \`<iframe src="https://example.org/map"></iframe>\`
How to mend: link to it, or show an image of it.`,
  ],
  [
    'division-unclosed',
    `division-unclosed (warning)

What: a line \`::: name\` opens a division that no line \`:::\` closes.
Why: it then reaches to the end of what it stands in, often the whole rest of the text.
Example: \`::: note\`, the note, and no \`:::\` behind it.
How to mend: add the line \`:::\`.`,
  ],
  [
    'latex-not-shown',
    `latex-not-shown (warning)

What: a command or an environment of LaTeX has no form in these editions. A command that only sets a page is left out;
whatever has words is shown as code.
Why: Markdown that was written for LaTeX has such leftovers, and nothing of them may vanish unseen.
Example: \`\\newpage\`; \`\\begin{table} … \\end{table}\`
How to mend: write it in Markdown: a table with bars, an image with a caption. \`\\ref\`, \`\\autoref\`, \`\\label\`, \`\\cite\`,
\`\\emph\`, \`\\textbf\`, \`\\footnotesize\` and formulas are understood.`,
  ],
  [
    'math-not-shown',
    `math-not-shown (info)

What: a formula is shown as its TeX source.
Why: formulas are recognised, and not yet drawn.
Example: \`$E = mc^2$\`
How to mend: nothing need be done; simple ones can be written as text: \`E = mc^2^\`.`,
  ],
  [
    'link-unsafe',
    `link-unsafe (warning)

What: a link has an address that would run a program or read a file of the reader's machine.
Why: a publication may only lead somewhere. The words of the link are shown without it.
Example: \`[click](javascript:alert(1))\`
How to mend: link to an \`https:\` address, a mail address, or a place of the publication.`,
  ],
])
