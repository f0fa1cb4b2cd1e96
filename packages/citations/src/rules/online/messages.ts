import { toDiagnostic, type Diagnostic, type Place, type Related } from '@edisi/diagnostics'
import type { Difference } from '../../online/compare-work.ts'
import type { NetworkFailure, Retraction, WorkRecord } from '../../online/facts.ts'
import { lockName } from '../../online/lock-name.ts'
import { shorten } from '../shorten.ts'

interface Found {
  readonly at: Place | string
  readonly expected?: readonly string[]
  readonly related?: readonly Related[]
}

/** Told of an address that answers that there is nothing. */
export function urlDead({
  url,
  status,
  archive,
  ...found
}: Found & { readonly url: string; readonly status: number; readonly archive: string | undefined }): Diagnostic {
  return toDiagnostic({
    ...found,
    ruleId: 'url-dead',
    severity: 'error',
    reason: `nothing stands at \`${shorten(url)}\` any more: it answers ${status}`,
    note:
      archive === undefined
        ? 'find where it has gone, or give another source'
        : `find where it has gone, or give the copy that an archive keeps${found.expected?.length ? '' : `: ${archive}`}`,
  })
}

/** Told of a DOI that no agency knows. */
export function doiUnregistered({
  doi,
  near,
  ...found
}: Found & { readonly doi: string; readonly near: string | undefined }): Diagnostic {
  return toDiagnostic({
    ...found,
    ruleId: 'url-dead',
    severity: 'error',
    reason: `the DOI \`${shorten(doi)}\` leads nowhere: no agency has it`,
    note:
      near === undefined
        ? 'compare it with the page of the work itself'
        : `compare it with the page of the work itself; \`${near}\` is of a work with this title`,
  })
}

/** Told of an address that says that its page has moved for good. */
export function urlRedirected({
  url,
  to,
  isElsewhere,
  ...found
}: Found & { readonly url: string; readonly to: string; readonly isElsewhere: boolean }): Diagnostic {
  return toDiagnostic({
    ...found,
    ruleId: 'url-redirected',
    severity: 'info',
    reason: `\`${shorten(url)}\` has moved for good to \`${shorten(to)}\``,
    note: isElsewhere
      ? 'look whether the page is still there: what it leads to now is another one'
      : 'give the new address, which will hold longer',
  })
}

/** Told of a work that was taken back. */
export function referenceRetracted({
  name,
  retraction,
  ...found
}: Found & { readonly name: string; readonly retraction: Retraction }): Diagnostic {
  const year = retraction.year === undefined ? '' : ` in ${retraction.year}`
  const notice = retraction.notice === undefined ? '' : `; the notice is ${retraction.notice}`
  return toDiagnostic({
    ...found,
    ruleId: 'reference-retracted',
    severity: 'error',
    reason: `\`${shorten(name)}\` ${deeds[retraction.kind]}${year}${notice}`,
    note: 'take it out, or say in the entry that it is retracted and why it is cited nevertheless',
  })
}

const deeds: Readonly<Record<Retraction['kind'], string>> = {
  retraction: 'was retracted',
  withdrawal: 'was withdrawn',
  removal: 'was removed by its publisher',
  'partial-retraction': 'was retracted in part',
}

/** Told of an entry that differs from the record of its work. */
export function referenceMetadataMismatch({
  name,
  doi,
  differences,
  ...found
}: Found & {
  readonly name: string
  readonly doi: string | undefined
  readonly differences: readonly Difference[]
}): Diagnostic {
  const told = differences.map(
    ({ field, written, recorded }) => `${field} \`${shorten(recorded)}\`, not \`${shorten(written)}\``,
  )
  const record = doi === undefined ? `the record of \`${shorten(name)}\`` : `the record of \`${shorten(doi)}\``
  return toDiagnostic({
    ...found,
    ruleId: 'reference-metadata-mismatch',
    severity: 'warning',
    reason: `${record} has ${told.join('; ')}`,
    note: 'compare with the work itself: the entry may be wrong, its DOI, or the record',
  })
}

