import { imposeBooklet, imposeHandout } from '@edisi/typeset'
import type { PagedDocument } from '@edisi/typeset'
import type { MadeEdition } from '../edition.ts'
import { makePdf } from './pdf.ts'
import type { PdfMaterial } from './pdf.ts'

/** Makes the handouts: two pages a sheet over note lines, and a booklet to print on both sides and fold. */
export async function makeHandouts(paged: PagedDocument, material: PdfMaterial): Promise<MadeEdition> {
  const { name } = material.settings
  const handout = await makePdf(paged, imposeHandout(paged), material)
  const booklet = await makePdf(paged, imposeBooklet(paged), material)
  return {
    outputs: [
      { name: `${name}-handout.pdf`, bytes: handout.bytes },
      { name: `${name}-booklet.pdf`, bytes: booklet.bytes },
    ],
    // The booklet shows the same images.
    diagnostics: handout.diagnostics,
  }
}
