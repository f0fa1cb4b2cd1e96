// Stands for linebreak in the bundle: pdfkit breaks lines with it, and ours come broken.
export default class LineBreaker {
  constructor() {
    throw new Error('lines are not broken by pdfkit here; please report this')
  }
}
