/**
 * Gives what letters are sorted as in a language, where their decomposition does not tell: `ß` as `ss`, and in Spanish `ñ`
 * as a letter after `n`. Groups such as the Czech `ch` are letters too. The values compare by code units.
 */
export function sortLetters(lang: string): ReadonlyMap<string, string> {
  const tag = lang.toLowerCase()
  const rules = byLanguage.get(tag) ?? byLanguage.get(tag.split(/[-_]/)[0] ?? '') ?? ''
  return readRules(`${everywhere} ${rules}`)
}

// "n<ñ": ñ comes after all that begins with n; "z<å<ä=æ": å and ä come after z, in this order, and æ is as ä.
function readRules(rules: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  for (const rule of rules.split(' ')) {
    const [first = '', ...later] = rule.split('<').map((equal) => equal.split('='))
    const [base = '', ...others] = first
    for (const letter of others) letters.set(letter, base)
    for (const [index, equal] of later.entries())
      for (const letter of equal) letters.set(letter, `${base}\uFFFF${String.fromCharCode(index + 1)}`)
  }
  letters.delete('')
  return letters
}

/** What Unicode does not decompose, and letters that only look as if they were others with a mark (CLDR 48, root). */
const everywhere = [
  'a=ª o=ø=º d=đ=ð h=ħ l=ł s=ſ ss=ß ae=æ=ǽ=ǣ oe=œ',
  'b<ɓ d<ɖ<ɗ e<ǝ<ə<ɛ f<ƒ g<ɣ i<ı k<ƙ n<ɲ<ŋ o<ɔ t<ŧ u<ʊ v<ʋ y<ƴ z<ʒ<þ',
  'σ=ς а<ә г=ґ<ғ д<ђ е<є з<ѕ и<і=ї<й<ј к<қ л<љ н<ң<њ о<ө т<ћ у<ү<ұ х<һ ч<џ',
].join(' ')

const nordic = 'd=ð th=þ y=ü=ű'
const serbian = 'c<č<ć d<dž=ǆ<đ l<lj=ǉ n<nj=ǌ s<š z<ž'

/** The letters of their own that languages have (CLDR 48, collation, primary differences); others have none. */
const byLanguage: ReadonlyMap<string, string> = new Map([
  ['az', 'c<ç e<ə g<ğ h<x<ı k<q o<ö s<ş u<ü z<w'],
  ['be', 'е<ё<є у<ў'],
  ['bs', serbian],
  ['cs', 'c<č h<ch r<ř s<š z<ž'],
  ['cy', 'c<ch d<dd f<ff g<ng l<ll p<ph r<rh t<th'],
  ['da', `${nordic} z<æ=ä=ǽ<ø=ö=ő=œ<å=aa`],
  ['eo', 'c<ĉ g<ĝ h<ĥ j<ĵ s<ŝ u<ŭ'],
  ['es', 'n<ñ'],
  ['et', 's<š<z<ž w<õ<ä<ö<ü'],
  ['fi', `${nordic} z<å<ä=æ=ǽ<ö=ø`],
  ['fil', 'n<ñ<ng'],
  ['fo', `${nordic} z<æ=ä<ø=ö=ő=œ<å=aa`],
  ['gl', 'n<ñ'],
  ['hr', serbian],
  ['hu', 'c<cs d<dz<dzs g<gy l<ly n<ny o<ö=ő s<sz t<ty u<ü=ű z<zs'],
  ['is', 'a<á d<ð=đ e<é i<í o<ó u<ú y<ý z<þ<æ=ä<ö=ø<å'],
  ['kk', 'е<ё<є у<ұ<ү ы<і=ї'],
  ['lt', 'c<č i=y=ý s<š z<ž'],
  ['lv', 'a<ā c<č e<ē g<ģ i<y=ý<ī k<ķ l<ļ n<ņ o<ō r<ŗ s<š u<ū z<ž'],
  ['mk', 'д<ђ<ѓ и=й<і<ј т<ћ<ќ'],
  ['mt', 'c=ç b<ċ f<ġ g<għ h<ħ y<ż'],
  ['nb', `${nordic} z<æ=ä=ǽ<ø=ö=ő=œ<å=aa`],
  ['nn', `${nordic} z<æ=ä=ǽ<ø=ö=ő=œ<å=aa`],
  ['no', `${nordic} z<æ=ä=ǽ<ø=ö=ő=œ<å=aa`],
  ['pl', 'a<ą c<ć e<ę l<ł n<ń o<ó s<ś z<ź<ż'],
  ['ro', 'a<ă<â i<î s<ș=ş t<ț=ţ'],
  ['sk', 'a<ä c<č h<ch o<ô s<š z<ž'],
  ['sl', 'c<č<ć d<đ s<š z<ž'],
  ['sq', 'c<ç d<dh e<ë g<gj l<ll n<nj r<rr s<sh t<th x<xh z<zh'],
  ['sr', `и=й ${serbian}`],
  ['sv', `${nordic} z<å<ä=æ=ę<ö=ø=ő=œ`],
  ['tr', 'c<ç g<ğ h<ı o<ö s<ş u<ü'],
  ['uk', 'г<ґ<ғ и<і<ї<й<ј'],
  ['vi', 'a<ă<â d<đ e<ê o<ô<ơ u<ư'],
])
