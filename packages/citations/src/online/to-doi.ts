/** Gives a DOI in lower case from what is written, be it bare, after `doi:`, or as an address; undefined where there is none. */
export function toDoi(written: string): string | undefined {
  const bare = written.trim().replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i, '')
  const [path = ''] = bare.split(/[?#]/, 1)
  const doi = decode(path).toLowerCase()
  return /^10\.\d{4,9}(?:\.\d+)*\/\S{1,300}$/.test(doi) ? doi : undefined
}

/** Whether an address is one of the DOI's resolver. */
export function isDoiUrl(written: string): boolean {
  return /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(written)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
