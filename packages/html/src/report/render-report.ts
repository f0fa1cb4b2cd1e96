import { formatDate, plainText } from '@edisi/document'
import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { contentPolicy } from '../content-policy.ts'
import { dropControls } from '../drop-controls.ts'
import { element, text } from '../element.ts'
import { toInlineHast } from '../to-hast.ts'
import { unlinkLost } from '../unlink-lost.ts'
import type { BesideMeans } from './beside-to-hast.ts'
import { indexReport } from './index-report.ts'
import { reportCss } from './report-css.ts'
import { reportScript } from './report-script.ts'
import type { ReportInput } from './report.ts'
import { entriesToHast, findingsToHast, rulesToHast } from './rest-to-hast.ts'
import { summaryToHast } from './summary-to-hast.ts'
import { textToHast } from './text-to-hast.ts'

/** Above this the notes lead to the pages of their rules instead of holding them, so that a page stays light. */
const mostPages = 150

/**
 * Gives the report to look at: one file that needs no other and asks the network for nothing. A summary stands on top;
 * then the text as it reads, each citation marked by how it stands, with what is said of it beside or beneath it; then
 * what belongs to no place of the text, and the pages of the rules. It says everything without a script.
 */
export function renderReport(input: ReportInput): string {
  const { document, theme } = input
  const index = indexReport(input)
  const means: BesideMeans = { index, pages: input.findings.length > mostPages ? new Map() : input.rules }
  const summary = summaryToHast(input, index)
  const words = textToHast(document, means)
  const entries = entriesToHast(input.entries, document, means)
  const read = { className: ['text'], lang: document.lang, dir: document.direction }
  const main = element('main', { id: 'report_text', tabIndex: -1 }, [
    element('div', read, words),
    ...entries,
    ...findingsToHast(index.left(), means),
    ...rulesToHast(input.rules),
  ])
  const body: Root = { type: 'root', children: [skipLink(), headerToHast(input), ...summary, main] }
  unlinkLost(body)
  const style = reportCss(theme)
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { lang: 'en' }, [
        headToHast(input, style),
        element('body', {}, [
          ...body.children.flatMap((part) => (part.type === 'doctype' ? [] : [text('\n'), part])),
          element('script', {}, [text(reportScript)]),
        ]),
      ]),
    ],
  }
  return `${dropControls(toHtml(page))}\n`
}

/** How many authors are named when there are many. */
const mostAuthors = 5

function skipLink(): Element {
  return element('a', { className: ['skip'], href: '#report_text' }, [text('Skip to the text')])
}

function headToHast({ document, theme }: ReportInput, style: string): Element {
  const title = `Citation report: ${plainText(document.metadata.title)}`
  const children = [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { httpEquiv: 'Content-Security-Policy', content: contentPolicy(style, [reportScript]) }, []),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
    element('title', {}, [text(title)]),
    element('meta', { name: 'robots', content: 'noindex' }, []),
    element('meta', { name: 'color-scheme', content: 'light dark' }, []),
    element('meta', { name: 'theme-color', content: theme.light.paper, media: '(prefers-color-scheme: light)' }, []),
    element('meta', { name: 'theme-color', content: theme.dark.paper, media: '(prefers-color-scheme: dark)' }, []),
    element('style', {}, [text(style)]),
  ]
  return element(
    'head',
    {},
    children.flatMap((child) => [text('\n'), child]),
  )
}

function headerToHast({ document, date }: ReportInput): Element {
  const { title, subtitle, authors } = document.metadata
  const chapter = { path: '', id: 'report_title', title, lang: document.lang, authors: [], blocks: [], notes: [] }
  const input = {
    document,
    chapter,
    flavour: 'web' as const,
    hrefOf: (id: string) => `#${id}`,
    sourceOf: () => '',
    pageBreaks: [],
  }
  const others = authors.length - mostAuthors
  const shown = authors.slice(0, others > 1 ? mostAuthors : undefined).map(({ name }) => name)
  const names = [...shown, ...(others > 1 ? [`${others} others`] : [])].join(', ')
  const day = `checked on ${formatDate(readDate(date), 'en')}`
  const facts = names === '' ? day : `${names} · ${day}`
  return element('header', {}, [
    element('p', { className: ['eyebrow'] }, [text('Citation report')]),
    element('h1', { lang: document.lang, dir: document.direction }, toInlineHast(title, input)),
    ...(subtitle.length > 0
      ? [element('p', { className: ['subtitle'], lang: document.lang }, toInlineHast(subtitle, input))]
      : []),
    element('p', { className: ['facts'] }, [text(facts)]),
  ])
}

function readDate(date: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return { year, month, day }
}
