import type { Excuse } from '@edisi/citations'

/** Each excuse of an uncited entry in plain words; undefined where the report says by which citations it may be meant. */
export const excuseWords: Readonly<Record<Excuse, string | undefined>> = {
  asked: 'listed without a citation, as asked',
  reading: 'listed for further reading: the text cites nothing',
  meant: undefined,
  named: 'named in the text without a citation',
  twin: 'not cited, but another entry of the same work is',
  unseparated: 'its key stands behind another one without a semicolon',
  unread: 'not cited: it could not be read',
  nameless: 'not cited: it has neither author nor title',
}
