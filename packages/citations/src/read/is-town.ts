import { foldText } from '../fold-text.ts'

/**
 * Whether words name a town in which books appear, "Frankfurt am Main", or several that slashes join, "Berlin/Heidelberg". It is
 * asked where only the order of words would tell town and publisher apart; a town that is not known is none.
 */
export function isTown(words: string): boolean {
  const parts = words.replace(/\s?(?:\/\s?M(?:ain|\.)|\s(?:am|a\.|an der|i\.|im)\s?\p{Lu}.*)$/u, '').split(/\s?[/–]\s?/)
  return parts.every((part) => towns.has(foldText(part)))
}

// As foldText gives them, each by the names that entries in the eight languages give it.
const towns: ReadonlySet<string> = new Set(
  (
    'new york|london|londres|londra|londen|oxford|cambridge|edinburgh|glasgow|manchester|bristol|dublin|boston|chicago|philadelphia|' +
    'los angeles|san francisco|berkeley|stanford|princeton|new haven|washington|washington dc|baltimore|durham|ithaca|ann arbor|' +
    'minneapolis|toronto|montreal|ottawa|vancouver|sydney|melbourne|canberra|auckland|wellington|johannesburg|pretoria|cape town|' +
    'jakarta|bandung|yogyakarta|surabaya|malang|semarang|medan|makassar|denpasar|bogor|depok|tangerang|bekasi|surakarta|padang|' +
    'palembang|singapore|kuala lumpur|berlin|munchen|muenchen|munich|hamburg|koln|koeln|frankfurt|stuttgart|leipzig|dresden|' +
    'tubingen|tuebingen|gottingen|goettingen|heidelberg|freiburg|baden baden|wiesbaden|bielefeld|darmstadt|bonn|dusseldorf|hannover|' +
    'munster|muenster|marburg|mainz|mannheim|konstanz|reinbek|weinheim|wurzburg|bremen|kassel|opladen|paderborn|erlangen|jena|halle|' +
    'weimar|wien|vienna|graz|innsbruck|salzburg|zurich|zuerich|basel|bern|geneve|neuchatel|fribourg|luzern|st gallen|lugano|geneva|genf|lausanne|madrid|barcelona|valencia|' +
    'sevilla|granada|salamanca|bilbao|zaragoza|pamplona|mexico|ciudad de mexico|mexico df|buenos aires|bogota|lima|santiago|quito|caracas|' +
    'la habana|montevideo|medellin|cordoba|paris|lyon|grenoble|rennes|lille|bordeaux|marseille|strasbourg|toulouse|arles|bruxelles|' +
    'brussels|brussel|louvain|quebec|sao paulo|rio de janeiro|brasilia|belo horizonte|porto alegre|curitiba|salvador|recife|fortaleza|' +
    'petropolis|petrolina|campinas|florianopolis|goiania|belem|manaus|lisboa|porto|coimbra|braga|milano|roma|torino|bologna|firenze|venezia|' +
    'napoli|bari|padova|genova|palermo|trento|pisa|verona|urbino|macerata|milan|rome|turin|florence|venice|amsterdam|rotterdam|utrecht|' +
    'den haag|leiden|groningen|nijmegen|tilburg|delft|eindhoven|assen|houten|antwerpen|gent|leuven|the hague|dordrecht|beijing|' +
    'shanghai|tokyo|kyoto|seoul|new delhi|delhi|mumbai|hong kong|moscow|moskva|москва|санкт петербург|stockholm|oslo|copenhagen|helsinki|' +
    'warszawa|warsaw|praha|prague|budapest|athens|istanbul'
  ).split('|'),
)
