/** Takes the escapes of LaTeX out of a DOI or an address. */
export function dropEscapes(text: string): string {
  return text.replace(/\{?\\([_%&#{}~^])\}?/g, '$1').replace(/\{?\\textunderscore\s?(?:\{\}|\})?/g, '_')
}
