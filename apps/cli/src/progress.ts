import type { Stage } from '@edisi/press'

/** Tells the user what is being done, and measures it. */
export interface Progress {
  readonly begin: (publication: string, stage: Stage) => void
  readonly end: () => void
  /** CPU milliseconds by stage, in the order in which they first began. */
  readonly timings: () => ReadonlyMap<string, number>
}

const words: Readonly<Record<Stage, string>> = {
  parse: 'reading',
  citations: 'checking citations',
  online: 'asking the network',
  finish: 'finishing the text',
  html: 'making the web page',
  typeset: 'setting pages',
  pdf: 'drawing the PDF',
  epub: 'packing the EPUB',
  verify: 'verifying the EPUB',
  handout: 'imposing handouts',
  write: 'writing',
}

/** Gives progress on one line of a terminal that is rewritten, or in silence where the stream is none. */
export function startProgress(stream: NodeJS.WriteStream, isShown: boolean): Progress {
  const timings = new Map<string, number>()
  let current: string | undefined
  let since = process.cpuUsage()
  const close = (): void => {
    const { user, system } = process.cpuUsage(since)
    if (current !== undefined) timings.set(current, (timings.get(current) ?? 0) + (user + system) / 1000)
    since = process.cpuUsage()
  }
  return {
    begin(publication, stage) {
      close()
      current = stage
      if (isShown) stream.write(`\r\u001B[K${publication}: ${words[stage]} …`)
    },
    end() {
      close()
      current = undefined
      if (isShown) stream.write('\r\u001B[K')
    },
    timings: () => timings,
  }
}
