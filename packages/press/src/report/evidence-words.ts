import type { CitationRecord } from '@edisi/citations'

type Evidence = CitationRecord['evidence'][number]

/** Each kind of evidence in plain words, ready to follow "linked because". */
export const evidenceWords: Readonly<Record<Evidence, string>> = {
  key: 'the key is that of the entry',
  number: 'the number is that of the entry',
  url: 'the address is that of the entry',
  author: 'the author is the same',
  'author-accents': 'the author is the same but for accents',
  'author-acronym': 'the name is short for the author',
  'author-descriptor': 'the name adds a description to the author',
  'author-misspelt': 'the name is nearly the author',
  'author-partial': 'the name is a part of the author',
  container: 'the name is that of the journal, book or site',
  title: 'the name is the title',
  'title-words': 'the name is in the title',
  year: 'the year is the same',
  'year-suffix': 'the letter after the year is the same',
  'full-date': 'the whole date is the same',
  undated: 'neither has a date',
  'own-chapter': 'the entry stands in the list of its own chapter',
  repeated: 'it stands for the citation before it',
  'only-candidate': 'no other entry comes near',
}
