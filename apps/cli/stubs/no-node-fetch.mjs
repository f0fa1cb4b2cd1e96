// Stands for node-fetch and abort-controller in the bundle: epub-gen-memory downloads with them, and a book of ours never.
export default function fetch() {
  throw new Error('nothing is downloaded here; please report this')
}

export const AbortController = fetch
