import { plainText } from '@edisi/document'
import type { FinishedDocument } from '@edisi/document'
import type { Theme } from '@edisi/theme'
import type { Element } from 'hast'
import { contentPolicy } from './content-policy.ts'
import { element, text } from './element.ts'
import { metaTags } from './meta-tags.ts'

/** What stands in the file itself: its style, its script, and its structured data. */
export interface Inlined {
  readonly style: string
  readonly script: string
  readonly data: string
}

/** Gives the head of a web page, with a content security policy over what stands in the file. */
export function headToHast(document: FinishedDocument, theme: Theme, { style, script, data }: Inlined): Element {
  const children = [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { httpEquiv: 'Content-Security-Policy', content: contentPolicy(style, [script, data]) }, []),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
    element('title', {}, [text(plainText(document.metadata.title))]),
    ...metaTags(document),
    element('meta', { name: 'color-scheme', content: 'light dark' }, []),
    element('meta', { name: 'theme-color', content: theme.light.paper, media: '(prefers-color-scheme: light)' }, []),
    element('meta', { name: 'theme-color', content: theme.dark.paper, media: '(prefers-color-scheme: dark)' }, []),
    element('style', {}, [text(style)]),
    element('script', { type: 'application/ld+json' }, [text(data)]),
  ]
  return element(
    'head',
    {},
    children.flatMap((child) => [text('\n'), child]),
  )
}
