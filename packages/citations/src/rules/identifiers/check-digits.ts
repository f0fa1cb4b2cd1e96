/** Whether the last digit of an ISBN of 13 or 10 digits, without hyphens, is right (ISO 2108, annex C). */
export function isIsbn(digits: string): boolean {
  if (/^97[89]\d{10}$/.test(digits)) return weigh(digits, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0
  return /^\d{9}[\dX]$/.test(digits) && weigh(digits, (index) => 10 - index) % 11 === 0
}

/** Whether the last digit of an ISSN of eight digits, without hyphen, is right (ISO 3297, annex A). */
export function isIssn(digits: string): boolean {
  return /^\d{7}[\dX]$/.test(digits) && weigh(digits, (index) => 8 - index) % 11 === 0
}

/** Whether the last digit of an ORCID of sixteen digits, without hyphens, is right (ISO/IEC 7064, mod 11-2). */
export function isOrcid(digits: string): boolean {
  if (!/^\d{15}[\dX]$/.test(digits)) return false
  let total = 0
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2
  return (12 - (total % 11)) % 11 === valueOf(digits.at(-1) ?? '')
}

function weigh(digits: string, weightAt: (index: number) => number): number {
  let sum = 0
  for (let index = 0; index < digits.length; index++) sum += valueOf(digits[index] ?? '') * weightAt(index)
  return sum
}

function valueOf(digit: string): number {
  return digit === 'X' ? 10 : Number(digit)
}
