/** Words before a name that belong to the sentence and not to the name, folded: "see", "lihat", "menurut", "according to". */
export const leadWords: ReadonlySet<string> = words(`
  see also cf eg ie compare viz e g i as in by from of the for to with and or but per via after according following since
  while whereas when where although however because if that this these those thus hence such than then our their his her its
  both recently earlier later work study paper book report model framework theory concept method approach notably originally
  lihat juga bandingkan menurut oleh dalam dari pada misalnya contoh seperti berdasarkan sebagaimana dan atau dengan serta
  menyitir mengutip sedangkan sementara namun tetapi bahwa teori buku penelitian studi cf
  siehe vgl vergleiche nach laut bei von auch so zb z b und oder wie mit fur gemass zufolge beispielsweise etwa
  voir selon par dans chez aussi comme d apres dapres cf exemple
  vease ver segun como por en de ejemplo vid tambien
  veja segundo conforme por em como ver tambem apud cf
  vedi secondo come da in di anche
  zie volgens bij van door ook zoals bijvoorbeeld
  adapted cited quoted reviewed discussed reprinted modified data source figure image photo credit courtesy
  dikutip diadaptasi dimodifikasi sumber
`)

/** Words that join two authors. */
export const connectors: ReadonlySet<string> = words('and & dan und et y e en ed amp i och og и')

/** What joins two authors, or two years of one, for a pattern: the words of `connectors`, and "&". */
export const connectorPattern: string = [...connectors].join('|')

/** "See", "cf." and their like before a citation, for a pattern that does not heed the case. */
export const leadPattern = String.raw`(?:see (?:also|especially|esp\.|further|generally|for example)|see|compare|cf\.|zustimmend|so auch|ebenso|ausführlich|grundlegend|näher|hierzu|dazu|kritisch|e\.g\.|i\.e\.|vgl\.|siehe|lihat|bandingkan|véase|voir|ver|veja|vide|vedi|zie),?`

/** What stands before the number of a page, without its stop. */
export const pagePattern = 'pp?|pgs?|hlm|hal|S|págs?|pagg?|blz'

/** Words for "and others", folded. */
export const othersWords: ReadonlySet<string> = words(`
  al alii alia dkk ua ea ao cols col coll colabs colleagues others coworkers mitarbeiter kawan lain rekan andere anderen
  otros otras outros outras colaboradores collaborateurs collaboratori autres altri collega
`)

