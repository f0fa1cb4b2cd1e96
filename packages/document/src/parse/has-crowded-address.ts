// micromark-extension-gfm-autolink-literal 2 asks at each sign of punctuation in an address whether all that follows
// is punctuation, so that a run of them takes the square of its length: these take some hundredths of a second.
const mostSigns = 2000

/** Tells whether some address has a longer run of punctuation than any true one has. */
export function hasCrowdedAddress(text: string): boolean {
  for (const [word] of text.matchAll(/\S{2000,}/g)) {
    if (!/https?:\/\/|www\./i.test(word)) continue
    // A character reference counts as punctuation there.
    for (const [run] of word.matchAll(/(?:[!"')*,.:;?\]_~]|&[a-z]+;)+/gi)) if (run.length > mostSigns) return true
  }
  return false
}
