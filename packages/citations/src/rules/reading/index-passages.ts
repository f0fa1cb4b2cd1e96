import type { LinkedDocument } from '../../linked-document.ts'
import { createPlaceIndex, type PlaceIndex } from './create-place-index.ts'
import { readOnce } from './read-once.ts'

/** Gives which passages of a document stand within a place, as their indices. */
export const indexPassages: (linked: LinkedDocument) => PlaceIndex<number> = readOnce(({ passages }) =>
  createPlaceIndex(
    passages.map((_, index) => index),
    (index) => passages[index]?.words.leaves[0]?.node.place,
  ),
)
