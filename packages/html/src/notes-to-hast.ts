import { plainText } from '@edisi/document'
import type { Note } from '@edisi/document'
import type { ElementContent } from 'hast'
import { element, text } from './element.ts'
import type { State } from './state.ts'

/**
 * Gives the section of the notes that have been called so far, in the order of the calls; nothing without one. A note
 * that is called within another note follows it.
 */
export function notesToHast(state: State): readonly ElementContent[] {
  const [first] = state.calledNotes
  if (first === undefined) return []
  const items: ElementContent[] = []
  // Not for-of over a copy: rendering a note may call further ones.
  for (let index = 0; index < state.calledNotes.length; index++) {
    const note = state.calledNotes[index]
    if (note) items.push(noteToHast(note, state))
  }
  const { flavour } = state.input
  const properties = {
    className: ['notes'],
    role: 'doc-endnotes',
    ariaLabel: labelOfNotes(state),
    ...(flavour === 'epub' ? { 'epub:type': 'endnotes' } : {}),
  }
  const list = element('ol', first.number === 1 ? {} : { start: first.number }, items)
  return [element('section', properties, [element(headingOf(state), {}, [text(state.words.notes)]), list])]
}

function noteToHast(note: Note<'finished'>, state: State): ElementContent {
  const { marking } = state.input
  const content =
    marking === undefined
      ? wordsOfNote(note, state)
      : marking.unit({ place: note.place, entry: undefined }, () => wordsOfNote(note, state))
  return element('li', { id: note.id }, content)
}

function wordsOfNote(note: Note<'finished'>, state: State): ElementContent[] {
  const content = state.toBlocks(note.children)
  const back = note.calls.flatMap((call) => [text(' '), backLink(call, note, state)])
  const last = content.at(-1)
  if (last?.type === 'element' && last.tagName === 'p') last.children.push(...back)
  else content.push(element('p', {}, back.slice(1)))
  return content
}

function backLink(call: string, note: Note<'finished'>, state: State): ElementContent {
  const which = note.calls.length > 1 ? `, ${note.calls.indexOf(call) + 1}` : ''
  return element(
    'a',
    {
      className: ['back'],
      href: state.input.hrefOf(call),
      role: 'doc-backlink',
      ariaLabel: `${state.words.backToText} (${note.number}${which})`,
    },
    // The variation selector keeps systems from drawing the arrow as a picture.
    [text('↩\uFE0E')],
  )
}

function labelOfNotes(state: State): string {
  const { chapter, document } = state.input
  return document.chapters.length > 1 ? `${state.words.notes}: ${plainText(chapter.title)}` : state.words.notes
}

// One level below a chapter's heading, which is 2; in an article they stand beside its sections.
function headingOf(state: State): 'h2' | 'h3' {
  const [opening] = state.input.chapter.blocks
  const isChapter = state.input.document.class !== 'article' && opening?.type === 'heading' && opening.level === 2
  return isChapter ? 'h3' : 'h2'
}
