import { askUrl } from './ask-url.ts'
import { askWork } from './ask-work.ts'
import type { InquiryAnswer, InquiryAnswers, UrlFact, WorkFact } from './facts.ts'
import type { Inquiry } from './inquiry.ts'
import type { Endpoints, Network } from './network.ts'

/**
 * Puts inquiries to the network, all at once: it is for the network to hold them back. What nobody is there to answer, since
 * its endpoint is turned off, has no answer.
 */
export async function askInquiries(
  inquiries: readonly Inquiry[],
  network: Network,
  endpoints: Endpoints,
): Promise<InquiryAnswers> {
  const urls = new Map<string, InquiryAnswer<UrlFact>>()
  const works = new Map<string, InquiryAnswer<WorkFact>>()
  const ask = async (inquiry: Inquiry): Promise<void> => {
    if (inquiry.type === 'url') {
      urls.set(inquiry.key, await askUrl(inquiry.key, network, endpoints))
      return
    }
    const answer = await askWork(inquiry, network, endpoints)
    if (answer) works.set(inquiry.key, answer)
  }
  await Promise.all(inquiries.map(ask))
  return { urls, works }
}
