import type { CitedReferenceEntry, ReferenceList } from '@edisi/document'
import type { ElementContent, Properties } from 'hast'
import { keepBreaks } from '../break-pages.ts'
import { element, text } from '../element.ts'
import { languageProperties } from '../language-properties.ts'
import type { State } from '../state.ts'

/** A list of references. Each entry has its id, and after its words a link back to every place that cites it. */
export function referenceListToHast(list: ReferenceList<'finished'>, state: State): ElementContent {
  const isNumbered = list.form === 'numbered'
  const properties: Properties = {
    className: ['references', list.form],
    start: isNumbered && list.start !== 1 ? list.start : undefined,
    ...languageProperties(list.lang, state.input.flavour),
  }
  const entries = list.entries.map((entry) => entryToHast(entry, state))
  return element(isNumbered ? 'ol' : 'ul', properties, entries)
}

function entryToHast(entry: CitedReferenceEntry<'finished'>, state: State): ElementContent {
  keepBreaks(entry.nodeId, state)
  const { marking } = state.input
  const content =
    marking === undefined
      ? wordsOfEntry(entry, state)
      : marking.unit({ place: entry.place, entry: entry.id }, () => wordsOfEntry(entry, state))
  return element('li', { id: entry.id, ...languageProperties(entry.lang, state.input.flavour) }, content)
}

function wordsOfEntry(entry: CitedReferenceEntry<'finished'>, state: State): ElementContent[] {
  const content = state.toBlocks(entry.children)
  const first = content.at(0)
  const label =
    entry.label === undefined ? [] : [element('span', { className: ['label'] }, [text(entry.label)]), text(' ')]
  if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(...label)
  else content.unshift(...label)
  const last = content.at(-1)
  // What is beside an entry says by itself where it is cited.
  const back = state.input.marking === undefined ? backLinks(entry, state) : []
  if (last?.type === 'element' && last.tagName === 'p') last.children.push(...back)
  else content.push(...back)
  return content
}

function backLinks(entry: CitedReferenceEntry<'finished'>, state: State): ElementContent[] {
  if (entry.citedBy.length === 0) return []
  const isOnly = entry.citedBy.length === 1
  const links = entry.citedBy.flatMap((citation, index) => {
    const properties = {
      href: state.input.hrefOf(citation),
      role: 'doc-backlink',
      ariaLabel: isOnly ? state.words.backToText : `${state.words.backToText} ${index + 1}`,
    }
    // The variation selector keeps systems from drawing the arrow as a picture.
    return [text(' '), element('a', properties, [text(isOnly ? '↩\uFE0E' : String(index + 1))])]
  })
  // The word is for the card alone: in the list the sign and the numbers say enough.
  const sign = isOnly
    ? []
    : [
        text(' '),
        element('span', { className: ['sign'], ariaHidden: 'true' }, [text('↩\uFE0E')]),
        ...(state.input.flavour === 'web'
          ? [element('span', { className: ['cited'] }, [text(`${state.words.cited}:`)])]
          : []),
      ]
  return [element('span', { className: ['back'] }, [...sign, ...links])]
}
