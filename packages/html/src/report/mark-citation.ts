import type { ElementContent } from 'hast'
import { element, text } from '../element.ts'
import type { ReportCitation, Standing } from './report.ts'

/** How each standing is called and signed: never by its colour alone. */
export const standings: Readonly<Record<Standing, { readonly name: string; readonly sign: string }>> = {
  linked: { name: 'linked', sign: '✓' },
  doubtful: { name: 'doubtful', sign: '?' },
  missing: { name: 'missing', sign: '✕' },
  unlisted: { name: 'unlisted', sign: '○' },
}

/** How the words of a citation are printed. */
export interface CitationMark {
  readonly hasFindings: boolean
  /** Within another link HTML allows no second one. */
  readonly isInLink: boolean
  /** The printed id; undefined where other words of the citation have it already. */
  readonly id: string | undefined
  /** Whether the citation ends here, and its sign follows. */
  readonly isEnd: boolean
}

/** Gives words of a citation as a link to what is said of it; within another link, as words. */
export function markCitation(
  citation: ReportCitation,
  words: readonly ElementContent[],
  { hasFindings, isInLink, id, isEnd }: CitationMark,
): ElementContent[] {
  const { standing } = citation
  const className = ['cite', standing, ...(hasFindings ? ['flagged'] : [])]
  const { name, sign } = standings[standing]
  const shown = standing === 'linked' ? (hasFindings ? '!' : '') : sign
  const signs = shown === '' ? [] : [element('span', { className: ['sign'], ariaHidden: 'true' }, [text(shown)])]
  const said = element('span', { className: ['unseen'] }, [text(` (${name}${hasFindings ? ', with a finding' : ''})`)])
  const content = isEnd ? [...words, ...signs, said] : words
  if (isInLink) return [element('span', { id, className }, content)]
  return [element('a', { id, className, href: `#about_${citation.id}` }, content)]
}