/** "And others" behind a name, with what joins it: "et al.", "dkk.", "y otros", "u. a.", "等". */
export const othersPattern: RegExp =
  /(?:(?<!\p{L})(?:(?:et|and|und|y|e|en|dan|&)\.?\s?(?:al(?:ii|ia)?|colleagues|others|co-?workers|mitarbeiter(?:innen)?|andere|otros|otras|outros|outras|colaboradores|collaborateurs|collaboratori|colabs?|cols?|coll|autres|altri|anderen|collega['’]?s|kawan-kawan|lain-lain|rekan(?:-rekan)?)(?!\p{L})\.?|dkk(?!\p{L})\.?|u\. ?a(?!\p{L})\.?|e\. ?a(?!\p{L})\.?|a\. ?o(?!\p{L})\.?|и (?:др|соавт)\.|et\.?\s?all(?!\p{L})\.?)|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]\s?)(?:等人?|ら|외|등)(?=[\s（(]|$))/giu

/** Particles of a family name that are written small. */
export const particles: ReadonlySet<string> = words(
  'de del della der den di da do dos das du la le van von vom zu zum zur ten ter te af av bin binti ibn al el y e i ap op t',
)

/** Small words within the name of an organisation or a title. */
export const innerWords: ReadonlySet<string> = words(
  'of for the in on and to a an at by with from & dan untuk dari di und der die das fur des von de la las los del y para do da dos das e pour le les du et der het van voor per il della delle dei',
)

/** First words that make no name of an author, folded: parts of a text, units, events, months, cities, publishers, venues. */
export const notAuthorWords: ReadonlySet<string> = words(`
  figure fig figures table tables tab section sections chapter chapters appendix equation eq eqs page pages volume vol no
  number version release update updated edition part step phase week day year years circa ca c approx since until from between
  before after during early late mid spring summer autumn fall winter season quarter q1 q2 q3 q4 fy article art law act
  gambar tabel bagian bab lampiran persamaan halaman hal versi tahun tanggal sejak hingga sampai antara sebelum sesudah pasal uu
  abbildung abb tabelle abschnitt kapitel anhang gleichung seite seit bis stand version jahr
  figura tabla cuadro seccion capitulo anexo ecuacion pagina desde hasta ano version
  tableau chapitre annexe equation depuis jusqu annee
  quadro secao equacao ate versao
  tabella sezione allegato equazione dal fino anno
  figuur hoofdstuk bijlage vergelijking sinds tot jaar
  accessed retrieved viewed diakses abgerufen zugriff consultado consulte acesso geraadpleegd consultato
  born died est established founded copyright
  neurips nips icml iclr acl emnlp naacl eacl cvpr iccv eccv kdd aaai ijcai sigir www chi siggraph usenix sosp osdi interspeech icassp
  penguin springer wiley elsevier routledge harpercollins pearson macmillan palgrave sage
  january february march april may june july august september october november december
  januari februari maret mei juni juli agustus oktober desember
  januar februar marz mai dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro
  gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre maart augustus
  jan feb mar apr jun jul aug sep sept oct nov dec okt des dez dic ene
  monday tuesday wednesday thursday friday saturday sunday
`)

/** What a number follows without being a page, folded, beside the words that make no author: parts of works, books of Scripture, models. */
export const numberedThings: ReadonlySet<string> = words(`
  act acts scene canto line lines verse stanza psalm psalms surah sura sonnet book symphony opus op route highway room gate group
  class level grade type model mark formula rule item question problem note case study experiment sample test unit lesson
  apollo gemini soyuz boeing airbus windows android iphone galaxy pixel playstation xbox office covid sars vitamin agenda catch
  genesis exodus leviticus numbers deuteronomy joshua judges ruth samuel kings chronicles ezra nehemiah esther job proverbs
  ecclesiastes isaiah jeremiah ezekiel daniel hosea joel amos obadiah jonah micah nahum habakkuk zephaniah haggai zechariah malachi
  matthew luke john romans corinthians galatians ephesians philippians colossians thessalonians timothy titus philemon hebrews
  james peter jude revelation gen exod lev num deut josh judg sam kgs chron neh esth prov eccl isa jer ezek dan hos mic zech mal
  matt rom cor gal eph phil col thess tim heb jas pet rev ps
  babak adegan baris ayat kejadian keluaran imamat ulangan mazmur amsal yesaya yeremia matius markus lukas yohanes roma wahyu nomor
  kelas tingkat soal surat
  akt szene zeile vers strophe psalm mose konige sprüche jesaja jeremia matthaus johannes romer offenbarung nummer klasse stufe gruppe
  acto escena verso versiculo estrofa salmo salmos exodo mateo marcos lucas juan romanos apocalipsis numero clase nivel grupo
  acte ligne verset strophe psaume genese exode matthieu luc jean romains apocalypse classe niveau groupe
  ato cena linha versos estrofe mateus joao apocalipse classe nivel
  atto scena riga versetto strofa giovanni matteo marco luca romani apocalisse numero classe livello gruppo
  bedrijf regel strofe matteus lucas johannes romeinen openbaring nummer klas niveau groep
`)

/** Days of the week, folded: "(Senin, 4 Mei 2020)" is a date, although Montag and Domingo are also names of persons. */
export const weekdays: ReadonlySet<string> = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  senin selasa rabu kamis jumat sabtu minggu ahad montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
  lunes martes miercoles jueves viernes sabado domingo lundi mardi mercredi jeudi vendredi samedi dimanche
  segunda terca quarta quinta sexta feira lunedi martedi mercoledi giovedi venerdi sabato domenica
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
`)

/** Places that stand before a year without being an author, folded: "(Paris, 2015)". */
export const placeNames: ReadonlySet<string> = words(`
  paris london berlin jakarta bandung surabaya yogyakarta medan amsterdam rotterdam utrecht brussels madrid barcelona lisbon porto
  rome milan vienna zurich geneva munich hamburg cologne frankfurt tokyo kyoto seoul beijing shanghai singapore sydney melbourne
  toronto montreal vancouver boston chicago seattle dallas houston denver atlanta oslo stockholm copenhagen helsinki dublin
  edinburgh glasgow manchester oxford cambridge athens istanbul cairo nairobi delhi mumbai bangalore bangkok manila hanoi
  moscow warsaw prague budapest rio brasilia lima bogota santiago montevideo mexico usa uk us eu china japan india indonesia
  germany france spain italy portugal netherlands belgium switzerland austria sweden norway denmark finland poland russia
  brazil argentina chile colombia peru canada australia malaysia thailand vietnam philippines korea turkey egypt kenya nigeria
  deutschland frankreich spanien italien brasil espana alemania francia
`)

/** Verbs, folded, by which an author speaks: after "Smith (2020)" they make it a citation. */
export const reportingVerbs: ReadonlySet<string> = words(`
  argue argues argued show shows showed shown find finds found report reports reported suggest suggests suggested propose proposes
  proposed describe describes described claim claims claimed state states stated note notes noted demonstrate demonstrates
  demonstrated conclude concludes concluded observe observes observed introduce introduces introduced develop develops developed
  define defines defined present presents presented use uses used examine examines examined investigate investigates investigated
  study studied write writes wrote explain explains explained discuss discusses discussed emphasize emphasizes highlighted
  menyatakan mengatakan menunjukkan menemukan menjelaskan berpendapat mengemukakan menyebutkan melaporkan mendefinisikan
  menyimpulkan mengusulkan menegaskan menulis meneliti membahas
  zeigt zeigen zeigte argumentiert argumentieren beschreibt beschreiben berichtet fand schreibt definiert
  montre montrent affirme affirment soutient propose proposent decrit definit
  muestra muestran afirma afirman sostiene propone proponen describe senala define
  mostra mostram argumenta propoe descreve sostiene propone descrive
  say says said mention mentions mentioned assert asserts asserted recommend recommends recommended warn warns warned
  schlagt meint behauptet betont dit disent ecrit dice dicen escribe sugiere diz dizem escreve afirma sugere
  scrive afferma sostengono suggerisce zegt zeggen schrijft beweert meent menambahkan memaparkan memandang
  toont tonen stelt stellen beschrijft betoogt vond vonden laat laten
  confirm confirms confirmed consider considers considered criticize criticizes criticized criticise criticises criticised
  identify identifies identified acknowledge acknowledges acknowledged maintain maintains maintained estimate estimates estimated
  mengungkapkan menekankan menguraikan membuktikan mencatat memperlihatkan merekomendasikan mengidentifikasi mengkritik menilai
  bestatigt bestatigen erklart erklaren kritisiert kritisieren folgert folgern betrachtet untersucht unterscheidet empfiehlt
  confirme confirment explique expliquent souligne soulignent rappelle considere considerent estime estiment conclut
  advierte advierten confirman explica explican destaca destacan subraya subrayan indica indican concluye concluyen plantea
  plantean considera consideran reconoce reconocen demuestra demuestran recuerda recuerdan
  explicam destacam indicam ressalta ressaltam aponta apontam conclui concluem consideram reconhece demonstra demonstram critica
  criticam alerta alertam
  conferma confermano spiega spiegano sottolinea sottolineano ricorda ricordano dimostra dimostrano conclude considerano
  bevestigt bevestigen benadrukt benadrukken concludeert concluderen
`)

/** Verbs, folded, by which only a person or a body speaks: a film or a war shows and finds, but does not say. */
export const speakingVerbs: ReadonlySet<string> = words(`
  argue argues argued say says said claim claims claimed assert asserts asserted write writes wrote disagree disagrees disagreed
  contend contends contended posit posits posited hypothesize hypothesizes hypothesized hypothesise hypothesised remark remarks
  remarked
  menyatakan mengatakan berpendapat mengemukakan menulis menegaskan berargumen mendefinisikan
  argumentiert argumentieren schreibt schreiben behauptet behaupten meint meinen affirme affirment soutient soutiennent ecrit
  ecrivent afirma afirman sostiene sostienen escribe escriben discrepa opina argumenta argumentam escreve discorda afferma scrive
  sostengono ritiene betoogt zegt schrijft beweert
`)

/** What speaks without being an author, folded: "Congress (1928) said", "Konstitusi (1945) menyatakan". */
export const speakingBodies: ReadonlySet<string> = words(`
  congress parliament constitution government court president bible church senate kongres parlemen konstitusi pemerintah
  mahkamah presiden alkitab alquran quran injil senat bundestag verfassung regierung congreso constitucion gobierno
  constitution gouvernement congresso constituicao governo costituzione grondwet regering undang uud piagam
  konvensi gesetz grundgesetz vertrag decreto tratado traite trattato verdrag
`)

/** Words before "Smith (2020)" that make it a citation, folded. */
export const attributingWords: ReadonlySet<string> = words(
  'according following menurut oleh nach laut selon segun segundo conforme secondo volgens gemass by see lihat siehe voir vease zie vedi cf',
)

/**
 * Words that end right before "Smith (2020)" and tell that a work speaks there: "as suggested by", "reviewed in", "menurut". What is
 * made, sold or shown by someone is left out, since a firm and a film are too.
 */
export const citingPhrase: RegExp = new RegExp(
  `(?<![\\p{L}])(?:(?:${[
    '(?:suggested|proposed|described|discussed|reported|derived|argued|reviewed|outlined|summari[sz]ed|explained|defined|demonstrated|formulated|analy[sz]ed|investigated|advocated|criticized) by',
    '(?:outlined|discussed|reviewed|summari[sz]ed|reported|detailed|(?:full|great(?:er)?|more) detail|in detail) in',
    'according to(?: the)?|in the sense of|as (?:shown|found|seen) by|as (?:noted|pointed out|stated|mentioned|observed) (?:by|in)',
    'menurut|(?:dikemukakan|dijelaskan|diusulkan|dinyatakan|dirumuskan|didefinisikan|dibahas|dilaporkan|diuraikan) oleh',
    'laut|(?:vorgeschlagen|beschrieben|berichtet|diskutiert|definiert|formuliert) (?:von|bei|in)|im sinne von',
    'según|de acuerdo con|(?:propuest[oa]s?|descrit[oa]s?|sugerid[oa]s?|definid[oa]s?|formulad[oa]s?|discutid[oa]s?) por',
    'selon|(?:proposée?s?|décrite?s?|suggérée?s?|définie?s?|formulée?s?|discutée?s?) par',
    'segundo|conforme|de acordo com|(?:propost[oa]s?) por',
    'secondo|(?:propost[oaie]|descritt[oaie]|suggerit[oaie]|definit[oaie]|formulat[oaie]) da',
    'volgens|(?:voorgesteld|beschreven|besproken|gedefinieerd|geformuleerd) door',
  ].join('|')}))\\s$`,
  'iu',
)

/** Words that tell a division, a form or a channel of an organisation, folded: they may follow its name without changing whose words these are. */
export const descriptorWords: ReadonlySet<string> = words(`
  official press release blog blogs news newsroom statement announcement announcements office report reports documentation docs
  website site web page fact sheet sheets factsheet media team research portal data open department global affairs update updates
  partnership service services center centre group foundation inc ltd llc corp corporation company gmbh online help support
  developer developers guide guides newsletter podcast channel magazine brief briefing policy paper white whitepaper
  resmi siaran pers pernyataan pengumuman situs berita laporan kantor dokumentasi pusat
  pressemitteilung bericht webseite nachrichten communique presse site officiel comunicado prensa oficial noticias informe
  relatorio comunicado nota imprensa comunicato stampa ufficiale persbericht nieuws rapport
`)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''))
}
