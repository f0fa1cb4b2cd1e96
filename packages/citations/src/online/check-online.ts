import type { LinkedDocument } from '../linked-document.ts'
import type { OnlineCheckOptions, OnlineFindings } from './online-check.ts'

/**
 * Checks addresses and works by what the lock file holds of them, having asked the network first where that may be asked.
 * The code for it is loaded only here: most checks have neither a lock file nor the network.
 */
export async function checkOnline(linked: LinkedDocument, options: OnlineCheckOptions): Promise<OnlineFindings> {
  const { learnAndJudge } = await import('./learn-and-judge.ts')
  return learnAndJudge(linked, options)
}
