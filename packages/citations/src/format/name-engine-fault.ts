/** Gives in one line what the engine throws at, which may be an error or a bare text. */
export function nameEngineFault(error: unknown): string {
  const text = error instanceof Error ? error.message : typeof error === 'string' ? error : ''
  const [line = ''] = text.replace(/^citeproc-js error:\s*/, '').split('\n')
  return line === '' ? 'it is no CSL' : line
}
