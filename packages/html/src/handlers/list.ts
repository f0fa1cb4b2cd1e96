import type { Block, List, ListItem } from '@edisi/document'
import type { ElementContent, Properties } from 'hast'
import { keepBreaks, placeInlines } from '../break-pages.ts'
import { element, text } from '../element.ts'
import { languageProperties } from '../language-properties.ts'
import type { State } from '../state.ts'

/** A list. The paragraphs of a tight one have no element of their own. */
export function listToHast(list: List<'finished'>, state: State): ElementContent {
  const isTasks = list.children.some((item) => item.isChecked !== undefined)
  const properties: Properties = {
    className: isTasks ? ['tasks'] : undefined,
    start: list.isOrdered && list.start !== 1 ? list.start : undefined,
    ...languageProperties(list.lang, state.input.flavour),
  }
  const items = list.children.map((item) => itemToHast(item, list.isTight, state))
  return element(list.isOrdered ? 'ol' : 'ul', properties, items)
}

function itemToHast(item: ListItem<'finished'>, isTight: boolean, state: State): ElementContent {
  keepBreaks(item.nodeId, state)
  const render = (): ElementContent[] => [
    ...taskMark(item, state),
    ...(isTight ? item.children.flatMap((block) => tightBlock(block, state)) : state.toBlocks(item.children)),
  ]
  const { marking } = state.input
  const content = marking === undefined ? render() : marking.unit({ place: item.place, entry: undefined }, render)
  const properties = languageProperties(item.lang, state.input.flavour)
  return element('li', properties, content)
}

function tightBlock(block: Block<'finished'>, state: State): readonly ElementContent[] {
  const isBare = block.type === 'paragraph' && block.id === undefined && block.lang === undefined
  return isBare ? placeInlines(block.nodeId, block.children, state) : state.toBlocks([block])
}

function taskMark(item: ListItem<'finished'>, state: State): ElementContent[] {
  if (item.isChecked === undefined) return []
  const word = item.isChecked ? state.words.done : state.words.notDone
  return [
    element('span', { className: ['task'], role: 'img', ariaLabel: word }, [text(item.isChecked ? '☑' : '☐')]),
    text(' '),
  ]
}
