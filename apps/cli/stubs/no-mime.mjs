// Stands for mime in the bundle: epub-gen-memory asks it for the types of what it downloads, and ours are known.
export const getType = () => null
export const getExtension = () => null
