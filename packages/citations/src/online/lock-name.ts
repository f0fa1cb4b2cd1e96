/** The name of the lock file, beside the publication. */
export const lockName = 'references.lock.json'
