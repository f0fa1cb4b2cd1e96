/** Whether a word of a name is one that organisations bear: "World Bank". */
export function isOrganisation(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => organisationWords.has(word))
}

// In eight languages.
const organisationWords: ReadonlySet<string> = new Set(
  'bank fund university universitas universität universitat universidad universidade université institute institut instituto institution ministry kementerian ministerium ministerio ministério ministère ministero ministerie rijksinstituut gemeente badan department departemen dinas direktorat association asosiasi society council committee komite commission komisi organization organisation organisasi group team inc ltd llc gmbh corp corporation company foundation yayasan stiftung fundación agency agence agencia press service services center centre pusat laboratory laboratories labs research news times post journal office bureau federal national international republic republik government developers contributors project consortium collaboration network alliance union'.split(
    ' ',
  ),
)
