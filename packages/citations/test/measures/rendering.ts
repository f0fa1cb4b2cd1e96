/** A stretch of a text that means the work with a key. */
export interface Mark {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** A document whose citations and list were made from keys, so that it is known what each of them means. */
export interface Rendering {
  readonly name: string
  readonly style: string
  readonly markdown: string
  /** Works of one citation may have several marks, as "Smith" and "(2020)". */
  readonly citations: readonly Mark[]
  /** The items of the list, in its order. */
  readonly entries: readonly Mark[]
}

// Private-use characters that stand around each marked stretch, with its key between the first two: no source holds them.
export const marks = { open: '\uE000', split: '\uE001', close: '\uE002', openEntry: '\uE003', closeEntry: '\uE004' }

/** Takes the marks out of a text, and gives the text and where they stood. */
export function readMarks(text: string): Pick<Rendering, 'markdown' | 'citations' | 'entries'> {
  const citations: Mark[] = []
  const entries: Mark[] = []
  const opened: { readonly key: string; readonly start: number; readonly isEntry: boolean }[] = []
  const parts: string[] = []
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (sign === marks.open || sign === marks.openEntry) {
      const end = text.indexOf(marks.split, at)
      opened.push({ key: text.slice(at + 1, end), start: length, isEntry: sign === marks.openEntry })
      at = end
    } else if (sign === marks.close || sign === marks.closeEntry) {
      const mark = opened.pop()
      if (mark) (mark.isEntry ? entries : citations).push({ key: mark.key, start: mark.start, end: length })
    } else {
      parts.push(sign)
      length += 1
    }
  }
  return { markdown: parts.join(''), citations, entries }
}

/** Puts other words in the place of a stretch, and moves the marks behind it. */
export function replaceWords(
  rendering: Rendering,
  range: { readonly start: number; readonly end: number },
  words: string,
): Rendering {
  const by = words.length - (range.end - range.start)
  const move = (mark: Mark): Mark => ({
    key: mark.key,
    start: mark.start >= range.end ? mark.start + by : mark.start,
    end: mark.end >= range.end ? mark.end + by : mark.end,
  })
  return {
    ...rendering,
    markdown: rendering.markdown.slice(0, range.start) + words + rendering.markdown.slice(range.end),
    citations: rendering.citations.map(move),
    entries: rendering.entries.map(move),
  }
}
