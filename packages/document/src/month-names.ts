/**
 * The names of the months by language, January first. Our own table: `Intl` has its words from the ICU that a Node was
 * built with, and the same source must give the same bytes on every machine.
 */
export const monthNames: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    en: 'January February March April May June July August September October November December',
    id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
    de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  }).map(([language, names]) => [language, names.split(' ')]),
)
