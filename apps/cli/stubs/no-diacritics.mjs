// Stands for diacritics in the bundle: epub-gen-memory takes accents from language tags with it, and ours have none.
export const remove = (text) => text
