/** The version of the server; the build puts that of package.json here. */
export const version: string = typeof EDISI_VERSION === 'string' ? EDISI_VERSION : '0.0.0'

declare const EDISI_VERSION: string | undefined
