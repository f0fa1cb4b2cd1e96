import { expect, test } from 'vitest'
import { toDoi } from '../src/to-doi.ts'

test.each([
  ['10.1000/Rain', '10.1000/rain'],
  ['doi:10.1000/rain', '10.1000/rain'],
  ['DOI: https://doi.org/10.1000/rain', '10.1000/rain'],
  ['dx.doi.org/10.1000/rain', '10.1000/rain'],
  ['https://https://doi.org/10.1000/rain', '10.1000/rain'],
  ['https://doi.org/10.1000/rain?via=hail#top', '10.1000/rain'],
  ['https://doi.org/10.1000/%28rain%29', '10.1000/(rain)'],
  ['10.1000/rain\\_of\\textunderscore{}may', '10.1000/rain_of_may'],
  [
    '10.1002/(SICI)1097-4571(199806)49:8<1::AID-ASI4>3.0.CO;2-#',
    '10.1002/(sici)1097-4571(199806)49:8<1::aid-asi4>3.0.co;2-#',
  ],
  ['10.1000/100%', '10.1000/100%'],
  ['https://doi.org/', undefined],
  ['https://weather.id/10.1000/rain', undefined],
  ['10.1000', undefined],
])('reads of %s the DOI %s', (written, doi) => {
  expect(toDoi(written)).toBe(doi)
})
