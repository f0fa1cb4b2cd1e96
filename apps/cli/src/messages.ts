import type { Fault } from './fault.ts'

/** What is said of a mistake in the command line. */
export const usage = {
  unknownCommand: (command: string, near: string | undefined): Fault => ({
    reason: `there is no command \`${command}\``,
    help: near === undefined ? 'run `edisi help` for the commands' : `did you mean \`edisi ${near}\`?`,
  }),
  unknownOption: (option: string, near: string | undefined): Fault => ({
    reason: `there is no option \`${option}\``,
    help: near === undefined ? 'run `edisi help` for the options' : `did you mean \`--${near}\`?`,
  }),
  badOption: (message: string): Fault => ({
    reason: `an option could not be read: ${message.split('. ')[0] ?? message}`,
    help: 'run `edisi help` for the options',
  }),
  strayOption: (option: string, commands: readonly string[]): Fault => ({
    reason: `\`--${option}\` is no option of this command`,
    help: `it belongs to ${commands.map((command) => `\`edisi ${command}\``).join(', ')}`,
  }),
  emptyOption: (option: string): Fault => ({
    reason: `\`--${option}\` has no value`,
    help: 'give it one, or leave it away; in a script, an unset variable may stand there',
  }),
  fixAndShow: (): Fault => ({
    reason: '`--fix` makes the fixes, and `--fix-dry-run` only shows them',
    help: 'ask for one of them',
  }),
  reportWithoutFormat: (): Fault => ({
    reason: '`-o` names a file for a report, and there is none in the form `text`',
    help: 'add `--format json`, `sarif`, `github` or `html`',
  }),
  styleAndFormat: (): Fault => ({
    reason: '`--style` prints the list for a reader, and `--format` for a program',
    help: 'ask for one of them',
  }),
  writeAndOutput: (): Fault => ({
    reason: '`--write` changes the files themselves, and `-o` leaves them as they are',
    help: 'ask for one of them',
  }),
  referencesForProse: (): Fault => ({
    reason: '`--references` names the bibliography of keys, and prose needs none',
    help: 'leave it away, or turn citations into keys',
  }),
  badProxy: (variable: string): Fault => ({
    reason: `\`${variable}\` names no proxy that speaks HTTP`,
    help: 'set it to an address such as `http://proxy.example.org:3128`, or unset it',
  }),
  // The address itself is not printed: it holds a password.
  badProxyUser: (variable: string): Fault => ({
    reason: `the user or the password in \`${variable}\` has a \`%\` that escapes no character`,
    help: 'write a percent sign itself as `%25`',
  }),
  diffAndReport: (format: string): Fault => ({
    reason: `\`--fix-dry-run\` prints a diff, and \`--format ${format}\` a report`,
    help: 'ask for one of them',
  }),
  unknownName: (kind: string, name: string, known: readonly string[]): Fault => ({
    reason: `there is no ${kind} \`${name}\``,
    help: `choose from ${known.join(', ')}`,
  }),
  missingOperand: (command: string): Fault => ({
    reason: `\`edisi ${command}\` needs a path`,
    help: 'give a Markdown file, the folder of a publication, or a folder of publications',
  }),
  pathMissing: (path: string): Fault => ({
    reason: `\`${path}\` does not exist`,
    help: 'check the spelling, and the folder you stand in',
  }),
  notMarkdown: (path: string): Fault => ({
    reason: `\`${path}\` is not a Markdown file`,
    help: 'give a file that ends in .md, or a folder that has one',
  }),
  folderUnreadable: (path: string): Fault => ({
    reason: `the folder \`${path}\` cannot be read`,
    help: 'make it readable; what else was asked for is done',
  }),
  noMarkdown: (path: string): Fault => ({
    reason: `there is no Markdown in \`${path}\``,
    help: 'give a folder with a .md file or a publication.yaml',
  }),
  outsideRoot: (path: string, root: string): Fault => ({
    reason: `\`${path}\` lies outside the root \`${root}\``,
    help: 'widen --root, or leave it away',
  }),
  sameOutput: (file: string, first: string, second: string): Fault => ({
    reason: `\`${first}\` and \`${second}\` would both be written to \`${file}\``,
    help: 'build them into different folders, or rename one',
  }),
  unknownRule: (rule: string, near: string | undefined): Fault => ({
    reason: `there is no rule \`${rule}\``,
    help: near === undefined ? 'run `edisi explain` for the list of rules' : `did you mean \`${near}\`?`,
  }),
  onePage: (count: number): Fault => ({
    reason: `there are ${count} publications, and a report shows one`,
    help: 'name a folder for the pages, as in `-o reports`',
  }),
  sourceInTheWay: (path: string): Fault => ({
    reason: `\`${path}\` is one of the sources, and would be written over`,
    help: 'name another file after `-o`',
  }),
  onePublication: (command: string, first: string, second: string): Fault => ({
    reason: `\`edisi ${command}\` takes one publication, and \`${first}\` and \`${second}\` are two`,
    help: 'run it for each of them',
  }),
  styleUnreadable: (path: string): Fault => ({
    reason: `the citation style \`${path}\` cannot be read`,
    help: 'give a .csl file, or the name of a style that comes with edisi, such as apa',
  }),
  styleMissing: (name: string, near: string | undefined): Fault => ({
    reason: `there is no citation style \`${name}\``,
    help:
      near === undefined
        ? 'give a .csl file, or the name of a style that comes with edisi, such as apa'
        : `did you mean \`--style ${near}\`?`,
  }),
  badReferences: (name: string): Fault => ({
    reason: `\`${name}\` is no name for a bibliography`,
    help: 'give a name that ends in .bib or .json, without a folder: it stands beside the Markdown',
  }),
  citeManySources: (path: string): Fault => ({
    reason: `\`${path}\` has several files, which one output cannot hold`,
    help: 'change them with --write, or write them to a folder with -o',
  }),
  citeOverSources: (): Fault => ({
    reason: 'the folder of -o is that of the sources',
    help: 'use --write to change the sources themselves',
  }),
  cannotCite: (reason: string): Fault => ({
    reason: `nothing was turned: ${reason}`,
    help: 'mend that, or turn these citations by hand',
  }),
  badEpoch: (value: string): Fault => ({
    reason: `SOURCE_DATE_EPOCH is \`${value}\`, which is no count of seconds`,
    help: 'set it to whole seconds since 1970, or unset it',
  }),
}

