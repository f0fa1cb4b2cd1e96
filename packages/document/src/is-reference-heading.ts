const headings: ReadonlyMap<string, RegExp> = new Map([
  [
    'id',
    /^(?:daftar (?:pustaka|referensi|rujukan|bacaan|kepustakaan)|referensi|pustaka|rujukan|kepustakaan|sumber(?:-sumber)?(?: rujukan| referensi| pustaka)?|sumber bacaan|bibliografi)$/,
  ],
  [
    'en',
    /^(?:(?:list of )?references?(?: list)?|references? cited|cited references|bibliography|works cited|literature(?: cited)?|(?:list of )?sources|references and (?:notes|further reading)|selected bibliography)$/,
  ],
  [
    'de',
    /^(?:literatur(?:verzeichnis|angaben|liste|nachweise?)?|quellen(?:verzeichnis|angaben)?|quellen- und literaturverzeichnis|literatur- und quellenverzeichnis|bibliograf?phie|bibliografie|referenzen|einzelnachweise|verwendete literatur|zitierte literatur)$/,
  ],
  [
    'fr',
    /^(?:r[eé]f[eé]rences?(?: bibliographiques?)?|bibliographie(?: s[eé]lective)?|ouvrages cit[eé]s|sources|liste des r[eé]f[eé]rences)$/,
  ],
  [
    'es',
    /^(?:referencias?(?: bibliogr[aá]ficas?)?|bibliograf[ií]a(?: citada| consultada)?|obras citadas|literatura citada|fuentes(?: consultadas)?|lista de referencias|trabajos citados)$/,
  ],
  [
    'pt',
    /^(?:refer[eê]ncias?(?: bibliogr[aá]ficas?)?|bibliografia|obras citadas|literatura citada|fontes|lista de refer[eê]ncias|trabalhos citados)$/,
  ],
  ['it', /^(?:riferimenti(?: bibliografici)?|bibliografia(?: essenziale)?|opere citate|fonti|letteratura citata)$/],
  [
    'nl',
    /^(?:literatuur(?:lijst|opgave|verwijzingen)?|referenties(?:lijst)?|referentielijst|bibliografie|bronnen(?:lijst)?|bronvermelding|geciteerde werken|geraadpleegde literatuur)$/,
  ],
])

/**
 * Says whether the words of a heading announce a list of references, in any of the languages id, en, de, fr, es, pt, it
 * and nl, or in one of them. A number before the words and a colon behind them do not count.
 */
export function isReferenceHeading(text: string, lang?: string): boolean {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[\s\d.()]+|^(?:bab|kapitel|chapter|appendix)\s+\S+\s*[:.]?\s*/u, '')
    .replace(/^[ivxlc]+\.\s+/, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s:.]{1,20}$/, '')
  const one = lang === undefined ? undefined : headings.get(lang.toLowerCase().split('-')[0] ?? '')
  if (one) return one.test(words)
  return [...headings.values()].some((heading) => heading.test(words))
}
