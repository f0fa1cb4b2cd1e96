import type { Reference } from '../../linked-document.ts'
import type { Checking, Rule } from '../checking.ts'
import { findValue, valuesOf } from '../reading/entry-values.ts'
import { formOf } from './entry-form.ts'
import { referenceMissingLink } from './messages.ts'
import { nameEntry } from './name-entry.ts'

/** Finds sources on the web without an address, and works of an open archive without address and DOI. */
export const checkMissingLink: Rule = (checking) =>
  checking.linked.references
    .filter((reference) =>
      reference.origin === 'prose' ? announcesLink(checking, reference) : isUnlinked(checking, reference),
    )
    .map((reference) => referenceMissingLink({ at: reference.place ?? reference.path, text: nameEntry(reference) }))

const archives = /\b(?:zenodo|figshare|dryad|pangaea|dataverse|open science framework)\b/i
const address =
  /https?:|www\.|\\url\b|\\href\b|\bdoi\b|\b10\.\d{4}|\barxiv\b|[a-z0-9-]\.(?:org|com|net|edu|gov|io|id|de)\b/i

function isUnlinked(checking: Checking, reference: Reference): boolean {
  const { csl } = reference
  if (['URL', 'DOI', 'PMID', 'PMCID'].some((name) => csl[name] !== undefined)) return false
  const values = valuesOf(checking, reference)
  if (values.some(({ name, text }) => linkFields.has(name) || address.test(text))) return false
  if (formOf(checking, reference) === 'web') return true
  const holder = findValue(values, 'publisher', 'howpublished', 'institution', 'organization')?.text ?? csl.publisher
  return archives.test(holder ?? '')
}

const linkFields: ReadonlySet<string> = new Set('url doi eprint crossref xdata isbn issn pmid swhid'.split(' '))

// "Retrieved from", and nothing behind it but a date.
const announcement =
  /(?:Retrieved from|Available (?:at|from)|\[Online\]\. Available|Diakses dari|Tersedia (?:di|pada)|Diunduh dari|Verfügbar unter|Abrufbar unter|Recuperado de|Disponible en|Disponível em|Disponible (?:à|sur)|Consulté sur|Disponibile su|Beschikbaar (?:via|op)|Geraadpleegd op):?[\s.]*$/iu

function announcesLink({ linked }: Checking, { passage }: Reference): boolean {
  const words = passage === undefined ? undefined : linked.passages[passage]?.words
  return words !== undefined && words.links.length === 0 && announcement.test(words.text.slice(-80))
}
