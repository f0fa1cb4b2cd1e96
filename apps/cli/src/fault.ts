/** A fault without a place in a source, of the command line, the machine or ours: what is wrong, and what would help. */
export interface Fault {
  readonly reason: string
  readonly help: string
}
