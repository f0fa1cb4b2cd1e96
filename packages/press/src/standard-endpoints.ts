import type { Endpoints } from '@edisi/citations'

/** Whom a check asks where nothing is set. */
export const standardEndpoints: Endpoints = {
  works: 'https://api.crossref.org',
  doi: 'https://doi.org',
  archive: 'https://archive.org/wayback/available',
  mailto: undefined,
}
