import type { ElementContent } from 'hast'
import type { ContentSurvey } from './describe-accessibility.ts'
import { walkElements } from './link-files.ts'

/** Looks through the texts of a book for what decides who can read it. */
export function surveyContent(
  texts: readonly { readonly children: readonly ElementContent[] }[],
  { hasPages }: { readonly hasPages: boolean },
): ContentSurvey {
  const survey = {
    hasImages: false,
    hasMuteImages: false,
    hasMovingImages: false,
    hasFormulas: false,
    hasPages,
    hasHeadings: false,
    hasWaysBack: false,
  }
  for (const { children } of texts) {
    for (const child of children) {
      walkElements(child, ({ tagName, properties }) => {
        if (tagName === 'img') {
          survey.hasImages = true
          if (properties['alt'] === '') survey.hasMuteImages = true
          if (String(properties['src']).endsWith('.gif')) survey.hasMovingImages = true
        }
        const classes = properties['className']
        if (tagName === 'code' && Array.isArray(classes) && classes.includes('math')) survey.hasFormulas = true
        if (properties['role'] === 'doc-backlink') survey.hasWaysBack = true
        if (/^h[1-6]$/.test(tagName)) survey.hasHeadings = true
      })
    }
  }
  return survey
}
