// Stands for fontkit in the bundle: pdfkit imports it for fonts that it opens itself, and ours are embedded by ourselves.
export function create() {
  throw new Error('fonts are not opened by pdfkit here; please report this')
}
