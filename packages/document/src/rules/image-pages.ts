/** Pages of the rules about images and paths. */
export const imagePages: ReadonlyMap<string, string> = new Map([
  [
    'image-missing',
    `image-missing (error)

What: an image names a file that does not exist, or none at all.
Why: a reader would find an empty frame. Its words (the caption, or the alternative) are shown in its place.
Example: \`![The orbit](figures/orbti.png)\`
How to mend: correct the path. It counts from the file that it stands in; upper and lower case differ.`,
  ],
  [
    'image-unreadable',
    `image-unreadable (error)

What: a file that should be an image is none, is damaged, or is of a kind that editions cannot show, such as PDF.
Why: it would break the edition. Its words are shown in its place.
Example: \`![The flow](flow.pdf)\`
How to mend: save it as SVG, PNG, JPEG, GIF or WebP, and name that file.`,
  ],
  [
    'image-remote',
    `image-remote (error)

What: an image stands in the network, or within a \`data:\` address.
Why: a publication is whole in itself: nothing is fetched when it is built or read. Its words are shown in its place.
Example: \`![Logo](https://example.org/logo.png)\`
How to mend: save the image beside the text, \`![Logo](logo.png)\`, if its licence allows it.`,
  ],
  [
    'image-without-alternative',
    `image-without-alternative (warning)

What: an image has no words that stand for it.
Why: who does not see it, or cannot load it, learns nothing of it; e-books and tagged PDF are bound to have them.
Example: \`![](orbit.png)\`
How to mend: \`![The orbit of Mercury about the sun](orbit.png)\`. The words are the caption too; other words for those who
do not see it are given by \`{alt="…"}\`. An ornament says \`{alt=""}\`.`,
  ],
  [
    'image-not-shown',
    `image-not-shown (warning)

What: an image stands in the title, the subtitle or the abstract of the front matter.
Why: these are repeated where no image can be shown: on covers, in lists of contents, in catalogues. Its words are shown
in its place.
Example: \`title: "Mercury ![the planet](mercury.png)"\`
How to mend: show the image in the text, or use \`cover-image\`.`,
  ],
  [
    'path-outside',
    `path-outside (error)

What: a path leads out of the publication's folder: by \`..\`, as an absolute path, by \`file:\`, or through a symbolic link.
Why: a Markdown file from someone else must not be able to put your files into an edition; nothing outside is read.
Example: \`bibliography: ../../private/refs.bib\`
How to mend: move the file into the folder; or widen what may be read with \`--root DIR\`.`,
  ],
])
