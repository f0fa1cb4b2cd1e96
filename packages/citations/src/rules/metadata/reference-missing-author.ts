import type { Reference } from '../../linked-document.ts'
import type { Checking, Rule } from '../checking.ts'
import { findValue, valuesOf } from '../reading/entry-values.ts'
import { formOf, typeInFile } from './entry-form.ts'
import { referenceMissingAuthor } from './messages.ts'
import { nameEntry } from './name-entry.ts'

/**
 * Finds entries of works that somebody signs, without any name. Pages, programs, data, laws, standards and works of
 * reference are listed under their titles, and are left alone.
 */
export const checkMissingAuthor: Rule = (checking) =>
  checking.linked.references
    .filter((reference) =>
      reference.origin === 'prose' ? opensWithTitle(checking, reference) : isUnsigned(checking, reference),
    )
    .map((reference) => referenceMissingAuthor({ at: reference.place ?? reference.path, text: nameEntry(reference) }))

const signedForms: ReadonlySet<string> = new Set(['article', 'book', 'chapter', 'thesis', 'report'])

function isUnsigned(checking: Checking, reference: Reference): boolean {
  const form = formOf(checking, reference)
  if (!signedForms.has(form) || hasNames(reference)) return false
  // A newspaper may not sign its articles.
  const { csl } = reference
  if (unsignedWorks.test(csl.title ?? '') && form !== 'article') return false
  if (form === 'article' && !['volume', 'issue', 'page', 'DOI', 'number'].some((name) => csl[name] !== undefined))
    return false
  const values = valuesOf(checking, reference)
  if (findValue(values, 'author', 'editor', 'translator', 'organization', 'institution', 'collaboration')) return false
  // The chapter of a book without editors is the work of the book's publisher, as a manual's or a dictionary's.
  const type = typeInFile(checking, reference)
  return !(type === 'report' || type === 'techreport') || !findValue(values, 'publisher')
}

function hasNames({ csl }: Reference): boolean {
  return Object.values(csl).some(
    (value) => Array.isArray(value) && value.some((name) => typeof name === 'object' && name !== null),
  )
}

/** Whether a prose entry of a book or an article begins with its title, in quotation marks or italics, before a year. */
function opensWithTitle({ linked }: Checking, reference: Reference): boolean {
  const { csl, passage } = reference
  const words = passage === undefined ? undefined : linked.passages[passage]?.words
  if (!words || csl.author || csl.editor || csl.URL !== undefined || csl.type === 'webpage') return false
  const start = /^\s*(?:\[\d+\]|\d+[.)])?\s*/.exec(words.text)?.[0].length ?? 0
  const isMarked =
    /^["“„«]/.test(words.text.slice(start)) ||
    words.emphases.some((range) => range.start === start && range.end > start)
  // What is made by many hands or by an office is listed by its title.
  if (unsignedWorks.test(words.text)) return false
  return isMarked && signedForms.has(csl.type === 'article-journal' ? 'article' : csl.type) && csl.DOI === undefined
}

const unsignedWorks =
  /\b(?:handbook|dictionary|encyclop[a-zæ]+|manual|guidelines?|standard|bible|qur|constitution|act|report|yearbook|department|ministry|institut|association|organi[sz]ation|office|commission|government|bureau|council|committee|agency|university|kamus|ensiklopedi|undang|peraturan|kementerian|badan|dinas|universitas|wörterbuch|lexikon|gesetz|ministerium|diccionario|enciclopedia|ley|ministerio|dictionnaire|loi|ministère|dicionário|lei|dizionario|legge|woordenboek|wet)/i
