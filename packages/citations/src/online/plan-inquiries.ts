import type { LinkedDocument } from '../linked-document.ts'
import { collectSubjects } from './collect-subjects.ts'
import type { Inquiry } from './inquiry.ts'

/**
 * Gives what a document would have the network asked about, each question once: works first, since they tell most.
 * `allowed` are origins that may be asked even if they lie in the own network.
 */
export function planInquiries(linked: LinkedDocument, allowed: ReadonlySet<string>): readonly Inquiry[] {
  const { urls, works } = collectSubjects(linked, allowed)
  return [
    ...[...works.values()].map(({ key, doi, description }): Inquiry => ({ type: 'work', key, doi, description })),
    ...[...urls.values()].map(({ key }): Inquiry => ({ type: 'url', key })),
  ]
}