/** What is said of a list of references: what is not in it. Empty where all is. */
export function describeList({
  unread,
  unwritten,
}: {
  readonly unread: number
  readonly unwritten: readonly string[]
}): string {
  const lines = [
    unread === 0 ? '' : `${unread} ${unread === 1 ? 'entry' : 'entries'} could not be read; \`edisi check\` tells why`,
    unwritten.length === 0 ? '' : `this form has no place for ${unwritten.join(', ')}`,
  ]
  return lines.filter((line) => line !== '').join('\n')
}

/** What is said when citations were turned: how many, and what has to be known besides. */
export function describeCiting({
  turned,
  kept,
  notes,
}: {
  readonly turned: number
  readonly kept: readonly unknown[]
  readonly notes: readonly string[]
}): readonly string[] {
  const left = kept.length === 0 ? '' : `, left ${kept.length}`
  return [...notes, `turned ${turned} citation${turned === 1 ? '' : 's'}${left}`]
}

/** What is said when the machine does not let us write. `code` is the system's own name of the fault. */
export function describeWriteFault(path: string, code: string): Fault {
  return {
    reason: `\`${path}\` could not be written: ${reasonOf(code)}`,
    help: 'nothing of this publication was written; choose another folder with -o, or make room',
  }
}

/** What is said when that which was learnt online cannot be written beside the sources, the only place for it. */
export function describeLockFault({ reason }: Fault): Fault {
  return { reason, help: 'the next check must ask again; make the folder of the publication writable, or make room' }
}

/** What is said when a file that is there cannot be changed; `CHANGED` where it is not as it was read. */
export function describeChangeFault(path: string, code: string): Fault {
  return {
    reason: `\`${path}\` could not be changed: ${code === 'CHANGED' ? 'it is not as it was read' : reasonOf(code)}`,
    help: 'no file of this publication was changed; make it writable, and try again',
  }
}

/** What is said of a fault of ours. */
export function describeInternalFault(error: unknown, verb: string): Fault {
  const message = error instanceof Error ? error.message : String(error)
  return {
    reason: `internal fault while trying to ${verb}: ${message.split('\n')[0] ?? message}`,
    help: 'please report this, with the source that shows it; EDISI_DEBUG=1 prints where it happened',
  }
}

// The system's own names of faults.
function reasonOf(code: string): string {
  const reasons: Readonly<Record<string, string>> = {
    EACCES: 'writing is not permitted',
    EPERM: 'writing is not permitted',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    ENOTDIR: 'a part of the path is a file, not a folder',
    EEXIST: 'a part of the path is a file, not a folder',
    EISDIR: 'a folder has that name',
    ENAMETOOLONG: 'the name is too long',
    EMFILE: 'too many files are open',
  }
  return reasons[code] ?? code
}
