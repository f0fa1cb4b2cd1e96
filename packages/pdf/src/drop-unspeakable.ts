/** Leaves out the controls that XML 1.0 cannot hold at all (2.2): the Info dictionary must say what the XMP packet says. */
export function dropUnspeakable(text: string): string {
  return text.replaceAll(unspeakable, '')
}

// oxlint-disable-next-line no-control-regex -- the controls are what is meant
const unspeakable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g
