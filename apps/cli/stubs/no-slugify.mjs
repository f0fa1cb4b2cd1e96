// Stands for slugify in the bundle: epub-gen-memory names files by their titles with it, and ours have names.
export default function slugify() {
  return ''
}
