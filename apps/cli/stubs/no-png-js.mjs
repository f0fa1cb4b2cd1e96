// Stands for png-js in the bundle: pdfkit reads PNG files with it, and ours are decoded by ourselves.
export default class PNG {
  constructor() {
    throw new Error('images are not read by pdfkit here; please report this')
  }
}
