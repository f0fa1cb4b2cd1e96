import { VFileMessage } from 'vfile-message'
import type { Diagnostic } from './diagnostic.ts'

/** Gives a finding as the message that remark and its editors understand: for the edge of the product only. */
export function toVFileMessage(diagnostic: Diagnostic): VFileMessage {
  const message = new VFileMessage(diagnostic.reason, {
    ...(diagnostic.place ? { place: { start: diagnostic.place.start, end: diagnostic.place.end } } : {}),
    ruleId: diagnostic.ruleId,
    source: 'edisi',
  })
  message.fatal = diagnostic.fatal
  message.file = diagnostic.path
  message.expected = [...diagnostic.expected]
  if (diagnostic.url !== undefined) message.url = diagnostic.url
  if (diagnostic.note !== undefined) message.note = diagnostic.note
  return message
}
