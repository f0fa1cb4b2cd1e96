import { buildEditions } from './build-editions.ts'
import { describeJudges } from './judge.ts'
import { pageJudges } from './page-judges.ts'

describeJudges(() => buildEditions('html'), pageJudges)