/** Told of a DOI whose record is of another work than the entry. */
export function doiOfAnother({
  name,
  doi,
  record,
  ...found
}: Found & { readonly name: string; readonly doi: string; readonly record: WorkRecord }): Diagnostic {
  const year = record.issued ?? record.printed ?? record.online
  const who = [record.authors[0], year].filter((part) => part !== undefined).join(', ')
  const work = `\`${shorten(record.title ?? '')}\`${who === '' ? '' : ` (${who})`}`
  return toDiagnostic({
    ...found,
    ruleId: 'reference-metadata-mismatch',
    severity: 'warning',
    reason: `the DOI \`${shorten(doi)}\` of \`${shorten(name)}\` is that of another work: ${work}`,
    note: 'give the DOI of this work, or correct the entry',
  })
}

/** Told of a work without a DOI that the index does not have. */
export function referenceNotFoundOnline({ name, ...found }: Found & { readonly name: string }): Diagnostic {
  return toDiagnostic({
    ...found,
    ruleId: 'reference-not-found-online',
    severity: 'info',
    reason: `the index that was asked has no record that answers to \`${shorten(name)}\``,
    note: 'indexes are incomplete, and this says nothing against the work; compare author, year and title with it',
  })
}

/** Told once of all that the network gave no answer to in this run. */
export function uncheckedNow({
  count,
  byReason,
  ...found
}: Found & { readonly count: number; readonly byReason: ReadonlyMap<NetworkFailure, readonly string[]> }): Diagnostic {
  const told = [...byReason].map(([why, keys]) => `${failures[why]} (${listKeys(keys)})`)
  return toDiagnostic({
    ...found,
    ruleId: 'reference-unchecked-online',
    severity: 'info',
    reason: `${count === 1 ? 'one address or work' : `${count} addresses and works`} could not be checked online: ${told.join('; ')}`,
    note: 'nothing is said about them; try again later',
  })
}

const failures: Readonly<Record<NetworkFailure, string>> = {
  'too-many-requests': 'asked to wait longer than we do',
  'server-error': 'faults of the server',
  timeout: 'no answer in time',
  unreachable: 'no connection',
  'unknown-host': 'no such host',
  certificate: 'certificates that do not hold',
  'bad-answer': 'answers that cannot be read',
  redirects: 'redirects without an end',
  'private-address': 'hosts of a private network, which are not asked',
  proxy: 'no way through the proxy',
  'robots-unknown': 'robots.txt not to be had',
  'out-of-time': 'the time was up',
}

/** Told once, in a check without the network, of all that the lock file does not have. */
export function unlocked({ keys, ...found }: Found & { readonly keys: readonly string[] }): Diagnostic {
  return toDiagnostic({
    ...found,
    ruleId: 'reference-unchecked-online',
    severity: 'info',
    reason: `${keys.length === 1 ? 'one address or work is' : `${keys.length} addresses and works are`} not in \`${lockName}\`: ${listKeys(keys)}`,
    note: 'they are new, or have changed; `edisi check --online` checks them',
  })
}

/** Told of a lock file that is torn, of a wrong form, or not to be read. */
export function lockUnreadable(path: string, reason: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-lock-unreadable',
    severity: 'error',
    at: path,
    reason: `\`${lockName}\` cannot be read: ${reason}`,
    note: '`edisi check --online` makes it anew',
  })
}

/** Told of a lock file of a later version, which is left as it is. */
export function lockNewer(path: string): Diagnostic {
  return toDiagnostic({
    ruleId: 'reference-lock-unreadable',
    severity: 'error',
    at: path,
    reason: `\`${lockName}\` was written by a later edisi`,
    note: 'use that edisi, or remove the file and let `edisi check --online` make it anew',
  })
}

function listKeys(keys: readonly string[]): string {
  const shown = keys.slice(0, 3).map((key) => `\`${shorten(key.replace(/^(?:doi|work):/, ''))}\``)
  return [...shown, ...(keys.length > 3 ? [`${keys.length - 3} more`] : [])].join(', ')
}

// Names and addresses are short; what is not, is told by its beginning.
