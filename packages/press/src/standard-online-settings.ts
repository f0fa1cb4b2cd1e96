import type { OnlineSettings } from './network.ts'

/** Whom a check asks where nothing is set. */
export const standardOnlineSettings: OnlineSettings = {
  works: 'https://api.crossref.org',
  doi: 'https://doi.org',
  archive: 'https://archive.org/wayback/available',
  mailto: undefined,
}
