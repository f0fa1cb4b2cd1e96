import type { RulePage } from '../rule-page.ts'

/** The pages of the rules about dates. */
export const datesPages: readonly RulePage[] = [
  {
    id: 'date-in-future',
    severity: 'error',
    what: 'The date of an entry, or the day on which it was accessed, is later than today.',
    why: 'nobody has read what has not appeared; the year is mistyped.',
    example: '`Roe, A. (2072). *Rain*. Press.`',
    mend: `correct the date, or say that the work is in press or forthcoming. What today is, only the check is told: building an
edition never looks at it, so that the same sources give the same bytes on any day.`,
  },
  {
    id: 'date-impossible',
    severity: 'error',
    what: 'A day or a month is none of the calendar. As a warning: a year before 1450 in an entry with a DOI, an address or an ISBN.',
    why: 'one of its numbers is wrong, perhaps the year too; and what has an ISBN is a late edition of an old work.',
    example: '`date = {2023-02-30}`; `31 April 2021`; `year = 1023` beside a DOI.',
    mend: 'correct it. For an old work give the year of the edition, and the other under `origdate`. Plato alone is no fault.',
  },
  {
    id: 'url-date-vs-year',
    severity: 'warning',
    what: 'The address of an entry tells a day of another year than the entry.',
    why: 'news and blogs put the day of publication into the address; one of the two was copied from another entry.',
    example: '`Microsoft. (2023). … https://blogs.microsoft.com/blog/2019/07/22/…`',
    mend: 'correct the year, or the address. Uploads, files and archived copies are not looked at, nor the days round New Year.',
  },
  {
    id: 'citation-date-vs-url-date',
    severity: 'warning',
    what: 'A citation gives a day, and the address of its entry another day of the same year.',
    why: 'a reader who looks the source up finds another day, and doubts whether it is the source.',
    example: '`(Microsoft, 23 Juli 2019)` and `…/blog/2019/07/22/…`',
    mend: 'correct the day in the text. Where the entry itself gives the day of the citation, nothing is said.',
  },
  {
    id: 'reference-date-precision',
    severity: 'info',
    what: 'An entry gives a year, and its address tells the day. Silent until you set its severity.',
    why: 'some styles want the day of news and blogs (APA: `(2019, July 22)`), and it is there to be had.',
    example: '`Microsoft. (2019). … https://blogs.microsoft.com/blog/2019/07/22/…`',
    mend: 'give the day in the entry.',
  },
  {
    id: 'accessed-before-published',
    severity: 'warning',
    what: 'A source was accessed before it was published.',
    why: 'one of the two dates is wrong.',
    example: '`date = {2021-05-06}, urldate = {2020-05-07}`',
    mend: 'correct it.',
  },
  {
    id: 'accessed-missing',
    severity: 'info',
    what: 'The entry of a page on the web does not say when it was accessed. Silent until you set its severity.',
    why: 'some styles and schools want it ("Diakses 24 November 2026"), since a page may change.',
    example: '`World Bank. (2023). *Open data*. https://data.worldbank.org`',
    mend: 'add the day, in a bibliography as `urldate`.',
  },
]
