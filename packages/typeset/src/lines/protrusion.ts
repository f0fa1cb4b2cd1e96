// Parts of a character's own width by which it may stand out of the measure, so that the edge looks straight.
// Source: H. T. Thành, "Micro-typographic extensions to the TeX typesetting system", 2000, chapter 3; the values are
// those of the microtype package's default in kind, moderated for a face with strong serifs.
const atRight: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '-': 0.6,
    '\u2010': 0.6,
    '.': 0.65,
    ',': 0.65,
    ':': 0.4,
    ';': 0.35,
    '!': 0.2,
    '?': 0.15,
    '”': 0.45,
    '’': 0.55,
    '“': 0.45,
    '"': 0.35,
    "'": 0.4,
    '»': 0.3,
    '›': 0.3,
    ')': 0.12,
    ']': 0.1,
    '—': 0.2,
    '–': 0.25,
    '。': 0.4,
    '、': 0.4,
    r: 0.04,
    y: 0.05,
    v: 0.05,
    w: 0.04,
    k: 0.03,
    A: 0.05,
    V: 0.05,
    W: 0.05,
    Y: 0.06,
    T: 0.06,
    F: 0.05,
  }),
)

const atLeft: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '“': 0.45,
    '‘': 0.55,
    '„': 0.35,
    '‚': 0.4,
    '"': 0.35,
    "'": 0.4,
    '«': 0.25,
    '‹': 0.25,
    '(': 0.1,
    '[': 0.08,
    '—': 0.2,
    '–': 0.25,
    A: 0.05,
    V: 0.05,
    W: 0.05,
    Y: 0.06,
    T: 0.06,
    J: 0.06,
    v: 0.05,
    w: 0.04,
    y: 0.05,
  }),
)

/** Gives how far a character may stand out at the left edge, as part of its width. */
export function protrusionAtLeft(character: string): number {
  return atLeft.get(character) ?? 0
}

/** Gives how far a character may stand out at the right edge, as part of its width. */
export function protrusionAtRight(character: string): number {
  return atRight.get(character) ?? 0
}
