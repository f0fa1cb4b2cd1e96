const { setFlagsFromString } = require('node:v8')

/**
 * Tunes V8 for a short run. Compiled code that was kept is taken only under the flags that it was made with, so that they
 * are all set here and first. Flags of V8 are no stable interface: it passes over those that it does not know.
 */
function setEngineFlags() {
  // Most of what a build runs, it runs a few times only: the optimising compiler of Node 20 then costs more than it saves.
  // With this budget it waits until code is truly hot, which spares a cold article more than a long book. `npm run bench` shows
  // what each of these flags is worth. Later versions wait of themselves, and would say on standard error that they have no such flag.
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000')
  // The heap of a book grows in smaller steps, which keeps its peak low and takes no time.
  setFlagsFromString('--heap-growing-percent=60')
  // A check of an article ends before its heap is worth marking, which V8 begins in other threads from the first 20 MB on:
  // 7 % of its time. A book takes as long and as much memory without.
  setFlagsFromString('--no-incremental-marking')
  // V8 would go on to optimise a huge function of the subsetter in the background, and the process would wait for that at
  // its end; the check of the EPUB, which brings a module of its own, gains too.
  setFlagsFromString('--liftoff-only')
  // A pattern is compiled once, not for its first match and again for its second: a cold check meets many of them twice.
  setFlagsFromString('--no-regexp-tier-up')
  // Compiled code is kept to the end, when the build of the command writes it down.
  setFlagsFromString('--no-flush-bytecode')
}

module.exports = { setEngineFlags }
