/** Months by their names and abbreviations, folded, in English, Indonesian, German, Spanish, French, Portuguese, Italian and Dutch. */
export const monthWords: ReadonlyMap<string, number> = new Map(
  [
    'january januari januar enero janvier janeiro gennaio jan ene janv gen janner',
    'february februari februar febrero fevrier fevereiro febbraio feb fevr fev peb pebruari febr',
    'march maret marz marzo mars marco maart mar mrz mrt mac',
    'april abril avril aprile apr abr avr',
    'may mei mai mayo maio maggio mag',
    'june juni junio juin junho giugno jun giu jui',
    'july juli julio juillet julho luglio jul juil lug',
    'august agustus agosto aout augustus aug agu ago agt ags',
    'september septiembre septembre setembro settembre sep sept set sett',
    'october oktober octubre octobre outubro ottobre oct okt out ott',
    'november noviembre novembre novembro nov nopember',
    'december desember dezember diciembre decembre dezembro dicembre dec des dez dic',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
)
