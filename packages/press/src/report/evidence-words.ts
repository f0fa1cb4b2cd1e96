import type { CitationRecord } from '@edisi/citations'

type Evidence = CitationRecord['evidence'][number]

/** Each kind of evidence in plain words, ready to stand in a list of what agrees. */
export const evidenceWords: Readonly<Record<Evidence, string>> = {
  key: 'the key',
  number: 'the number',
  label: 'the label',
  url: 'the address',
  author: 'the author',
  'author-accents': 'the author but for accents',
  'author-acronym': 'the author’s acronym',
  'acronym-introduced': 'the author’s short name, which the text introduces',
  'author-descriptor': 'the author with a description',
  'author-misspelt': 'nearly the author',
  'author-partial': 'a part of the author',
  container: 'the journal, book or site',
  title: 'the title',
  'title-words': 'words of the title',
  year: 'the year',
  'year-suffix': 'the letter after the year',
  'full-date': 'the whole date',
  undated: 'no date on either side',
  'own-chapter': 'the list of its own chapter',
  repeated: 'it stands for the one before',
  'only-candidate': 'no other entry near',
}
