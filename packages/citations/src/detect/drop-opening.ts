import { foldText } from '../fold-text.ts'
import { readCitedName, type CitedName } from './read-cited-name.ts'

/**
 * Gives a name without the word that opens its sentence: "Even Porter (2005)", "Para García Márquez (2019)". Such a word has its
 * capital from its place; elsewhere, and where nothing follows it, it may be a name itself: "Schön (1983)".
 */
export function dropOpening(text: string, name: CitedName): CitedName {
  const [whole = '', word = ''] = /^(\p{L}+)\s+(?=\S)/u.exec(name.text) ?? []
  if (!openingWords.has(foldText(word)) || !opensSentence.test(text.slice(Math.max(0, name.start - 8), name.start)))
    return name
  return readCitedName(name.text.slice(whole.length), name.start + whole.length) ?? name
}

const opensSentence = /(?:^|[.!?:;)\]”"“„«»…])\s*["“„«(]*$/u

// Words of the closed classes, folded: adverbs, conjunctions and prepositions. What is a given name too, "Can", "Al", is left out.
const openingWords: ReadonlySet<string> = new Set(
  `even only already still yet also again indeed thus hence similarly likewise moreover furthermore additionally finally lastly
  consequently therefore nevertheless nonetheless meanwhile instead otherwise unlike like today now then later earlier here there
  firstly secondly thirdly perhaps certainly clearly famously interestingly importantly accordingly especially particularly
  conversely subsequently ultimately curiously surprisingly once why how just neither
  schon sogar bereits nur selbst erst dann doch aber denn zudem ausserdem ferner dagegen hingegen allerdings jedoch dennoch trotzdem
  hier dort heute spater fruher zuerst zuletzt schliesslich insbesondere ebenso ahnlich obwohl weil dass wenn damit daher deshalb
  somit also nun noch
  incluso aun aunque ademas para tampoco asi luego despues antes entonces ahora hoy solamente pero mientras cuando donde porque pues
  sobre contra entre hacia finalmente igualmente asimismo siguiendo curiosamente
  ate ainda alem assim depois porem contudo enquanto onde somente apenas mesmo inclusive agora
  meme ainsi deja encore pour puis ensuite enfin cependant toutefois pourtant mais lorsque quand outre notamment seul seulement
  anche perfino persino ancora inoltre infine pero tuttavia mentre quindi dunque soltanto
  zelfs reeds toen daarna echter maar omdat terwijl hoewel verder bovendien
  bahkan lalu kemudian selanjutnya ketika saat karena sebab maka jadi bagi untuk tentang senada sejalan begitu demikian hanya
  sebaliknya akhirnya`.split(/\s+/),
)
