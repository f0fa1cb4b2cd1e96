// Stands for @noble/ciphers/aes in the bundle: pdfkit encrypts with it, and a PDF/A file is never encrypted.
export function cbc() {
  throw new Error('files are not encrypted here; please report this')
}

export const ecb = cbc
