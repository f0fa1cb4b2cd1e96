/** The stages of a build that take time, as progress and timings tell them. */
export type Stage =
  | 'parse'
  | 'citations'
  | 'online'
  | 'finish'
  | 'html'
  | 'typeset'
  | 'pdf'
  | 'epub'
  | 'verify'
  | 'handout'
  | 'write'

/** Is told when a stage begins. */
export type StageListener = (stage: Stage) => void
