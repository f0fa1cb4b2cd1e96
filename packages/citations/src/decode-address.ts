/** Gives an address with its escapes as characters; as it is where they are no UTF-8. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // An author may write any bytes behind a percent sign.
    return text
  }
}
