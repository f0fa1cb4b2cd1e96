import { EditMap } from 'micromark-util-edit-map'
import type { Event } from 'micromark-util-types'

/**
 * Lets micromark 4 change the list of its events in the time of what stands behind the first change. Its own way takes
 * the whole list apart and together again, and it does so wherever a list or a note ends: in a text with many of them
 * that took nearly all of the time. Nothing else is changed, so that whoever shares micromark with us is as well off.
 */
export function quickenEdits(): void {
  EditMap.prototype.consume = consume
}

function consume(this: EditMap, events: Event[]): undefined {
  const edits = this.map.toSorted(([a], [b]) => a - b)
  const first = edits[0]?.[0]
  if (first === undefined) return
  const tail = events.slice(first)
  events.length = first
  let from = first
  for (const [at, removed, added] of edits) {
    for (const event of tail.slice(from - first, at - first)) events.push(event)
    for (const event of added) events.push(event)
    from = at + removed
  }
  for (const event of tail.slice(from - first)) events.push(event)
  this.map.length = 0
  this.index.clear()
}
