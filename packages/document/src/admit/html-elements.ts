/** Elements that never have content (HTML, 13.1.2). */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** Elements whose content is text whatever it looks like (HTML, 13.2.5.2 and following). */
export const rawElements: ReadonlySet<string> = new Set(
  'script style textarea title xmp iframe noembed noframes noscript'.split(' '),
)

/** Elements that are never shown, content and all: they run, ask, embed or describe. */
export const droppedElements: ReadonlySet<string> = new Set(
  (
    'script style textarea title xmp iframe noembed noframes noscript object embed applet form input button select ' +
    'option optgroup datalist output meter progress canvas svg math template slot link meta base head frame frameset ' +
    'map area param track dialog marquee blink plaintext'
  ).split(' '),
)

/** Elements that stand on lines of their own. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    'p div section article main header footer aside center nav address hgroup search html body blockquote ul ol menu li ' +
    'dl dt dd table caption colgroup thead tbody tfoot tr td th figure figcaption pre hr h1 h2 h3 h4 h5 h6 details ' +
    'summary'
  ).split(' '),
)

/** Elements within a line whose words are shown, with or without a form of their own. */
export const inlineElements: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small ' +
    'source span strike strong sub sup time tt u var wbr picture video audio col'
  ).split(' '),
)

/** What an opening tag ends: the elements, innermost first, that may not contain it (HTML, 13.1.2.4). */
export const endedBy: ReadonlyMap<string, { readonly ends: readonly string[]; readonly within: readonly string[] }> =
  new Map([
    ['li', { ends: ['p', 'li'], within: ['ul', 'ol', 'menu'] }],
    ['dt', { ends: ['p', 'dt', 'dd'], within: ['dl'] }],
    ['dd', { ends: ['p', 'dt', 'dd'], within: ['dl'] }],
    ['tr', { ends: ['p', 'tr', 'td', 'th'], within: ['table'] }],
    ['td', { ends: ['p', 'td', 'th'], within: ['tr', 'table'] }],
    ['th', { ends: ['p', 'td', 'th'], within: ['tr', 'table'] }],
    ['thead', { ends: ['tr', 'td', 'th', 'thead', 'tbody', 'tfoot'], within: ['table'] }],
    ['tbody', { ends: ['tr', 'td', 'th', 'thead', 'tbody', 'tfoot'], within: ['table'] }],
    ['tfoot', { ends: ['tr', 'td', 'th', 'thead', 'tbody', 'tfoot'], within: ['table'] }],
    ['p', { ends: ['p'], within: ['li', 'td', 'th', 'dd', 'div', 'blockquote'] }],
  ])

/** Elements whose closing tag an author may leave out without harm. */
export const mayStayOpen: ReadonlySet<string> = new Set('p li dt dd tr td th thead tbody tfoot html body'.split(' '))
